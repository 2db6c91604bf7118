r"""What may reach a screen: text with everything invisible or commanding spelt out as ``\u{…}``.

Report text, file names and messages can hold escape sequences, line breaks, and characters that
turn the direction of writing; shown raw they would forge or hide output.
"""

from functools import cache

import regex

from disclosure_lint.text.patterns import compile_pattern

_HIDDEN = r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]"


@cache
def _hidden() -> "regex.Pattern[str]":
    return compile_pattern(_HIDDEN)


def visible(text: str) -> str:
    r"""Return `text` with control, format, surrogate, private and separator characters spelt out.

    >>> print(visible("青石镇\x1b[31m\n"))
    青石镇\u{1b}[31m\u{a}
    """
    if text.isprintable():
        return text
    return _hidden().sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text)


def escape_json(text: str) -> str:
    r"""Return JSON `text` with the same characters as JSON escapes; its meaning stays.

    >>> print(escape_json('"\u202e\U000e0001"'))
    "\u202e\udb40\udc01"
    """
    if text.isprintable():
        return text
    return _hidden().sub(lambda match: _json_escape(match[0]), text)


def _json_escape(character: str) -> str:
    if character == "\n":  # between values; inside strings the encoder has escaped it
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def width(text: str) -> int:
    """Return how many columns a terminal gives to visible `text`: two for a Chinese character.

    >>> width("2017年（a）")
    11
    """
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 -- often not needed

    return sum(
        0 if combining(character) else 1 + (east_asian_width(character) in "WF")
        for character in text
    )


def pad(text: str, columns: int) -> str:
    """Return `text` with blanks up to the width of `columns`."""
    return text + " " * max(0, columns - width(text))
