"""The example reports that ship with the package."""

import pytest
from installs import PACKAGES, ROOT, Environment

from disclosure_lint import lint

EXAMPLES = PACKAGES[0] / "examples"


def test_faulty_example() -> None:
    """The report of 青石镇 shows typical faults, each found once and in its place."""
    findings = lint(EXAMPLES / "青石镇2017.md").findings
    assert [(finding.start.line, finding.rule) for finding in findings] == [
        (3, "missing-section"),
        (7, "regulation-name"),
        (9, "broken-paragraph"),
        (15, "enumeration-gap"),
        (21, "stale-year"),
        (29, "wrong-self-reference"),
        (31, "undeclared-section"),
        (35, "numbering-gap"),
        (37, "plan-for-past-year"),
        (39, "foreign-duty-term"),
        (41, "foreign-duty-term"),
        (41, "stray-space"),
        (45, "late-publication"),
    ]


def test_clean_example() -> None:
    """The report of 白石乡 has no fault."""
    result = lint(EXAMPLES / "白石乡2017.md")
    assert (result.error, result.findings) == (None, ())


@pytest.mark.parametrize(("readme", "lang"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_readme_shows_what_is_said(readme: str, lang: str, installed: Environment) -> None:
    """The findings that a README shows are those of its command."""
    text = (ROOT / readme).read_text("utf-8")
    shown = text.partition("```text\n")[2].partition("\n```")[0].split("\n\n")
    example = (EXAMPLES / "青石镇2017.md").relative_to(ROOT)
    said = installed.run("disclosure-lint", "check", "--lang", lang, example, cwd=ROOT)
    assert set(shown) <= set(said.stdout.split("\n\n"))
