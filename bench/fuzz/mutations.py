"""How a file is broken: bytes, pieces, and the parts and tokens of packed files."""

import random
import zipfile
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from typing import Final

import regex
from bench.fuzz.odd_xml import odd_xml

_ODD: Final = (b"\x00", b"\xff", b"\xff\xfe", b"\x80", b"<", b">", b"&", b"]]>", b"%", b"\n" * 99)
_NUMBERS: Final = (b"0", b"-1", b"1000000000", b"99999999999999999999", b"65536", b"a", b"")
_PDF: Final = (b"obj", b"stream", b"endstream", b"/Length 99999999", b"/Kids", b"<<", b"[[[[")
_TOKENS: Final = rb"<[^<>]{0,300}>|\"[^\"<>]{0,200}\"|[0-9]{1,20}"
_MOST_STEPS: Final = 6


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return `data` broken in one to six places; of an archive often what is inside."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _repacked(data, chance)
    if data[:1] not in (b"P", b"%") and chance.random() < 0.6:
        return _odd_text(data, chance)
    return _broken(data, chance)


def _odd_text(data: bytes, chance: random.Random) -> bytes:
    """Return a text broken between its characters, in its own encoding."""
    encodings = ("utf-16",) if data[:2] == b"\xff\xfe" else ("utf-8", "gb18030")
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            # In four bytes a character no step can part one; what it makes of others is dropped.
            wide = data.decode(encoding).encode("utf-32-le")
            odd = _broken(wide, chance).decode("utf-32-le", "ignore")
            return odd.encode(encoding, "ignore")
    return data


def _broken(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, _MOST_STEPS)):
        data = chance.choice(_STEPS)(data, chance)
    return data


@lru_cache(maxsize=64)
def _parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a whole archive, without pictures."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: archive.read(name) for name in names}


def _repacked(data: bytes, chance: random.Random) -> bytes:
    parts, file = _parts(data), BytesIO()
    chosen = {chance.choice(list(parts)), chance.choice(_TEXTS)}
    lost = chance.choice(list(parts)) if chance.random() < 0.05 else None
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            if name != lost:
                archive.writestr(name, _odd_part(part, chance) if name in chosen else part)
    return file.getvalue()


def _odd_part(part: bytes, chance: random.Random) -> bytes:
    """Return a part that is broken, or more often one that is still XML."""
    return odd_xml(part, chance) if chance.random() < 0.8 else _broken(part, chance)


_TEXTS: Final = ("word/document.xml", "word/document.xml", "word/numbering.xml", "word/styles.xml")


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(data))


def _piece(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + int(chance.paretovariate(0.6)))


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    broken = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _drop(data: bytes, chance: random.Random) -> bytes:
    start, stop = _piece(data, chance)
    return data[:start] + data[stop:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start, stop = _piece(data, chance)
    times = chance.choice((2, 3, 50)) if stop - start < 2000 else 2
    return data[:start] + data[start:stop] * times + data[stop:]


def _move(data: bytes, chance: random.Random) -> bytes:
    start, stop = _piece(data, chance)
    rest, place = data[:start] + data[stop:], _place(data[stop - start :], chance)
    return rest[:place] + data[start:stop] + rest[place:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = _place(data, chance)
    return data[:place] + chance.choice((*_ODD, *_PDF)) + data[place:]


def _token(data: bytes, chance: random.Random) -> bytes:
    """Break one token near a random place: drop it, double it, take another's, or a number's."""
    start = _place(data, chance)
    tokens = list(regex.finditer(_TOKENS, data, pos=start, endpos=min(len(data), start + 3000)))
    if not tokens:
        return data
    one, other = chance.choice(tokens), chance.choice(tokens)
    new = chance.choice((b"", one[0] * 2, one[0] * 40, other[0], _numbered(one[0], chance)))
    return data[: one.start()] + new + data[one.end() :]


def _numbered(token: bytes, chance: random.Random) -> bytes:
    return regex.sub(rb"[0-9]{1,20}", lambda _: chance.choice(_NUMBERS), token)


_STEPS: Final = (_flip, _cut, _drop, _repeat, _move, _insert, _token, _token, _token, _token)
