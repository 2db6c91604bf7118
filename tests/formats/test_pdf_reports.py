"""The same report gives the same findings, be it Markdown or a PDF; its tables are never wrong."""

import pytest
from pdf_files import pdf_of
from sample_reports import Sample, findings_in, found, linter, samples

from disclosure_lint.formats import read_bytes

SAMPLES = tuple(s for i, s in enumerate(samples()) if i % 3 == 0 or s.regime == "R2019")
WITH_TABLES = tuple(sample for sample in samples() if sample.text.count("\n|") > 20)[::4]


def test_there_are_enough_samples_of_all_regimes() -> None:
    """Twenty reports and more, some of each legal era."""
    assert len(SAMPLES) > 20
    assert {sample.regime for sample in SAMPLES} == {"R2008", "R2019", "R2021"}


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_a_pdf_gives_the_findings_of_its_report(sample: Sample) -> None:
    """Tables with ruled lines are read cell by cell, over the ends of pages."""
    expected = findings_in(read_bytes(sample.text.encode(), "report.md"))
    assert findings_in(read_bytes(pdf_of(sample.text), "report.pdf")) == expected


@pytest.mark.parametrize("sample", WITH_TABLES, ids=[sample.name for sample in WITH_TABLES])
def test_tables_without_ruled_lines_are_not_assessed(sample: Sample) -> None:
    """Nothing is found that is not there; what is missed is said not to be assessed."""
    expected = findings_in(read_bytes(sample.text.encode(), "report.md"))
    result = linter().lint(read_bytes(pdf_of(sample.text, ruled=False), "report.pdf"))
    assert found(result) <= expected
    missed = {rule for rule, _ in expected - found(result)}
    assert missed <= {one.rule for one in result.not_assessed}
