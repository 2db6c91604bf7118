"""The words of a card in both languages, held to the same placeholders."""

from collections.abc import Mapping

from disclosure_lint.rulebook.card import Language, Words
from disclosure_lint.rulebook.errors import did_you_mean
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.patterns import compile_pattern

WORDS = ("title", "message", "fix", "why")
CASE_WORDS = ("message", "fix")
_PLACEHOLDER = compile_pattern(r"\{([^\W\d]\w*)\}")


def card_words(table: TomlTable) -> Mapping[Language, Words]:
    """Read the words of a card: Chinese at its top, English under [en].

    Raises:
        RulebookError: something is missing, or has other placeholders in the other language.
    """
    english = table.table("en").only(WORDS)
    _same_placeholders(table, english)
    return {"zh": _whole(table), "en": _whole(english)}


def case_words(table: TomlTable) -> Mapping[Language, Words]:
    """Read the words of a case; what it leaves out is blank.

    Raises:
        RulebookError: something is there in one language only, or has other placeholders.
    """
    english = table.table("en").only(CASE_WORDS)
    _same_placeholders(table, english)
    return {"zh": _partial(table), "en": _partial(english)}


def _whole(table: TomlTable) -> Words:
    title, message, why = (table.text(key) for key in ("title", "message", "why"))
    return Words(title, message, table.text("fix", ""), why)


def _partial(table: TomlTable) -> Words:
    return Words("", table.text("message", ""), table.text("fix", ""))


def _same_placeholders(chinese: TomlTable, english: TomlTable) -> None:
    if chinese.checked:
        return
    for key in CASE_WORDS:
        if (key in chinese.values) != (key in english.values):
            raise english.error(key, phrase("one-language"))
        theirs, ours = (_placeholders(table, key) for table in (chinese, english))
        for odd in sorted(ours - theirs):
            hint = did_you_mean(odd, theirs - ours)
            raise english.error(key, phrase("only-english", place=f"{{{odd}}}", hint=hint))
        for odd in sorted(theirs - ours):
            raise english.error(key, phrase("only-chinese", place=f"{{{odd}}}"))


def _placeholders(table: TomlTable, key: str) -> set[str]:
    text = table.text(key, "")
    if set("{}") & set(_PLACEHOLDER.sub("", text)):
        raise table.error(key, phrase("odd-braces", text=text))
    return set(_PLACEHOLDER.findall(text))
