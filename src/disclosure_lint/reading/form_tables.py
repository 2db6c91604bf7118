"""The tables of the form: recognised by their labels, every number addressed."""

from collections.abc import Iterable, Iterator, Sequence

from disclosure_lint.reading.cut_tables import Cut, cut_off, is_rest
from disclosure_lint.reading.grid import read_grid
from disclosure_lint.reading.pasted_tables import read_pasted, split_cells
from disclosure_lint.reading.recovered import Recovered
from disclosure_lint.reading.ruled_tables import read_ruled
from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import axes, label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import FormTable, Grid, Table
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text.frozen import evolve

_NEAR = 3  # labels by which the forms of two eras may differ on the same table
_FEWEST = {"table-two": 2, "table-three": 6, "table-four": 10, "statistics": 4}


def read_form_tables(
    text: str,
    tables: Iterable[Table],
    forms: Sequence[TableForm],
    regime: str | None,
    recovered: Recovered,
) -> tuple[tuple[Table, ...], tuple[FormTable, ...]]:
    """Return the tables, with the doubt where one cannot be read, and those of the form among them.

    Each is read by the form that fits it best; between equals the form of the report's own
    `regime` wins. Blocks of table two that stand apart become one table, and so does a table that
    a page break cut. `recovered` is what the file said of its tables.
    """
    blocks: list[Table] = []
    read: list[FormTable] = []
    cut: Cut | None = None
    for table in tables:
        grid = recovered.applied(read_grid(text, table), table.span.start)
        blocks.append(evolve(table, doubt=grid.doubt))
        draft = _best(grid, table, forms, regime)
        whole = cut.with_rest(grid, table) if cut and is_rest(draft) else None
        if whole is not None:
            read.pop()
            draft = whole.draft
        if draft is not None:
            _add(read, draft.finished(_regime(draft.form, regime)), draft.form)
        cut = whole or cut_off(draft, grid, table)
    return tuple(blocks), tuple(_without_excerpts(read, forms))


def _without_excerpts(read: Sequence[FormTable], forms: Sequence[TableForm]) -> Iterator[FormTable]:
    """Yield the tables without those of which a far fuller one is there too; blocks stand alone."""
    blocks = {form.name for form in forms if form.blocks or form.open}
    most: dict[str, int] = {}
    for table in read:
        most[table.id] = max(most.get(table.id, 0), len(table.values))
    for table in read:
        if table.form in blocks or len(table.values) * 2 >= most[table.id]:
            yield table


def _best(grid: Grid, table: Table, forms: Sequence[TableForm], regime: str | None) -> Draft | None:
    read = read_pasted if grid.columns == 0 else read_ruled
    drafts = [read(grid, table, form) for form in _likely(grid, forms)]
    enough = [
        draft
        for draft in drafts
        if draft.found >= _FEWEST[draft.form.id] and (draft.rows or draft.values)
    ]
    return max(
        enough,
        key=lambda draft: (draft.found, draft.exact, regime in draft.form.regimes),
        default=None,
    )


def _likely(grid: Grid, forms: Sequence[TableForm]) -> list[TableForm]:
    """Return the forms that share the most labels with the grid: only they are worth reading."""
    cells = grid.cells if grid.columns else split_cells(grid)
    keys = frozenset(label_key(cell.text) for cell in cells if not is_value(cell.text))
    hits = [sum(labels.hits(keys) for labels in axes(form)[:2]) for form in forms]
    most = max(hits, default=0)
    return [form for form, hit in zip(forms, hits, strict=True) if hit and hit >= most - _NEAR]


def _regime(form: TableForm, regime: str | None) -> str:
    return regime if regime in form.regimes and regime is not None else form.regimes[0]


def _add(read: list[FormTable], table: FormTable, form: TableForm) -> None:
    """Append `table`, or let it complete one of the same form before it that lacks its rows."""
    rows = {label.id for label in table.rows if label.id}
    for place, before in enumerate(read):
        apart = before.form == table.form and (form.blocks or form.open)
        if apart and rows.isdisjoint(label.id for label in before.rows):
            read[place] = _joined(before, table)
            return
    read.append(table)


def _joined(before: FormTable, table: FormTable) -> FormTable:
    return evolve(
        before,
        span=before.span.cover(table.span),
        values={**before.values, **table.values},
        rows=(*before.rows, *table.rows),
        columns=(*before.columns, *table.columns),
        missing=tuple(label for label in before.missing if label in table.missing),
        doubt=before.doubt or table.doubt,
    )
