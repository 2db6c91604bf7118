"""The tables of the official forms as data: labels, blocks, and what must be equal."""

from typing import Literal

from disclosure_lint.text.frozen import frozen


@frozen
class LabelForm:
    """A row or column of a form's table: its id, the form's label, further labels in use.

    `pattern` is a regular expression for labels that change from report to report (2013年度).
    """

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    pattern: str = ""


@frozen
class SumForm:
    """An identity 勾稽关系: the sum of the `left` lines equals the sum of the `right` ones.

    Along "columns" the ids are rows, and it holds in every column; along "rows" they are columns,
    and it holds in every row; with `lines` only in those. "at-most" says that the left side may
    be smaller. With `partial` the table may lack some of the left lines; then they fall short of
    the right side only where all lines of one group in `closing` are there, which leave nothing
    out.
    """

    id: str
    along: Literal["rows", "columns"]
    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: Literal["equal", "at-most"] = "equal"
    lines: tuple[str, ...] = ()
    partial: bool = False
    closing: tuple[tuple[str, ...], ...] = ()


@frozen
class BlockForm:
    """A block of a table whose rows share columns of their own."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]


@frozen
class TableForm:
    """One table of a form, for the reports of `regimes`.

    `groups` are labels that head rows or columns without numbers of their own, `units` what may
    stand between a label and its numbers. Without `blocks` every row has every column. `label` is
    what people call the table (表三), `name` that of the form, unlike any other form's. In an
    `open` form further rows and columns are right, and some may be left out.
    """

    id: str
    regimes: tuple[str, ...]
    section: str
    title: str
    label: str
    groups: tuple[str, ...]
    columns: tuple[LabelForm, ...]
    rows: tuple[LabelForm, ...]
    blocks: tuple[BlockForm, ...] = ()
    sums: tuple[SumForm, ...] = ()
    name: str = ""
    units: tuple[str, ...] = ()
    open: bool = False

    def columns_of(self, row: str) -> tuple[str, ...]:
        """Return the ids of the columns that row `row` has, in order."""
        for block in self.blocks:
            if row in block.rows:
                return block.columns
        return tuple(column.id for column in self.columns)
