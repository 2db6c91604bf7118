"""What the linter refuses is told in both languages, and says where it stands."""

import string
from pathlib import Path

import pytest
import regex

from disclosure_lint import linter
from disclosure_lint.linter import Config, ConfigError, Linters, load_config
from disclosure_lint.linter.plugins import load_plugins
from disclosure_lint.linter.refusals import REFUSALS
from disclosure_lint.linter.selection import choose
from disclosure_lint.linter.toml_file import read_bounded
from disclosure_lint.rulebook import load_rulebook


def _places(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("name", REFUSALS)
def test_both_languages_have_the_same_places(name: str) -> None:
    """No sentence is blank in one language, or leaves out a value there."""
    chinese, english = REFUSALS[name]
    assert chinese.strip()
    assert english.strip()
    assert _places(chinese) == _places(english)


def test_every_refusal_is_used() -> None:
    """The table holds what the room says, and no more."""
    files = [file for folder in linter.__path__ for file in Path(folder).glob("*.py")]
    called = r'\b(?:refusal|_refused)\((?:config, [^,]+, )?\s*"([^"]+)"'
    found = [regex.findall(called, file.read_text("utf-8")) for file in files]
    assert {name for names in found for name in names} == set(REFUSALS)


@pytest.mark.parametrize(
    ("choices", "options", "sentence"),
    [
        (
            {"select": ("stray-spcae",)},
            (),
            "{file}：select：没有叫“stray-spcae”的规则、主题或类别（是不是“stray-space”？）",
        ),
        (
            {"select": ("stray-spcae",)},
            ("select",),
            "--select：没有叫“stray-spcae”的规则、主题或类别（是不是“stray-space”？）",
        ),
        (
            {"severity": {"stray-spcae": "info"}},
            (),
            "{file}：severity：没有叫“stray-spcae”的规则（是不是“stray-space”？）",
        ),
        (
            {"severity": {"stray-spcae": "info"}},
            ("severity.stray-spcae",),
            "--severity：没有叫“stray-spcae”的规则（是不是“stray-space”？）",
        ),
    ],
)
def test_where_a_wrong_word_stands(
    choices: dict[str, object], options: tuple[str, ...], sentence: str
) -> None:
    """The file is named that gives the word, or else the option."""
    config = Config(path=Path("a.toml"), options=frozenset(options), **choices)
    with pytest.raises(ConfigError) as caught:
        choose(load_rulebook(), config)
    assert caught.value.sentence() == sentence.format(file="a.toml")


def test_plugins_are_told_with_their_file() -> None:
    """The config that names a plugin is named."""
    with pytest.raises(ConfigError) as caught:
        load_plugins(["没有的插件"], Path("a.toml"))
    assert caught.value.sentence() == "a.toml：plugins：没有安装插件“没有的插件”"


@pytest.mark.parametrize(
    ("error", "chinese", "english"),
    [
        (FileNotFoundError(2, "No such file"), "文件不存在", "No such file or directory"),
        (PermissionError(13, "Denied"), "没有读取权限", "Permission denied"),
        (OSError(5, "I/O error"), "I/O error", "I/O error"),
        (OSError("odd"), "odd", "odd"),
    ],
)
def test_unreadable_files(
    monkeypatch: pytest.MonkeyPatch, error: OSError, chinese: str, english: str
) -> None:
    """Why a file cannot be read is told in the reader's language where that is known."""

    def fail(_: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "stat", fail)
    with pytest.raises(ConfigError) as caught:
        read_bounded(Path("a.toml"))
    assert caught.value.sentence("zh") == f"a.toml：无法读取：{chinese}"
    assert caught.value.sentence("en") == f"a.toml: cannot be read: {english}"


def test_a_wrong_key_is_told_with_its_file(tmp_path: Path) -> None:
    """What the table of a config file complains of is said of the config."""
    file = tmp_path / "disclosure-lint.toml"
    file.write_text("selct = []\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(file)
    expected = f"{file}：“selct”不是这里可用的键（是不是“select”？）"
    assert caught.value.sentence() == expected


def test_language_without_a_config() -> None:
    """Where no config can be followed, the options decide, and else it is Chinese."""
    assert Linters().language == "zh"
    assert Linters(adjust=lambda _: Config(lang="en")).language == "en"
