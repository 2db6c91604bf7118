"""The same report gives the same findings, be it Markdown, text in GB18030 or a Word file."""

import pytest
from sample_reports import Sample, findings_in, samples
from word_reports import text_report, word_report

from disclosure_lint.formats import read_bytes

SAMPLES = tuple(samples())
FORMATS = {"report.txt": text_report, "report.docx": word_report}


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_a_file_gives_the_findings_of_its_report(sample: Sample) -> None:
    """Rules and sections are those of the Markdown, but for rules on what a format changes."""
    expected = findings_in(read_bytes(sample.text.encode(), "report.md"))
    told = {
        name: findings_in(read_bytes(make(sample.text), name)) for name, make in FORMATS.items()
    }
    assert told == dict.fromkeys(FORMATS, expected)
