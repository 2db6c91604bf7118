"""The same report gives the same findings, be it Markdown or a page of any style."""

import pytest
from sample_reports import Sample, findings_in, samples
from web_pages import STYLES

from disclosure_lint.formats import read_bytes

SAMPLES = tuple(samples())


def test_there_are_enough_samples_of_all_regimes() -> None:
    """Twenty reports and more, some of each legal era."""
    assert len(SAMPLES) > 20
    assert {sample.regime for sample in SAMPLES} == {"R2008", "R2019", "R2021"}


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_a_page_gives_the_findings_of_its_report(sample: Sample) -> None:
    """Rules and sections are those of the Markdown, but for rules on what a format changes."""
    expected = findings_in(read_bytes(sample.text.encode(), "report.md"))
    pages = {style: read_bytes(page(sample.text), "report.html") for style, page in STYLES.items()}
    assert {style: findings_in(source) for style, source in pages.items()} == dict.fromkeys(
        STYLES, expected
    )
