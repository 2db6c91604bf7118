"""A heading with nothing under it, or with a filler where something is due."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report, Section
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_BARE = " \t\r\n\u3000*_#>-|。；;"
_LONGEST_FILLER = 20
_COMMENT = compile_pattern(r"<!--(?:[^-]|-(?!->)){0,2000}(?:-->|$)")
_TABLE_CAPTION = compile_pattern("第[一二三四五六七八九十]{1,3}条")


@check("empty-section")
@frozen
class EmptySection:
    """Every heading has text, a table or headings of its own under it.

    `tables` names the sections whose content is a table of the form, in the regimes
    `table_regimes`, and `appendices` those that have one in every regime: a bare heading there is
    a table lost on the way. `none` are texts that say there was nothing, which is a full answer
    except in the sections `due`. `fillers` say nothing at all.
    """

    tables: tuple[str, ...]
    table_regimes: tuple[str, ...]
    appendices: tuple[str, ...]
    none: tuple[str, ...]
    due: tuple[str, ...]
    fillers: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading without content."""
        report = dossier.report
        in_table = report.regime in self.table_regimes
        lost = {*self.appendices, *(self.tables if in_table else ())}
        for section in report.sections:
            if section.appendix or lost.intersection(section.ids):
                continue
            case = self._case(report, section)
            if case:
                yield Mark(section.heading, {"title": section.title}, case)

    def _case(self, report: Report, section: Section) -> str | None:
        if section.children:
            return None
        words = _words(report, section)
        if not words:
            return "bare" if _should_have_text(report, section) else None
        if words in self.fillers or (words in self.none and section.id in self.due):
            return "filler"
        return None


def _words(report: Report, section: Section) -> str:
    """Return what stands under the heading, short of the closing; at most a filler's length."""
    end = section.body.end
    for place in _closing(report):
        if section.body.start <= place < end:
            end = place
    text = report.text[section.body.start : min(end, section.body.start + 400)]
    return _COMMENT.sub("", text).strip(_BARE)[:_LONGEST_FILLER]


def _closing(report: Report) -> Iterator[int]:
    signature = report.signature
    if signature is None:
        return
    for fact in (signature.agency, signature.date):
        if fact:
            yield fact.span.start
    if signature.date_span:
        yield signature.date_span.start


def _should_have_text(report: Report, section: Section) -> bool:
    """Tell whether a bare heading is none of a row of short statements or captions."""
    if section.parent is None:
        return True
    if _TABLE_CAPTION.match(section.title) or report.text.startswith("。", section.heading.end):
        return False
    parent = report.sections[section.parent]
    rest = [report.sections[i] for i in parent.children if i != section.index]
    return bool(rest) and all(other.children or _words(report, other) for other in rest)
