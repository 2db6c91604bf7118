"""Reports are told from guides, notices, news, rules, judgments and essays."""

from functools import cache
from pathlib import Path

import genres
import pytest

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.reading.recognise import recognise
from disclosure_lint.rulebook import Rulebook
from disclosure_lint.rulebook.load import load_rulebook
from disclosure_lint.text import Source

SHARED = Path(__file__).parents[3] / "shared"


@cache
def rules() -> Rulebook:
    """Return the rulebook that ships with the package."""
    return load_rulebook()


def recognised(text: str, path: str = "text.md") -> bool:
    """Return whether the whole of reading takes `text` for a report."""
    dialect = "markdown" if path.endswith(".md") else "plain"
    tree = parse_tree(Source(text, path, dialect=dialect), names_of(rules()))
    return read_report(tree, rules()).recognised


@pytest.mark.parametrize("name", genres.REPORTS)
@pytest.mark.parametrize("path", ["text.md", "text.txt"])
def test_reports_are_recognised(name: str, path: str) -> None:
    """A report is one, whole or without title, period, tables or line breaks."""
    assert recognised(genres.REPORTS[name], path)


@pytest.mark.parametrize("name", genres.OTHERS)
@pytest.mark.parametrize("path", ["text.md", "text.txt"])
def test_other_documents_are_not(name: str, path: str) -> None:
    """Another kind of document is none, however much it speaks of disclosure reports."""
    assert not recognised(genres.OTHERS[name], path)


def test_nothing_known_is_no_report() -> None:
    """Without title, period and headings nothing is a report."""
    assert not recognise("我镇公开信息126条。", None, None, 0)


@pytest.mark.skipif(not SHARED.exists(), reason="real reports are not at hand")
def test_real_reports_are_recognised() -> None:
    """Every real report at hand is recognised, from Markdown, PDF text and crawled pages."""
    real = [
        *SHARED.glob("real/open/*.md"),
        *SHARED.glob("real/raw/*.txt"),
        *SHARED.glob("seed/*.md"),
    ]
    missed = [path.name for path in real if not recognised(path.read_text("utf-8"), path.name)]
    assert missed == []
