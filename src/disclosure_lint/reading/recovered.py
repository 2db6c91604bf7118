"""What a file said of its tables beyond their text: merged cells, and cells that are not sure."""

from collections.abc import Mapping

from disclosure_lint.report import Grid
from disclosure_lint.text import Flow, Source, Span
from disclosure_lint.text.frozen import evolve, field, frozen


@frozen
class Recovered:
    """Reach of merged cells (rows, columns) and doubts of tables, by places in the running text."""

    merged: Mapping[int, tuple[int, int]] = field(factory=dict)
    doubtful: Mapping[int, str] = field(factory=dict)

    def applied(self, grid: Grid, start: int) -> Grid:
        """Return the grid of the table at `start` with its merged cells, and in doubt if it is."""
        doubt = grid.doubt or self.doubtful.get(start)
        if not any(cell.span.start in self.merged and cell.text for cell in grid.cells):
            return evolve(grid, doubt=doubt) if doubt != grid.doubt else grid
        taken: set[tuple[int, int]] = set()
        cells = []
        for cell in grid.cells:
            if (cell.row, cell.column) in taken:
                continue
            down, across = self.merged.get(cell.span.start, (1, 1)) if cell.text else (1, 1)
            rows, columns = (
                range(cell.row, cell.row + down),
                range(cell.column, cell.column + across),
            )
            taken |= {(row, column) for row in rows for column in columns}
            cells.append(evolve(cell, row_span=down, column_span=across))
        return evolve(grid, cells=tuple(cells), doubt=doubt)


def recovered_from(source: Source, flow: Flow) -> Recovered:
    """Return what the source's file said of its tables; nothing for files that are text."""
    origin = source.origin
    if origin is None:
        return Recovered()

    def there(offset: int) -> int:
        return flow.from_source(Span(offset, offset)).start

    return Recovered(
        {there(offset): reach for offset, reach in origin.merged.items()},
        {there(offset): doubt for offset, doubt in origin.doubtful.items()},
    )
