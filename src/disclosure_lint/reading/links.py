"""The links of a report, with places in its running text."""

from typing import Final

from disclosure_lint.report import Report
from disclosure_lint.text import Span
from disclosure_lint.text.origin import Link
from disclosure_lint.text.patterns import compile_pattern

_MARKDOWN: Final = compile_pattern(
    r"(?<!!)\[(?P<words>[^\[\]\r\n]{1,300})\]\([ \t]{0,4}<?(?P<target>[^\s<>()]{1,1000})"
)
_KEPT: Final = frozenset({"docx", "html"})


def can_have_links(report: Report) -> bool:
    """Tell whether a report's file is of a kind whose links are read."""
    source = report.source
    return source.dialect == "markdown" if source.origin is None else source.origin.format in _KEPT


def read_links(report: Report) -> tuple[Link, ...]:
    """Return the links of a report in order: those that its file had, or those of Markdown."""
    origin = report.source.origin
    if origin is not None:
        flow = report.flow
        return tuple(Link(flow.from_source(link.span), link.target) for link in origin.links)
    text = report.text
    if "](" not in text:
        return ()
    return tuple(
        Link(Span(*match.span("words")), match["target"]) for match in _MARKDOWN.finditer(text)
    )
