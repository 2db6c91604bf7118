"""The TOML files of a rules folder: read, parsed up to their examples, or taken precompiled.

This module stands alone (standard library only): the build hook loads it by its path.
"""

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path

COMPILED = "compiled.json"
_MOST_DOTS = 32
_EXAMPLE = b"\n[[example]]"

Table = dict[str, object]


def read_sources(root: Path) -> dict[str, bytes]:
    """Return the bytes of all TOML files below `root` by their path from there, sorted."""
    found = {}
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.is_dir():
                found.update(_toml_files(entry.path, f"{entry.name}/"))
    found.update(_toml_files(root, ""))
    return dict(sorted(found.items()))


# By os alone: for some hundred files, paths cost more than reading them.
def _toml_files(folder: str | Path, prefix: str) -> dict[str, bytes]:
    files = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".toml") and entry.is_file():
                with open(entry.path, "rb") as file:  # noqa: PTH123 -- see above
                    files[prefix + entry.name] = file.read()
    return files


def split_examples(data: bytes) -> tuple[bytes, bytes]:
    """Cut a card in front of its first `[[example]]`: the examples are not needed for linting."""
    cut = 0 if data.startswith(_EXAMPLE[1:]) else data.find(_EXAMPLE) + 1
    if cut == 0 and not data.startswith(_EXAMPLE[1:]):
        return data, b""
    return data[:cut], data[cut:]


def parse(data: bytes) -> Table:
    """Parse TOML text in UTF-8.

    Raises:
        ValueError: it is not UTF-8, not TOML (`tomllib.TOMLDecodeError` is a ValueError), nested
            deeper than Python goes, or has a dotted key of absurd length.
    """
    import tomllib  # noqa: PLC0415 -- a start from the compiled form does without

    text = data.decode("utf-8-sig")
    if _has_endless_key(text):
        raise ValueError(f"a dotted key has more than {_MOST_DOTS} parts")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _has_endless_key(text: str) -> bool:
    """Tell whether a line holds a dotted key so long that `tomllib` takes a GB for it (a.a.a…)."""
    if all(line.count(".") <= _MOST_DOTS for line in text.split("\n")):
        return False
    import re  # noqa: PLC0415 -- no other dependency, and hardly ever needed

    bare = re.sub(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|#[^\n]*+', '""', text)
    dots = (re.findall(r'[\w"-][ \t]*+\.[ \t]*+(?=[\w"-])', line) for line in bare.split("\n"))
    return any(len(found) > _MOST_DOTS for found in dots)


def digest(sources: Mapping[str, bytes]) -> int:
    """Return a checksum over the names and bytes of all sources."""
    checksum = 0
    for name, data in sources.items():
        checksum = zlib.crc32(f"{name}\0{len(data)}\0".encode(), checksum)
        checksum = zlib.crc32(data, checksum)
    return checksum


def compile_sources(sources: Mapping[str, bytes]) -> str:
    """Return the compiled form of `sources`: their parsed heads as JSON, their digest first."""
    heads = {name: parse(split_examples(data)[0]) for name, data in sources.items()}
    compiled = {"digest": digest(sources), "documents": heads}
    return json.dumps(compiled, ensure_ascii=False, separators=(",", ":"))


def read_compiled(root: Path, sources: Mapping[str, bytes]) -> Mapping[str, Table] | None:
    """Return the parsed heads from the compiled form, or None where it is absent or stale."""
    try:
        compiled = (root / COMPILED).read_bytes()
    except OSError:
        return None
    if not compiled.startswith(b'{"digest":%d,' % digest(sources)):
        return None
    documents: Mapping[str, Table] = json.loads(compiled)["documents"]
    return documents
