"""Common wording: what everybody lawfully writes, because law, form or notice say it so."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from disclosure_lint.corpus.fingerprints import gram_hashes
from disclosure_lint.corpus.masking import mask
from disclosure_lint.rulebook.load import built_in_root

_FOLDER = "common"


def common_hashes(texts: Iterable[str]) -> frozenset[int]:
    """Return the hashes of all grams of `texts`, each line masked by itself."""
    lines = (line for text in texts for line in text.split("\n"))
    return frozenset(found for line in lines for found in gram_hashes(mask(line).text))


@cache
def shipped_wording() -> frozenset[int]:
    """Return the hashes of the wording that the rules come with: laws, forms, clean reports."""
    root = built_in_root()
    files = sorted([*(root / _FOLDER).glob("*.txt"), *(root / "clean").glob("*.md")])
    return common_hashes(map(_read, files))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
