"""How the labels of a table differ from those of its form."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import regex

from disclosure_lint.reading.table_labels import label_key
from disclosure_lint.report import FormTable, TableLabel
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text.frozen import evolve, frozen
from disclosure_lint.text.patterns import compile_pattern


@frozen
class Renamed:
    """A label that stands for one of the form's and reads otherwise."""

    label: TableLabel
    form: LabelForm


@frozen
class Axis:
    """The rows or the columns of a table beside those of its form; `local` keys may be added."""

    found: tuple[TableLabel, ...]
    forms: tuple[LabelForm, ...]
    missing: tuple[str, ...]
    local: frozenset[str]

    def without(self, elsewhere: Collection[str | None]) -> "Axis":
        """Return this axis with what stands elsewhere taken for no longer missing."""
        return evolve(self, missing=tuple(i for i in self.missing if i not in elsewhere))

    def renamed(self) -> Iterator[Renamed]:
        """Yield changed labels: those that are much alike, and one that fills a gap alone."""
        for label in self.found:
            if label.state == "renamed" and label.id:
                yield Renamed(label, self._form(label.id))
        for before, label, after in self._windows():
            gap = self._gap(before, after)
            if label.id is None and len(gap) == 1:
                yield Renamed(label, gap[0])

    def absent(self) -> list[LabelForm]:
        """Return the labels of the form that nothing in the table stands for."""
        renamed = {one.form.id for one in self.renamed()}
        return [f for f in self.forms if f.id in self.missing and f.id not in renamed]

    def added(self) -> Iterator[TableLabel]:
        """Yield labels that the form lacks and that no other usage explains."""
        renamed = [one.label for one in self.renamed()]
        for label in self.found:
            if (
                label.id is None
                and label not in renamed
                and label_key(label.text) not in self.local
            ):
                yield label

    def misplaced(self, blocks: Sequence[Collection[str]]) -> TableLabel | None:
        """Return the first label that stands behind one that comes after it in the form.

        Only labels of one block are compared; one that comes again begins another block.
        """
        places = {form.id: place for place, form in enumerate(self.forms)}
        known = [(label.id, label) for label in self.found if label.id]
        run: set[str] = set()
        for (before, _), (here, label) in pairwise(known):
            run = set() if here in run or here == before else {*run, before}
            together = any(before in block and here in block for block in blocks)
            if run and here not in run and together and places[here] < places[before]:
                return label
        return None

    def before(self, missing: LabelForm) -> TableLabel | None:
        """Return the label after which a missing one is due, else the first of all."""
        earlier = {form.id for form in self.forms[: self.forms.index(missing)]}
        known = [label for label in self.found if label.id in earlier]
        return known[-1] if known else next(iter(self.found), None)

    def _form(self, label_id: str) -> LabelForm:
        return next(form for form in self.forms if form.id == label_id)

    def _windows(self) -> Iterator[tuple[TableLabel | None, TableLabel, TableLabel | None]]:
        padded: list[TableLabel | None] = [None, *self.found, None]
        yield from zip(padded, self.found, padded[2:], strict=False)

    def _gap(self, before: TableLabel | None, after: TableLabel | None) -> Sequence[LabelForm]:
        """Return the labels of the form between two that were found, if all of them are missing."""
        ids = [form.id for form in self.forms]
        if (before and before.id is None) or (after and after.id is None):
            return ()
        start = ids.index(before.id) + 1 if before and before.id else 0
        end = ids.index(after.id) if after and after.id else len(ids)
        gap = self.forms[start:end]
        return gap if all(form.id in self.missing for form in gap) else ()


def axes_of(table: FormTable, form: TableForm, local: frozenset[str]) -> tuple[Axis, Axis]:
    """Return the rows and the columns of a table; a single row of numbers needs no label."""
    rows = Axis(table.rows, form.rows if len(form.rows) > 1 else (), table.missing, local)
    return rows, Axis(table.columns, form.columns, table.missing, local)


def odd_marks(table: FormTable, form: TableForm) -> list[TableLabel]:
    """Return the row labels that are numbered 1、 where the form has 1."""
    labels = {row.id: row.label for row in form.rows}
    pattern = compile_pattern(r"\s*[0-9０-９]{1,2}\s*、")
    written = (label for label in table.rows if label.id and pattern.match(label.text))
    return [label for label in written if regex.match(r"\d{1,2}\.", labels[label.id or ""])]
