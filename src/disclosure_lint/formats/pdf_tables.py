"""Tables that go on over a page's end become one."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.formats.pdf_cells import NUMBER, Filled, Table
from disclosure_lint.formats.pdf_grid import Box
from disclosure_lint.text.frozen import evolve
from disclosure_lint.text.patterns import compile_pattern

_NEAR: Final = 4.0
_MOST_HEADS: Final = 5
_ITEM: Final = compile_pattern(
    r"[（(]?[一二三四五六七八九十]{1,3}[)）、]|[0-9]{1,2}[.．、]|第[一二三四五六七八九十]{1,3}条"
)
_Place = tuple[int, int]


def goes_on(first: Table, second: Table) -> bool:
    """Tell whether `second` can be the rest of `first`: its edges are among those of `first`.

    Or the other way round: a page may hold only rows that merge columns.
    """
    if not first.xs or not second.xs:
        return False
    outer = zip((first.xs[0], first.xs[-1]), (second.xs[0], second.xs[-1]), strict=True)
    few, many = sorted((first.xs, second.xs), key=len)
    return all(abs(one - other) <= _NEAR for one, other in outer) and all(
        any(abs(one - other) <= _NEAR for other in many) for one in few
    )


def _spread(table: Table, xs: tuple[float, ...]) -> Table:
    """Return a table with its cells counted by the edges `xs`, of which it may lack some."""
    if len(table.xs) == len(xs):
        return table
    places = [min(range(len(xs)), key=lambda i: abs(xs[i] - x)) for x in table.xs]

    def moved(box: Box) -> Box:
        start, end = places[box.column], places[box.column + box.columns]
        return evolve(box, column=start, columns=end - start)

    cells = tuple(evolve(cell, box=moved(cell.box)) for cell in table.cells)
    return evolve(table, xs=xs, cells=cells)


def joined(first: Table, second: Table) -> Table:
    """Return `first` with the rows of `second` below it.

    A head that the second page repeats is left out; a cell or a row that the page's end cuts in
    two becomes one again. Where it is not certain what was cut, the table is not sure.
    """
    xs = max(first.xs, second.xs, key=len)
    first, second = _spread(first, xs), _spread(second, xs)
    second = _without_heads(first, second)
    cut, sure = _is_cut(first, second)
    shift = first.rows - 1 if cut else first.rows
    below = {_left(cell.box): cell for cell in second.cells if cell.box.row == 0}
    kept: list[Filled] = []
    for cell in first.cells:
        after = below.get(_left(cell.box)) if _reaches(cell.box, first.rows) else None
        if after is not None and (cut or _is_rest(cell, after)):
            del below[_left(cell.box)]
            kept.append(_glued(cell, after, shift))
        else:
            kept.append(cell)
    rest = [cell for cell in second.cells if cell.box.row or _left(cell.box) in below]
    return evolve(
        first,
        bottom=second.bottom,
        rows=shift + second.rows,
        cells=(*kept, *(_moved(cell, shift) for cell in rest)),
        sure=first.sure and second.sure and sure and not (cut and below),
    )


def _moved(cell: Filled, shift: int) -> Filled:
    return evolve(cell, box=evolve(cell.box, row=cell.box.row + shift))


def _left(box: Box) -> _Place:
    return box.column, box.columns


def _reaches(box: Box, rows: int) -> bool:
    return box.row + box.rows == rows


def _glued(cell: Filled, after: Filled, shift: int) -> Filled:
    rows = shift + after.box.rows - cell.box.row
    return evolve(cell, box=evolve(cell.box, rows=rows), text=cell.text + after.text)


def _is_rest(cell: Filled, after: Filled) -> bool:
    """Tell whether a cell at the top of a page is the rest of the one above it, merged down."""
    if NUMBER.fullmatch(after.text) or NUMBER.fullmatch(cell.text):
        return False
    if not after.text:
        return cell.text != "" and (cell.box.rows > 1 or after.box.rows > 1)
    return (
        bool(cell.text) and _ITEM.match(after.text) is None and _ITEM.match(cell.text) is not None
    )


def _is_cut(first: Table, second: Table) -> tuple[bool, bool]:
    """Tell whether the last row of the first page goes on in the first of the second; and if sure.

    A row is cut if only one of the two has numbers, and the other has words that begin no item.
    Two rows without numbers could be one only if their cells stand alike.
    """
    last = [cell for cell in first.cells if _reaches(cell.box, first.rows) and cell.box.rows == 1]
    top = [cell for cell in second.cells if cell.box.row == 0 and cell.box.rows == 1]
    before, after = _numbers(last), _numbers(top)
    words = [cell.text for cell in top if cell.text and not NUMBER.fullmatch(cell.text)]
    if (before and after) or not last or not top or any(_ITEM.match(text) for text in words):
        return False, True
    places = {_left(cell.box) for cell in last}
    alike = all(_left(cell.box) in places for cell in top)
    if before or after:
        return alike, alike
    return False, not alike


def _numbers(cells: list[Filled]) -> list[Filled]:
    return [cell for cell in cells if NUMBER.fullmatch(cell.text)]


def _without_heads(first: Table, second: Table) -> Table:
    """Leave out the rows of a head that is repeated on the second page."""
    ours, theirs = _by_row(first), _by_row(second)
    heads = 0
    while heads < min(_MOST_HEADS, second.rows - 1) and ours.get(heads) == theirs.get(heads):
        heads += 1
    while heads and any(c.box.row < heads < c.box.row + c.box.rows for c in second.cells):
        heads -= 1
    if not heads or not any(text for _, text in theirs.get(0, [])):
        return second
    cells = tuple(_moved(cell, -heads) for cell in second.cells if cell.box.row >= heads)
    return evolve(second, cells=cells, rows=second.rows - heads)


def _by_row(table: Table) -> Mapping[int, list[tuple[Box, str]]]:
    rows: dict[int, list[tuple[Box, str]]] = {}
    for cell in table.cells:
        rows.setdefault(cell.box.row, []).append((cell.box, cell.text))
    return rows
