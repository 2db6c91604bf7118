"""Common wording: what everybody lawfully writes, because law, form or notice say it so."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from disclosure_lint.corpus.fingerprints import gram_hashes
from disclosure_lint.corpus.masking import mask
from disclosure_lint.rulebook.load import built_in_root
from disclosure_lint.text.patterns import compile_pattern

_FOLDER = "common"
_NUMBERS = frozenset({"year", "next", "count"})
_OWN = "本机关"


def common_hashes(texts: Iterable[str]) -> frozenset[int]:
    """Return the hashes of all grams of `texts`, each line masked by itself.

    `{year}`, `{next}` and `{count}` stand for numbers, other words in braces for own names.
    """
    lines = (line for text in texts for line in text.split("\n"))
    found = (gram_hashes(mask(_filled(line)).text) for line in lines)
    return frozenset(one for hashes in found for one in hashes)


def _filled(line: str) -> str:
    return compile_pattern(r"\{([a-z]+)\}").sub(
        lambda slot: "8" if slot[1] in _NUMBERS else _OWN, line
    )


@cache
def shipped_wording() -> frozenset[int]:
    """Return the hashes of the wording that the rules come with: laws, forms, clean reports."""
    root = built_in_root()
    files = sorted([*(root / _FOLDER).glob("*.txt"), *(root / "clean").glob("*.md")])
    return common_hashes(map(_read, files))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
