"""Real files from outside the project, where they are at hand."""

from pathlib import Path

import pytest
from sample_reports import found, linter

from disclosure_lint.formats import read_file
from disclosure_lint.report import Result

REAL = Path(__file__).parents[3] / "shared" / "real"
TABLES = frozenset(
    {
        *("applicant-total", "blank-cell", "carry-over", "impossible-value", "in-force-roll"),
        *("litigation-total", "missing-table", "request-balance", "results-total"),
        *("superseded-table", "table-shape", "wrong-unit", "prose-table-mismatch"),
    }
)
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real reports are not here")


def judged(name: str) -> Result:
    """Return what is said of one of the files."""
    return linter().lint(read_file(REAL / name))


def test_a_published_pdf_gives_the_findings_of_its_text() -> None:
    """Outside tables all of them and no other; those in tables are found, or not assessed."""
    text, pdf = judged("open/hongze-2023.md"), judged("open/hongze-2023.pdf")
    assert found(pdf) <= found(text)
    missed = {rule for rule, _ in found(text) - found(pdf)}
    assert missed <= TABLES & {one.rule for one in pdf.not_assessed}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("raw/hongze-2023.pdftotext.txt", "open/hongze-2023.md"),
        ("raw/hongze-2023.pdftotext-layout.txt", "open/hongze-2023.md"),
        ("raw/huaian-2024.pdftotext.txt", "open/huaian-2024.md"),
        ("raw/huaian-2024.pdftotext-layout.txt", "open/huaian-2024.md"),
        ("raw/pingtan-2022.txt", "open/pingtan-2022.md"),
    ],
)
def test_tables_in_raw_text_are_assessed_only_where_certain(raw: str, text: str) -> None:
    """What extraction made of a table gives no finding that the table itself does not give."""
    of_tables = {one for one in found(judged(raw)) if one[0] in TABLES}
    assert of_tables <= found(judged(text))
