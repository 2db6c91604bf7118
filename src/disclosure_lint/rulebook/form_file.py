"""A form file becomes a table form."""

from collections.abc import Collection
from typing import Literal

from disclosure_lint.rulebook.form import BlockForm, LabelForm, SumForm, TableForm
from disclosure_lint.rulebook.toml_table import TomlTable

_FORM = (
    *("id", "regimes", "section", "title", "label", "groups", "units", "open"),
    *("columns", "rows", "patterns", "block", "sum"),
)
_SUM = ("id", "along", "left", "right", "relation", "lines", "partial", "closing")
_ALONG: tuple[Literal["rows", "columns"], ...] = ("rows", "columns")
_RELATIONS: tuple[Literal["equal", "at-most"], ...] = ("equal", "at-most")


def read_form(table: TomlTable, name: str, regimes: Collection[str]) -> TableForm:
    """Turn a form file into a table form; `name` is the file's name without its ending.

    Raises:
        RulebookError: the file is not as a form should be.
    """
    table.only(_FORM)
    rows, columns = _labels(table, "rows"), _labels(table, "columns")
    row_ids, column_ids = [row.id for row in rows], [column.id for column in columns]
    table.table("patterns").only((*row_ids, *column_ids))
    return TableForm(
        id=table.text("id"),
        regimes=tuple(table.known("regimes", name, regimes) for name in table.texts("regimes")),
        section=table.text("section"),
        title=table.text("title"),
        label=table.text("label"),
        groups=table.texts("groups", ()),
        columns=columns,
        rows=rows,
        blocks=tuple(_block(block, row_ids, column_ids) for block in table.tables("block")),
        sums=tuple(_sum(one, row_ids, column_ids) for one in table.tables("sum")),
        name=name,
        units=table.texts("units", ()),
        open=table.flag("open", default=False),
    )


def _labels(table: TomlTable, key: str) -> tuple[LabelForm, ...]:
    patterns = table.table("patterns")
    return tuple(
        LabelForm(id_, label, tuple(more), patterns.text(id_, ""))
        for id_, label, *more in table.text_rows(key)
    )


def _block(table: TomlTable, rows: Collection[str], columns: Collection[str]) -> BlockForm:
    table.only(("rows", "columns"))
    return BlockForm(_ids(table, "rows", rows), _ids(table, "columns", columns))


def _sum(table: TomlTable, rows: Collection[str], columns: Collection[str]) -> SumForm:
    table.only(_SUM)
    along = table.known("along", table.text("along"), _ALONG)
    known, others = (rows, columns) if along == "columns" else (columns, rows)
    return SumForm(
        id=table.text("id"),
        along=along,
        left=_ids(table, "left", known),
        right=_ids(table, "right", known),
        relation=table.known("relation", table.text("relation", "equal"), _RELATIONS),
        lines=_ids(table, "lines", others) if "lines" in table.values else (),
        partial=table.flag("partial", default=False),
        closing=tuple(
            tuple(table.known("closing", name, known) for name in group.split())
            for group in table.texts("closing", ())
        ),
    )


def _ids(table: TomlTable, key: str, known: Collection[str]) -> tuple[str, ...]:
    return tuple(table.known(key, name, known) for name in table.texts(key))
