"""Configuration files: the nearest holds, extends others, and is refused where it is wrong."""

import os
from pathlib import Path

import pytest

from disclosure_lint.formats import Limits
from disclosure_lint.linter import Config, ConfigError, find_config, load_config
from disclosure_lint.linter.exclusion import Exclusion


def write(file: Path, text: str) -> Path:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def refusal(file: Path) -> str:
    """Return why the config is refused, without the path."""
    with pytest.raises(ConfigError) as error:
        load_config(file)
    return str(error.value).removeprefix(f"{file}: ")


def test_nearest_config_holds(tmp_path: Path) -> None:
    """Of the config files above a folder, the nearest holds."""
    write(tmp_path / "disclosure-lint.toml", "")
    near = write(tmp_path / "a/disclosure-lint.toml", "")
    (tmp_path / "a/b").mkdir()
    assert find_config(tmp_path / "a/b") == near
    assert find_config(tmp_path) == tmp_path / "disclosure-lint.toml"


def test_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    """In one folder, disclosure-lint.toml goes before pyproject.toml."""
    write(tmp_path / "pyproject.toml", "[tool.disclosure-lint]\n")
    assert find_config(tmp_path) == tmp_path / "pyproject.toml"
    own = write(tmp_path / "disclosure-lint.toml", "")
    assert find_config(tmp_path) == own


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\n", '[project]\ndependencies = ["disclosure-lint"]\n', "[[[broken"]
)
def test_foreign_pyproject_is_passed_by(tmp_path: Path, text: str) -> None:
    """A pyproject.toml that does not speak to us is passed by, even a broken one."""
    above = write(tmp_path / "disclosure-lint.toml", "")
    write(tmp_path / "a/pyproject.toml", text)
    assert find_config(tmp_path / "a") == above


def test_broken_pyproject_of_ours_is_told(tmp_path: Path) -> None:
    """A broken pyproject.toml that speaks to us is found, and refused."""
    file = write(tmp_path / "pyproject.toml", "[tool.disclosure-lint]\nselect = [\n")
    assert find_config(tmp_path) == file
    assert refusal(file).startswith("is not valid TOML: ")


def test_huge_pyproject_is_passed_by(tmp_path: Path) -> None:
    """A pyproject.toml above the size limit is passed by."""
    above = write(tmp_path / "disclosure-lint.toml", "")
    write(tmp_path / "a/pyproject.toml", "[tool.disclosure-lint]\n" + "#" * 300_000)
    assert find_config(tmp_path / "a") == above


def test_every_key(tmp_path: Path) -> None:
    """Every key becomes a field of the config."""
    (tmp_path / "本省规则").mkdir()
    file = write(
        tmp_path / "disclosure-lint.toml",
        """
select = ["structure"]
ignore = ["title-form"]
preview = true
fail-on = "warning"
year = 2017
agency = "云溪县青石镇人民政府"
aliases = [["云溪县水利局", "云溪县水务局"]]
lang = "en"
rules = ["./本省规则"]
plugins = ["sample"]
exclude = ["草稿"]
[severity]
stray-space = "warning"
""",
    )
    assert load_config(file) == Config(
        select=("structure",),
        ignore=("title-form",),
        preview=True,
        severity={"stray-space": "warning"},
        fail_on="warning",
        year=2017,
        agency="云溪县青石镇人民政府",
        aliases=(("云溪县水利局", "云溪县水务局"),),
        lang="en",
        rules=(tmp_path / "本省规则",),
        plugins=("sample",),
        exclude=Exclusion(tmp_path, ("草稿",)),
        path=file,
    )


def test_table_in_pyproject(tmp_path: Path) -> None:
    """The table of a pyproject.toml holds the same keys."""
    file = write(tmp_path / "pyproject.toml", '[tool.disclosure-lint]\nlang = "en"\n')
    assert load_config(file).lang == "en"


def test_extends(tmp_path: Path) -> None:
    """A key replaces the extended one, severities are merged, folders count from their file."""
    (tmp_path / "base/rules").mkdir(parents=True)
    write(
        tmp_path / "base/all.toml",
        'ignore = ["years"]\nlang = "en"\nrules = ["rules"]\n'
        'severity = { stray-space = "info", title-form = "info" }\n',
    )
    file = write(
        tmp_path / "disclosure-lint.toml",
        'extends = "base/all.toml"\nignore = []\nseverity = { title-form = "error" }\n',
    )
    config = load_config(file)
    assert (config.ignore, config.lang, config.rules, config.path) == (
        (),
        "en",
        (tmp_path / "base/rules",),
        file,
    )
    assert config.severity == {"stray-space": "info", "title-form": "error"}


def test_extends_may_go_up_inside_a_project(tmp_path: Path) -> None:
    """The root is the topmost folder with a config of its own, or the repository's."""
    write(tmp_path / "disclosure-lint.toml", 'lang = "en"\n')
    file = write(tmp_path / "a/b/disclosure-lint.toml", 'extends = "../../disclosure-lint.toml"\n')
    assert load_config(file).lang == "en"


def test_extends_may_not_leave_the_project(tmp_path: Path) -> None:
    """Files outside the root are not read, neither by .. nor by a link."""
    write(tmp_path / "secret.toml", 'lang = "en"\n')
    file = write(tmp_path / "a/disclosure-lint.toml", 'extends = "../secret.toml"\n')
    assert "which lies outside" in refusal(file)
    (tmp_path / "a/link.toml").symlink_to(tmp_path / "secret.toml")
    write(file, 'extends = "link.toml"\n')
    assert "which lies outside" in refusal(file)


def test_extends_stops_at_the_repository(tmp_path: Path) -> None:
    """A repository is a root, whatever lies above it."""
    write(tmp_path / "disclosure-lint.toml", "")
    (tmp_path / "a/.git").mkdir(parents=True)
    file = write(tmp_path / "a/disclosure-lint.toml", 'extends = "../disclosure-lint.toml"\n')
    assert "which lies outside" in refusal(file)


def test_extends_in_a_circle(tmp_path: Path) -> None:
    """Files that extend each other are refused."""
    write(tmp_path / "a.toml", 'extends = "disclosure-lint.toml"\n')
    file = write(tmp_path / "disclosure-lint.toml", 'extends = "a.toml"\n')
    assert "which extends this file" in refusal(file)


def test_extends_too_deep(tmp_path: Path) -> None:
    """More than sixteen files in a row are refused."""
    for number in range(20):
        write(tmp_path / f"{number}.toml", f'extends = "{number + 1}.toml"\n')
    assert "goes deeper than 16 files" in refusal(tmp_path / "0.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("selct = []", '"selct" is no key here (did you mean "select"?)'),
        ("fail_on = 'info'", '"fail_on" is no key here (did you mean "fail-on"?)'),
        ("select = 'structure'", "\"select\" must be a list of texts, not 'structure'"),
        ("fail-on = 'warn'", '"fail-on" does not know "warn" (did you mean "warning"?)'),
        ("lang = 'zh-cn'", '"lang" does not know "zh-cn"'),
        ("year = '2017'", "\"year\" must be a whole number, not '2017'"),
        ("preview = 1", '"preview" must be true or false, not 1'),
        ("aliases = 'a'", '"aliases" must be a list of lists of names'),
        ("aliases = ['a']", "\"aliases\" must be a list of texts, not 'a'"),
        ("rules = ['none']", '"rules" names "none", but there is no such folder'),
        ("severity = { a = 'bad' }", '"severity.a" does not know "bad"'),
        ("extends = 3", '"extends" must be a text, not 3'),
        ("extends = 'none.toml'", "cannot be read: No such file or directory"),
        ("a = ", "is not valid TOML"),
        ("a" + ".a" * 40 + " = 1", "is not valid TOML: a dotted key has more than 32 parts"),
        ("a = " + "[" * 9000, "is not valid TOML: it is nested too deeply"),
        ("#" * 300_000, "is larger than 256 KB"),
        ("\udcff", "is not valid TOML"),
    ],
)
def test_wrong_config(tmp_path: Path, text: str, expected: str) -> None:
    """One sentence names file, key and the nearest right one."""
    file = tmp_path / "disclosure-lint.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert expected in refusal(file)


def test_pipe_is_not_opened(tmp_path: Path) -> None:
    """A pipe where a config should be is refused without waiting."""
    os.mkfifo(tmp_path / "disclosure-lint.toml")
    assert refusal(tmp_path / "disclosure-lint.toml") == "is no regular file"


def test_limits_of_reading(tmp_path: Path) -> None:
    """A table of limits replaces those it names, over what it extends; none may be nothing."""
    above = write(tmp_path / "disclosure-lint.toml", "[limits]\ncells = 9\npages = 2\n")
    file = write(
        tmp_path / "a/disclosure-lint.toml", f'extends = "../{above.name}"\n[limits]\npages = 3\n'
    )
    assert load_config(file).limits == Limits(cells=9, pages=3)
    write(file, "[limits]\npages = 0\n")
    assert refusal(file) == '"limits.pages" needs a whole number from 1, not 0'
    write(file, "[limits]\npage = 1\n")
    assert refusal(file).startswith('"limits.page"')
