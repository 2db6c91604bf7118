"""The report's title: there, complete, and a report's."""

from collections.abc import Iterator

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark, Report, Title
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_YEAR = compile_pattern(
    "(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][零一二三四五六七八九〇○◯OＯ0]{3})[ ]?年?度?"
)
_BLANKS = compile_pattern(r"[\s\u3000]+")
_NOTE = compile_pattern("[（(][^（()）]{1,8}[）)]$")  # 文字版
_SHORTEST_NAME = 2
_LONGEST = 60
_NEAR = 12
_CLOSED = ("。", "；", "：", "，")


@check("title-form")
@frozen
class TitleForm:
    """A title names agency, year and 政府信息公开工作年度报告.

    `fixed` are the words that name no agency, `report` what the title of an annual report holds,
    `work_report` how titles end that are wrong for one, `other` how those of other documents do.
    """

    fixed: tuple[str, ...]
    report: tuple[str, ...]
    work_report: tuple[str, ...]
    other: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each thing that is wrong with the title."""
        title = dossier.report.title
        if title is None:
            yield from self._without_title(dossier.report)
            return
        text = _BLANKS.sub("", title.text)
        kind = self._kind(text)
        if kind:
            yield Mark(title.span, {"title": text}, kind)
            return
        yield from self._gaps(dossier.report, title, text)
        yield from _practice(dossier.report, title, text)

    def _without_title(self, report: Report) -> Iterator[Mark]:
        """Yield a mark where the text starts without a title; a page may keep it elsewhere."""
        if report.source.dialect != "markdown":
            return
        text = report.headline.of(report.text)
        words = _BLANKS.sub("", text.strip("#* "))
        if len(words) <= _LONGEST and words.endswith(self.other):
            yield Mark(report.headline, {"title": words}, "other-document")
            return
        named = any(word in words for word in self.report)
        if len(words) > _LONGEST or words.endswith(_CLOSED) or (_starts(report) and not named):
            yield Mark(report.headline, {"title": ""}, "missing")

    def _kind(self, text: str) -> str | None:
        """Return the case of a title that is no annual report's, or None."""
        if text.rstrip("）)》 ").endswith(self.other):
            return "other-document"
        if any(word in text for word in self.report):
            return None
        return "work-report" if _NOTE.sub("", text).endswith(self.work_report) else None

    def _gaps(self, report: Report, title: Title, text: str) -> Iterator[Mark]:
        if not _YEAR.search(text):
            yield Mark(title.span, {"title": text}, "no-year")
        name = _YEAR.sub("", text)
        for word in self.fixed:
            name = name.replace(word, "")
        if _is_name(name) or _signed_below(report, title) or _is_name(_rest(report, title)):
            return
        yield Mark(title.span, {"title": text}, "no-agency")


def _is_name(text: str) -> bool:
    return sum(c >= "\u4e00" for c in text) >= _SHORTEST_NAME


def _rest(report: Report, title: Title) -> str:
    """Return what follows the title on its line: in texts from PDF files the agency."""
    end = title.span.end
    return report.text[end : end + _LONGEST].partition("\n")[0]


def _signed_below(report: Report, title: Title) -> bool:
    """Tell whether the agency's name stands right under the title."""
    agency = report.signature.agency if report.signature else None
    return agency is not None and 0 <= agency.span.start - title.span.end <= _NEAR


def _starts(report: Report) -> bool:
    """Tell whether the first words are already the first section's heading."""
    return bool(report.sections) and report.headline.overlaps(report.sections[0].heading)


def _practice(report: Report, title: Title, text: str) -> Iterator[Mark]:
    """Yield marks for what only usage asks."""
    words = title.span.of(report.text)
    if "工作" not in text:
        start = words.rfind("年度报告")
        if start >= 0:
            at = title.span.start + start
            edits = (Edit(Span(at, at), "工作"),)
            yield Mark(Span(at, at + 4), {"title": text}, "without-work", edits=edits)
    double = regex.search(r"[0-9０-９零一二三四五六七八九〇○]{4}[ ]?年(?P<twice>度)", words)
    if double and "年度报告" in words[double.end() :]:
        start, end = double.span("twice")
        edit = Edit(Span(title.span.start + start, title.span.start + end), "")
        span = Span(title.span.start + double.start(), title.span.start + double.end())
        yield Mark(span, {"title": text}, "double-year", edits=(edit,))
