"""A figure in the text that differs from its cell in the tables."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosure_lint.checks.comparable import is_exact, is_of_body, is_of_year
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_cells import Reading, told_in_tables
from disclosure_lint.checks.figure_words import written
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain, written_label
from disclosure_lint.report import Evidence, Figure, Mark, Report
from disclosure_lint.text.frozen import frozen


@check("prose-table-mismatch")
@frozen
class ProseTableMismatch:
    """The same quantity, for the same body and year, is the same in text and tables.

    `withdrawn` are words that tell of requests taken back or not accepted: then fewer were accepted
    (受理) than received.
    """

    withdrawn: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each figure that no reading of its cells gives, with them as evidence.

        A figure told again with the same number is evidence of the first.
        """
        report = dossier.report
        told: dict[tuple[str | None, object], list[Figure]] = {}
        for figure in report.figures:
            if is_exact(figure) and is_of_year(figure) and is_of_body(figure, report):
                told.setdefault((figure.subject, figure.value), []).append(figure)
        for figures in told.values():
            readings = told_in_tables(report, figures[0])
            if readings and not self._agrees(figures[0], readings, report):
                yield _mark(dossier, figures, readings[0])

    def _agrees(self, figure: Figure, readings: Sequence[Reading], report: Report) -> bool:
        if any(figure.agrees(reading.number) for reading in readings):
            return True
        if figure.subject != "requests.accepted" or figure.value > readings[0].number:
            return False
        told = (paragraph.span.of(report.text) for paragraph in report.paragraphs)
        withdrawn = any(word in words for words in told for word in self.withdrawn)
        return withdrawn or _explained(figure, readings)


def _explained(figure: Figure, readings: Sequence[Reading]) -> bool:
    """Tell whether as many requests as are missing were handled in other ways (withdrawn)."""
    table = readings[0].table
    others = [
        table.number(row.id, "total")
        for row in table.rows
        if row.id and row.id.partition(".")[0] == "other"
    ]
    return sum(number for number in others if number) >= readings[0].number - figure.value


def _mark(dossier: Dossier, figures: Sequence[Figure], reading: Reading) -> Mark:
    figure, *again = figures
    form = dossier.form(reading.table)
    labels = [_label(dossier, reading, place) for place in range(len(reading.values))]
    values = {
        "found": written(figure) if not figure.worded else figure.label,
        "cell": plain(reading.number / reading.scale),
        "sum": " + ".join(plain(value.number or Decimal(0)) for value in reading.values),
        "table": form.label if form else reading.table.id,
        "row": labels[0] if len(set(labels)) == 1 or len(labels) == 1 else "、".join(labels[:3]),
    }
    cells = tuple(
        Evidence(value.span, label, text=value.text)
        for value, label in zip(reading.values, labels, strict=True)
    )
    others = tuple(Evidence(one.span, one.label, text=written(one)) for one in again)
    case = "worded" if figure.worded else "sum" if len(cells) > 1 else None
    return Mark(figure.whole_span, values, case, (*cells, *others))


def _label(dossier: Dossier, reading: Reading, place: int) -> str:
    """Return what the table calls the line of the reading's cell number `place`."""
    form = dossier.form(reading.table)
    cell = reading.values[place]
    ids = next(
        (key for key, value in reading.table.values.items() if value.span == cell.span), None
    )
    if form is None or ids is None:
        return reading.label
    row, column = ids
    return written_label(reading.table, form, column if row == "cases" else row)
