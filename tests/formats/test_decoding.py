"""Bytes become text without a guess: encodings, marks, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.formats import UnreadableError, decode

REPORT = (
    "云溪县青石镇2017年政府信息公开工作年度报告\r\n\r\n一、概述\n"
    "2017年，青石镇认真贯彻落实条例，主动公开政府信息１２条。\r（二）其他①\n"
)


def attempt(data: bytes) -> tuple[str, UnreadableError | None]:
    """Return the text, or nothing and the refusal."""
    try:
        return decode(data)[0], None
    except UnreadableError as error:
        return "", error


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (REPORT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + REPORT.encode(), "utf-8-sig"),
        (b"\xff\xfe" + REPORT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + REPORT.encode("utf-16-be"), "utf-16-be"),
        (REPORT.encode("gb18030"), "gb18030"),
        (("\ufeff" + REPORT).encode("gb18030"), "gb18030"),
        (REPORT.encode("gbk"), "gb18030"),
    ],
)
def test_each_encoding_gives_the_same_text(data: bytes, encoding: str) -> None:
    """A report reads the same in every encoding, newlines kept, and the encoding is said."""
    assert decode(data) == (REPORT, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (bytes(range(1, 32)) * 8, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3", "other-format"),
        (b"PK\x03\x04\x14\0", "other-format"),
        (b"\xff\xfe" + "报告".encode("utf-16-le")[:-1], "broken-utf-16"),
        (b"\xef\xbb\xbf" + "报告".encode()[:-1], "broken-utf-8"),
        (REPORT.encode()[:-4] + b"\xff" + REPORT.encode(), "broken-utf-8"),
        (REPORT.encode("gb18030") + b"\xff", "undecodable"),
        (REPORT.encode("gb18030") + b"\x1b", "undecodable"),
        ("臨江區政府資訊公開工作年度報告，主動公開政府資訊".encode("big5"), "undecodable"),
        (b"caf\xe9 au lait", "undecodable"),
        ("报告".encode("utf-16-le") * 20, "undecodable"),
        (b"\xed\xa0\x80", "undecodable"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """Binary, damaged and foreign bytes are refused with the reason, never read as garbage."""
    with pytest.raises(UnreadableError) as raised:
        decode(data)
    assert raised.value.reason == reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_cut_inside_a_character_is_refused(encoding: str) -> None:
    """Cut anywhere in its last characters, a text is either whole or refused."""
    data = (REPORT * 4 + "报告完毕").encode(encoding)
    for cut in range(1, 13):
        text, refusal = attempt(data[:-cut])
        assert (REPORT * 4 + "报告完毕").startswith(text)
        assert refusal is None or refusal.reason.startswith("broken-")


def test_a_form_feed_or_escape_does_not_make_a_text_binary() -> None:
    """Text extraction leaves form feeds, and a stray ESC is for a rule to report."""
    text = f"{REPORT}\x0c\x1b[31m{REPORT}"
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    """Any bytes at all are decoded losslessly or refused in a sentence of both languages."""
    text, refusal = attempt(data)
    if refusal:
        assert refusal.sentence("zh") == str(refusal)
        assert refusal.sentence("en").isprintable()
    else:
        assert "\0" not in text
        assert data.endswith(text.encode(decode(data)[1].removesuffix("-sig")))


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"])))
def test_any_printable_utf8_is_read(text: str) -> None:
    """UTF-8 text is never refused, whatever script it is in."""
    data = text.encode()
    if not data.startswith((b"%PDF-", b"\xef\xbb\xbf")):
        assert decode(data) == (text, "utf-8")
