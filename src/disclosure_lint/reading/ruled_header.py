"""The header of a ruled table: under which grid column each column of the form stands."""

from collections.abc import Sequence

from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell
from disclosure_lint.text.frozen import define, field


@define
class Header:
    """What the header rows above some data say.

    `places` maps column ids to grid columns, `heads` are the grid columns with any words above
    them, `strange` those whose words no column of the form has. `width` is the longest row's.
    """

    places: dict[str, int] = field(factory=dict)
    heads: set[int] = field(factory=set)
    strange: dict[int, Cell] = field(factory=dict)
    width: int = 0

    def __bool__(self) -> bool:
        """Tell whether any column is known."""
        return bool(self.places)

    @property
    def edge(self) -> int:
        """The leftmost grid column that holds numbers."""
        return min(self.places.values())

    def add(self, column: str, cell: Cell) -> bool:
        """Note where a column stands; tell whether it did not stand elsewhere before."""
        self.heads.update(range(cell.column, cell.column + cell.column_span))
        self.strange.pop(cell.column, None)
        return self.places.setdefault(column, cell.column) == cell.column

    def add_strange(self, cell: Cell) -> None:
        """Note words that no column of the form has; lower ones stand closer to the numbers."""
        self.heads.update(range(cell.column, cell.column + cell.column_span))
        if cell.column not in self.places.values():
            self.strange[cell.column] = cell

    def measure(self, cells: Sequence[Cell]) -> None:
        """Note how long a header row is."""
        self.width = max(self.width, *(cell.column + cell.column_span for cell in cells))

    def fits(
        self, columns: Sequence[str], behind: Sequence[Cell], *, ragged: bool, loose: bool
    ) -> bool:
        """Tell whether what stands `behind` the label of a row stands under the header.

        Each of the `columns` has a cell then, and no number stands elsewhere. In a `loose` table
        other numbers may stand between label and header.
        """
        there = {cell.column for cell in behind}
        if any(self.places[column] not in there for column in columns):
            return False
        reached = max((cell.column + cell.column_span for cell in behind), default=0)
        if ragged and reached != self.width:
            return False
        stray = (cell for cell in behind if is_value(cell.text) and cell.column not in self.heads)
        return loose or not any(stray)
