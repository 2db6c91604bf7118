"""Every layout of the corpus gives the tree written beside it."""

from pathlib import Path

import pytest
from layouts import FOLDER, draw, read_layout

LAYOUTS = sorted(FOLDER.glob("*.txt"))


def test_corpus_is_large_enough() -> None:
    """The corpus holds at least thirty layouts."""
    assert len(LAYOUTS) >= 30


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_layout(path: Path) -> None:
    """The tree drawn from the source is the expected one, ids, depths and spans included."""
    layout = read_layout(path)
    assert draw(layout.source) == layout.expected
