"""How many cells the tables of one file may have."""

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.text.frozen import define, field


@define
class CellBudget:
    """How many cells all tables of one file may have."""

    limit: int
    left: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Start with all of them."""
        self.left = self.limit

    def take(self, count: int) -> None:
        """Count cells.

        Raises:
            UnreadableError: there are too many.
        """
        self.left -= count
        if self.left < 0:
            raise UnreadableError("too-many-cells", limit=self.limit)
