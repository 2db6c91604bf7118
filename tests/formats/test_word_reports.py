"""The same report gives the same findings, be it Markdown, text in GB18030 or a Word file."""

import pytest
from sample_reports import Sample, findings_in, linter, samples
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


def test_marks_that_styles_gave_are_no_fault() -> None:
    """A heading that is only typed beside headings with a style: Word shows no number signs."""
    text = SAMPLES[0].text
    heading = next(line for line in text.split("\n") if line.startswith("## 三"))
    data = word_report(text.replace(heading, heading.removeprefix("## ")))
    told = [finding.rule for finding in linter().lint(read_bytes(data, "a.docx")).findings]
    assert "heading-level" not in told
