"""Tables with one row of numbers under the longest row of labels, as table four."""

from collections.abc import Iterable, Sequence

from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell
from disclosure_lint.rulebook import LabelForm


def read_single(draft: Draft, rows: Iterable[Sequence[Cell]]) -> None:
    """Read a table with one row of numbers, under the lowest leaf label of each grid column.

    Leaf labels may stand in two rows, where one group has a level less than another.
    """
    header: dict[str, int] = {}
    lowest: dict[int, Cell] = {}
    for cells in rows:
        if header and any(is_value(cell.text) for cell in cells):
            _single_values(draft, header, cells)
            return
        lowest.update((cell.column, cell) for cell in cells if cell.text)
        leaves = _leaves(draft.form.columns, [lowest[column] for column in sorted(lowest)])
        header = {form.id: cell.column for cell, form in leaves}
        draft.columns.clear()
        for cell, form in leaves:
            draft.add_column(cell, form)


def _single_values(draft: Draft, header: dict[str, int], cells: Sequence[Cell]) -> None:
    (row,) = draft.form.rows
    numbers = [cell for cell in cells if is_value(cell.text)]
    if len(numbers) == len(header):
        pairs = list(zip(header, numbers, strict=True))
    else:
        by_column = {cell.column: cell for cell in cells}
        pairs = [(c, by_column[place]) for c, place in header.items() if place in by_column]
        if any(cell.column not in header.values() for cell in numbers):
            draft.doubt = draft.doubt or "ragged"
    for column, cell in pairs:
        draft.add_value(row.id, column, cell)


def _leaves(columns: Sequence[LabelForm], cells: Sequence[Cell]) -> list[tuple[Cell, LabelForm]]:
    """Return the leaf labels, matched in order; a flattened one carries its group in front."""
    found: list[tuple[Cell, LabelForm]] = []
    waiting = list(columns)
    for cell in cells:
        key = label_key(cell.text)
        places = (
            i for i, form in enumerate(waiting) if key and key.endswith(label_key(form.label))
        )
        place = next(places, None)
        if place is not None:
            found.append((cell, waiting[place]))
            del waiting[: place + 1]
    return found
