"""A link leads to the address that it shows, in each format that has links."""

import pytest

from disclosure_lint.formats import read_bytes
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import prepare
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.clean import clean_report

PLACE = "没有其他需要报告的事项。"
HERE = "http://www.yunxi.gov.cn"
THERE = "http://www.qingshan.gov.cn/"


def marks(data: bytes, name: str) -> list[str] | str:
    """Return the words that the rule marks in a file, or why it is not assessed."""
    source = read_bytes(data, name)
    result = prepare(Config(), load_rulebook()).lint(source)
    for lack in result.not_assessed:
        if lack.rule == "mismatched-link":
            return lack.reason
    ours = (finding for finding in result.findings if finding.rule == "mismatched-link")
    return [finding.span.of(source.text) for finding in ours]


def page(shown: str, target: str) -> bytes:
    """Return a web page with a report and a link in it."""
    report = clean_report("R2008", {}).replace(PLACE, f'见<a href="{target}">{shown}</a>。')
    paragraphs = (f"<p>{block.lstrip('# ')}</p>" for block in report.split("\n\n"))
    return f"<html><body>{''.join(paragraphs)}</body></html>".encode()


def test_a_web_page_that_leads_elsewhere_is_found() -> None:
    """The words of the link are marked."""
    assert marks(page(HERE, THERE), "report.html") == [HERE]
    assert marks(page(HERE, HERE), "report.html") == []


def test_markdown_links_are_links() -> None:
    """So are those in Markdown; pictures are none."""
    report = clean_report("R2008", {})
    linked = report.replace(PLACE, f"见[{HERE}]({THERE})。")
    pictured = report.replace(PLACE, f"见![{HERE}]({THERE})。")
    assert marks(linked.encode(), "report.md") == [HERE]
    assert marks(pictured.encode(), "report.md") == []


def test_plain_text_is_not_assessed() -> None:
    """A format without links says so."""
    assert marks(clean_report("R2008", {}).encode(), "report.txt") == "这种文件里的链接没有读取"


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        ("网址：www.yunxi.gov.cn", "http://www.a.cn"),
        ("www.yunxi.gov.cn。", "//www.a.cn"),
        ("yunxi.gov.cn、qingshan.gov.cn", "http://www.qingshan.gov.cn"),
        ("县政府网站", "http://www.a.cn"),
        ("年报.pdf", "http://www.a.cn/1.pdf"),
        ("www.yunxi.gov.cn", "javascript:void(0)"),
        ("www.hongqiao.js.cn", "http://www.other.js.cn/"),
        ("www.a.js.cn", "http://b.a.js.cn/"),
    ],
)
def test_only_what_is_sure_is_told(shown: str, target: str) -> None:
    """One address is shown, and the target names another site."""
    told = shown.startswith(("网址", "www.hongqiao"))
    assert marks(page(shown, target), "report.html") == ([shown] if told else [])
