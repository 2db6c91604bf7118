"""What the rulebook says stands in both languages, and names what is wrong."""

import string
from pathlib import Path

import pytest
import regex
from rulebook_cards import CARD, EXAMPLES, shelve

from disclosure_lint import rulebook
from disclosure_lint.rulebook import RulebookError, load_rulebook
from disclosure_lint.rulebook.phrase import Phrase, shown
from disclosure_lint.rulebook.sentences import KINDS, SENTENCES
from disclosure_lint.rulebook.toml_table import TomlTable

WORDS = Phrase("“{word}”与{others}", "{word} and {others}")


def _places(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_have_the_same_places(name: str) -> None:
    """No sentence is blank in one language, or leaves out a value there."""
    chinese, english = SENTENCES[name]
    assert chinese.strip()
    assert english.strip()
    assert _places(chinese) == _places(english)


def test_every_sentence_is_used() -> None:
    """The table holds what the room says, and no more."""
    files = [file for folder in rulebook.__path__ for file in Path(folder).glob("*.py")]
    called = [regex.findall(r'\bphrase\(\s*"([^"]+)"', file.read_text("utf-8")) for file in files]
    assert {name for names in called for name in names} | set(KINDS.values()) == set(SENTENCES)


def test_phrases_stand_in_phrases() -> None:
    """A value that is a phrase is said in the same language; a tuple is a list."""
    nothing = Phrase("没有", "none")
    phrase = Phrase(WORDS.zh, WORDS.en, {"word": "{a}", "others": ("乙", nothing)})
    assert phrase.say("zh") == "“{a}”与乙、没有"
    assert phrase.say("en") == "{a} and 乙, none"


def test_long_values_are_cut() -> None:
    """A sentence stays bearable whatever stands in a file."""
    assert shown(["a"]) == "['a']"
    assert (len(shown("a" * 9999)), shown("a" * 9999)[-1]) == (200, "…")


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ('title = "计划"', 'titel = "计划"', "“titel”不是这里可用的键（是不是“title”？）"),
        ('"stable"', '"tried"', "“status”没有“tried”这个值（可用的有：preview、stable）"),
        ('since = "0.1"', "since = 0.1", "“since”应为文本（写在引号里），不是 0.1"),
        ('check = "plan-year"\n', "", "“check”没有写，但必须写"),
        ("says {found}", "says {fuond}", "“en.message”里的 {fuond} 只有英文有（是不是“found”？）"),
        (
            'severity = "error"',
            "severity = error",
            "不是有效的 TOML：第 4 行第 12 列：等号后面的值写得不对（文字要写在引号里）",
        ),
        ('id = "plan', 'id id = "plan', "不是有效的 TOML：第 1 行第 4 列：键后面缺少等号"),
        (CARD, 'a = """\n', "不是有效的 TOML：文件末尾：引号没有成对"),
        (CARD, "[a]\n[a]\n", "不是有效的 TOML：第 2 行第 3 列：同一个表写了两次"),
        (CARD, "a" + ".a" * 40, "不是有效的 TOML：带点的键太长"),
    ],
)
def test_chinese_sentences(tmp_path: Path, good: str, bad: str, sentence: str) -> None:
    """File, key and the nearest right one are told in Chinese unless English is asked for."""
    folder = shelve(tmp_path, {"plan-too-early": CARD.replace(good, bad, 1) + EXAMPLES})
    with pytest.raises(RulebookError) as caught:
        load_rulebook((folder,))
    assert caught.value.sentence() == f"{folder}/plan-too-early.toml：{sentence}"
    assert caught.value.sentence("en") == str(caught.value)


def test_another_encoding_is_told_in_chinese(tmp_path: Path) -> None:
    """The commonest fault of files written on Windows is told with what to do."""
    folder = shelve(tmp_path, {})
    (folder / "plan-too-early.toml").write_bytes((CARD + EXAMPLES).encode("gb18030"))
    with pytest.raises(RulebookError) as caught:
        load_rulebook((folder,))
    expected = f"{folder}/plan-too-early.toml：不是 UTF-8 编码的文件，请另存为 UTF-8（"
    assert caught.value.sentence().startswith(expected)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (3, "应为列表，每一项又是文本的列表，不是 3"),
        ([["a"]], "的每一项应为列表：编号、名称、其他名称，不是 ['a']"),
    ],
)
def test_rows_of_labels(value: object, sentence: str) -> None:
    """Rows that are none are told with what they should be."""
    with pytest.raises(RulebookError) as caught:
        TomlTable("a.toml", {"rows": value}).text_rows("rows")
    assert caught.value.sentence() == f"a.toml：“rows”{sentence}"
