"""Compiled patterns, kept from one run to the next.

Compiling the patterns of all rules costs a start of the program more than everything else it
does. What `regex` hands to pickle is enough to make a pattern again at once, so a store in the
user's own cache folder keeps that: as JSON, for one version of `regex` and of Python, with a
checksum. Without a store, or with one that does not fit, patterns are compiled as ever.
"""

import copyreg
import json
import os
import stat
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias, cast

import regex

_Reduced: TypeAlias = tuple[Callable[..., "regex.Pattern[str]"], tuple[object, ...]]
MOST_PATTERNS = 1_000
MOST_BYTES = 4_000_000

_stored: dict[str, list[object]] = {}
_fresh: dict[str, "regex.Pattern[str]"] = {}


@lru_cache(maxsize=MOST_PATTERNS)
def compile_pattern(source: str, flags: int = 0) -> "regex.Pattern[str]":
    """Return `source` compiled, from the store where it is known.

    For patterns of the program and its rules; those made for one report alone are none of them.

    Raises:
        regex.error: `source` is no valid pattern.
    """
    key = f"{int(flags)}:{source}"
    if key in _stored:
        return _remade(_stored[key])
    compiled = regex.compile(source, flags)
    if len(_fresh) < MOST_PATTERNS:
        _fresh[key] = compiled
    return compiled


def _reduced(compiled: "regex.Pattern[str]") -> _Reduced:
    """Return what pickle would be given: the function that remakes a pattern, and its arguments."""
    reduced = copyreg.dispatch_table[type(compiled)](compiled)
    return cast("_Reduced", reduced)


@cache
def _maker() -> Callable[..., "regex.Pattern[str]"]:
    return _reduced(regex.compile(""))[0]


def _remade(arguments: list[object]) -> "regex.Pattern[str]":
    return _maker()(*map(_as_given, arguments))


def _as_given(argument: object) -> object:
    if isinstance(argument, dict) and argument.keys() == {"bytes"}:
        return str(argument["bytes"]).encode("latin-1")
    if isinstance(argument, dict) and argument.keys() == {"tuple"}:
        return tuple(argument["tuple"])
    if isinstance(argument, dict) and argument.keys() == {"by_number"}:
        return {int(number): name for number, name in argument["by_number"]}
    return argument


def _as_json(argument: object) -> object:
    if isinstance(argument, bytes):
        return {"bytes": argument.decode("latin-1")}
    if isinstance(argument, tuple):
        return {"tuple": list(argument)}
    if isinstance(argument, dict) and any(isinstance(key, int) for key in argument):
        return {"by_number": list(argument.items())}
    return argument


def _made_for() -> str:
    return f"{regex.__version__} {sys.implementation.cache_tag} {sys.byteorder} {sys.maxsize}"


def load_store(file: Path) -> None:
    """Take the patterns that `file` keeps; a file that is not ours, or does not fit, is no harm."""
    try:
        data = _read_own(file)
        checksum, _, body = data.partition(b"\n")
        if int(checksum) != zlib.crc32(body):
            return
        kept = json.loads(body)
        if kept["made_for"] == _made_for():
            _stored.update(kept["patterns"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return


def _read_own(file: Path) -> bytes:
    """Return the bytes of `file` if it belongs to this user alone, else none."""
    with file.open("rb") as stream:
        status = os.fstat(stream.fileno())
        private = not hasattr(os, "getuid") or (
            status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        )
        if not private or not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
            return b""
        return stream.read()


def save_store(file: Path) -> None:
    """Keep the patterns compiled since the start in `file`; where that cannot be, go without.

    A store that has grown too large is begun anew.
    """
    if not _fresh:
        return
    patterns = {key: [_as_json(a) for a in _reduced(p)[1]] for key, p in _fresh.items()}
    if len(_stored) + len(patterns) <= MOST_PATTERNS:
        patterns = {**_stored, **patterns}
    body = json.dumps({"made_for": _made_for(), "patterns": patterns}).encode()
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(b"%d\n%s" % (zlib.crc32(body), body))
        temporary.chmod(0o600)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
