"""Nothing hidden or commanding gets out."""

import json
import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.output.printer import Printer, Styled
from disclosure_lint.output.visible import escape_json, pad, visible, width

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def test_every_hidden_character_of_unicode_is_spelt_out() -> None:
    """All code points of the six categories are shown as their numbers, and no others."""
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        shown = visible(character)
        if unicodedata.category(character) in HIDDEN:
            assert shown == f"\\u{{{code:x}}}"
        elif unicodedata.category(character) != "Cn":  # newer tables know more characters
            assert shown == character


@given(st.text(st.characters()))
def test_json_escapes_keep_the_meaning(text: str) -> None:
    """Escaped JSON says the same and holds no hidden character."""
    escaped = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert not {unicodedata.category(character) for character in escaped} & HIDDEN


def test_widths_are_columns_of_a_terminal() -> None:
    """Chinese and full-width characters take two columns, combining ones none, others one."""
    texts = ["2017年", "（一）", "e\u0301", "“a”", "\u3000", ""]
    assert [width(text) for text in texts] == [6, 6, 1, 3, 2, 0]


def test_padding_counts_columns() -> None:
    """A padded text is as wide as asked; a longer one stays."""
    assert [pad("年度", 6), pad("年度", 2)] == ["年度  ", "年度"]


@given(pieces=st.lists(st.text(st.characters())), colour=st.booleans())
def test_a_printed_line_holds_no_control_but_its_end_and_its_colours(
    *, pieces: list[str], colour: bool
) -> None:
    """Whatever the pieces hold, a line is one line, and commands nothing but its own colour."""
    written: list[str] = []
    Printer(written.append, colour).line(*pieces, *(Styled(piece, "error") for piece in pieces))
    (line,) = written
    bare = line.removesuffix("\n").replace("\x1b[1;31m", "").replace("\x1b[0m", "")
    assert not {unicodedata.category(character) for character in bare} & HIDDEN
    assert ("\x1b" in line) == (colour and any(pieces))
