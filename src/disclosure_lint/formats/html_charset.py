"""The bytes of a web page become text.

What the page declares is believed only where the bytes leave a doubt: pages that were moved from
one system to another often declare what they are not.
"""

from functools import cache
from typing import Final

import regex

from disclosure_lint.formats.decoding import decode
from disclosure_lint.formats.errors import UnreadableError

_HEAD: Final = 4096
_GB: Final = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80"})
_BIG5: Final = frozenset({"big5", "big5-hkscs", "x-x-big5"})
_BINARY: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MOST_LOST: Final = 0.001
_LOST: Final = "\ufffd"


def decode_page(data: bytes) -> tuple[str, str]:
    """Return the text of a web page and its encoding.

    A page may have lost a few bytes (cut inside a character): they become U+FFFD.

    Raises:
        UnreadableError: the bytes are no text, or no encoding fits.
    """
    if data.startswith((*_BINARY, *_MARKS)):
        return decode(data)
    declared = _declared(data[:_HEAD])
    if declared in _BIG5 and not _is_utf8(data):
        return _strictly(data, "big5hkscs")
    try:
        return decode(data)
    except UnreadableError:
        return _nearly(data, ("utf-8", "gb18030") if declared in _GB else ("utf-8",))


def _declared(head: bytes) -> str:
    match = _declaration().search(head)
    return match[1].decode("ascii").lower() if match else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise UnreadableError("undecodable") from error


def _nearly(data: bytes, encodings: tuple[str, ...]) -> tuple[str, str]:
    if b"\0" in data:
        raise UnreadableError("binary")
    for encoding in encodings:
        text = data.decode(encoding, "replace")
        if text.count(_LOST) <= max(1, len(text) * _MOST_LOST):
            return text, encoding
    raise UnreadableError("undecodable")


@cache
def _declaration() -> "regex.Pattern[bytes]":
    return regex.compile(rb"charset[ \t]{0,4}=[ \t]{0,4}[\"']?([A-Za-z0-9_\-]{2,20})")
