"""A form file becomes a table form."""

from collections.abc import Collection
from typing import Literal

from disclosure_lint.rulebook.form import BlockForm, LabelForm, SumForm, TableForm
from disclosure_lint.rulebook.toml_table import TomlTable

_FORM = ("id", "regimes", "section", "title", "label", "groups", "columns", "rows", "block", "sum")
_ALONG: tuple[Literal["rows", "columns"], ...] = ("rows", "columns")


def read_form(table: TomlTable, regimes: Collection[str]) -> TableForm:
    """Turn a form file into a table form.

    Raises:
        RulebookError: the file is not as a form should be.
    """
    table.only(_FORM)
    rows, columns = _labels(table, "rows"), _labels(table, "columns")
    row_ids, column_ids = [row.id for row in rows], [column.id for column in columns]
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
    )


def _labels(table: TomlTable, key: str) -> tuple[LabelForm, ...]:
    return tuple(LabelForm(id_, label, tuple(more)) for id_, label, *more in table.text_rows(key))


def _block(table: TomlTable, rows: Collection[str], columns: Collection[str]) -> BlockForm:
    table.only(("rows", "columns"))
    return BlockForm(_ids(table, "rows", rows), _ids(table, "columns", columns))


def _sum(table: TomlTable, rows: Collection[str], columns: Collection[str]) -> SumForm:
    table.only(("id", "along", "left", "right"))
    along = table.known("along", table.text("along"), _ALONG)
    known = rows if along == "columns" else columns
    return SumForm(table.text("id"), along, _ids(table, "left", known), _ids(table, "right", known))


def _ids(table: TomlTable, key: str, known: Collection[str]) -> tuple[str, ...]:
    return tuple(table.known(key, name, known) for name in table.texts(key))
