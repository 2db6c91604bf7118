"""Bytes become text: byte-order mark, then UTF-8, then GB18030; all strict, never a guess.

GB18030 gives some text for almost any bytes, so its result is believed only if it is made of
characters that Chinese text is made of.
"""

from functools import cache

import regex

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.text.patterns import compile_pattern

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word (docx) / ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word (doc)"),
    (b"{\\rtf", "RTF"),
)
# Text extraction leaves form feeds; a stray ESC or two does not make a text binary.
_CONTROL = r"[\x00-\x08\x0e-\x1f\x7f-\x9f]"
_MOST_CONTROLS = 0.02
_LEAST_COMMON = 0.75


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data`, without byte-order mark, and the encoding's name.

    Raises:
        UnreadableError: the bytes are no text, or no encoding fits without doubt.
    """
    for signature, name in _OTHER_FORMATS:
        if data.startswith(signature):
            raise UnreadableError("other-format", format=name)
    text, encoding = _decode(data)
    controls = sum(1 for _ in _pattern(_CONTROL).finditer(text))
    if "\0" in text or controls > len(text) * _MOST_CONTROLS:
        raise UnreadableError("binary")
    return text, encoding


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, error.start), "gb18030"


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> str:
    try:
        return data[len(mark) :].decode(encoding.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            raise UnreadableError("broken-utf-8", byte=error.start + len(mark) + 1) from error
        raise UnreadableError("broken-utf-16") from error


def _decode_gb18030(data: bytes, broken: int) -> str:
    """Decode what is not UTF-8 from the byte `broken` on."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _unlike_text(data, broken) from error
    if b"\0" in data:
        raise UnreadableError("binary")
    if _common_share(data) < _LEAST_COMMON or _pattern(_CONTROL).search(text):
        raise _unlike_text(data, broken)
    return text.removeprefix("\ufeff")


def _common_share(data: bytes) -> float:
    """Return how much of the non-ASCII part is everyday characters and Chinese punctuation.

    These are the first level of GB 2312 (3,755 characters) and its symbols. Running text is made
    of little else; bytes of another encoding are not.
    """
    common = others = 0
    for match in _common_pattern().finditer(data):
        if match.lastgroup == "common":
            common += len(match[0])
        elif match.lastgroup == "other":
            others += len(match[0])
    return common / max(1, common + others)


@cache
def _common_pattern() -> "regex.Pattern[bytes]":
    return regex.compile(
        rb"[\x00-\x7f]+|(?P<common>(?:[\xa1-\xa9\xb0-\xd7][\xa1-\xfe])+)"
        rb"|(?P<other>[\x81-\xfe][0-9][\x81-\xfe][0-9]|[\x81-\xfe][\x40-\xfe])"
    )


@cache
def _pattern(pattern: str) -> "regex.Pattern[str]":
    return compile_pattern(pattern)


def _unlike_text(data: bytes, broken: int) -> UnreadableError:
    if b"\0" in data:
        return UnreadableError("binary")
    if not data[:broken].isascii():
        return UnreadableError("broken-utf-8", byte=broken + 1)
    return UnreadableError("undecodable")
