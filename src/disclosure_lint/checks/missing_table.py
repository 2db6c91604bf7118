"""A table of the form is absent, or only a picture of it is there."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report, Section
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_PICTURE = (
    r"!\[[^\]\r\n]{0,200}\]\([^)\r\n]{1,500}\)|<img\b[^<>]{0,500}>"
    r"|[^\s，。：；（(]{1,80}\.(?:png|jpe?g|gif|bmp|webp|tiff?)(?![a-z])"
)
_SHORTEST = 8
_GLUED = 2  # pairs of labels side by side that only a table has


@check("missing-table")
@frozen
class MissingTable:
    """Every one of the `tables` of the report's form is there, as text.

    A section of which only the heading is there may have lost its table on the way: then the
    table counts as absent only where another table of the form was read. `announcing` are words
    by which a paragraph points at a table and tells nothing itself.
    """

    tables: tuple[str, ...]
    announcing: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each absent table, on its section's heading or on the picture."""
        report, regime = dossier.report, dossier.regime
        for form in dossier.forms:
            due = regime and regime.id in form.regimes and form.id in self.tables
            if not due or report.form_table(form.id):
                continue
            section = report.section_of(form.section)
            if section and not _is_there_unread(report, form, section):
                yield from self._absent(report, form, section)

    def _absent(self, report: Report, form: TableForm, section: Section) -> Iterator[Mark]:
        values: Mapping[str, object] = {"table": form.label, "title": form.title}
        picture = compile_pattern(_PICTURE).search(
            report.text, section.body.start, section.body.end
        )
        if picture:
            yield Mark(Span(*picture.span()), values, "picture", about=form.id)
        elif self._others_read(report) or self._tells(report, section):
            yield Mark(section.heading, values, about=form.id)

    def _others_read(self, report: Report) -> bool:
        return any(t.id in self.tables and t.doubt is None for t in report.form_tables)

    def _tells(self, report: Report, section: Section) -> bool:
        """Tell whether the section has text of its own that does not point at a table."""
        texts = (paragraph.span.of(report.text) for paragraph in report.paragraphs_in(section.body))
        return any(
            len(text) >= _SHORTEST and not any(word in text for word in self.announcing)
            for text in texts
        )


def _is_there_unread(report: Report, form: TableForm, section: Section) -> bool:
    """Tell whether something stands in the table's place that could not be read as it."""
    blocks = (table.span for table in report.tables if section.body.contains(table.span))
    known = [table.span for table in report.form_tables]
    if any(not any(span.contains(block) for span in known) for block in blocks):
        return True
    return _glued(report.text, form) >= _GLUED


def _glued(text: str, form: TableForm) -> int:
    """Return how many neighbouring labels of the form stand side by side in the text."""
    tight = "".join(text.replace("|", " ").split())
    columns = [_bare(column.label) for column in form.columns]
    rows = [_bare(row.label) for row in form.rows]
    return sum(a + b in tight for labels in (columns, rows) for a, b in pairwise(labels))


def _bare(label: str) -> str:
    return "".join(label.split())
