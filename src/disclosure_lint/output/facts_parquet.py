"""Facts as Parquet, through the extra `parquet` (pyarrow)."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Protocol

from disclosure_lint.output.facts import cells
from disclosure_lint.report import Report

_BATCH = 20_000


class _Writer(Protocol):
    """What pyarrow's writer of Parquet files promises here."""

    def write_table(self, table: object) -> None: ...
    def close(self) -> None: ...


def has_parquet() -> bool:
    """Tell whether pyarrow is installed."""
    try:
        import_module("pyarrow.parquet")
    except ImportError:
        return False
    return True


def write_parquet(reports: Iterable[Report], path: Path) -> None:
    """Write the cells of `reports`, one a row, to the file at `path`, which appears whole.

    Memory stays bounded however many reports there are.

    Raises:
        ImportError: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    text, whole = arrow.string(), arrow.int64()
    kinds = {"path": text, "agency": text, "year": whole, "table": text, "row": text}
    kinds |= {"column": text, "value": arrow.float64(), "text": text, "state": text}
    schema = arrow.schema([*(kinds | {"line": whole, "doubt": text}).items()])
    draft = path.with_name(f".{path.name}.part")
    writer: _Writer = parquet.ParquetWriter(draft, schema)
    rows: list[dict[str, object]] = []
    try:
        for report in reports:
            rows += _rows(report)
            if len(rows) >= _BATCH:
                writer.write_table(arrow.Table.from_pylist(rows, schema))
                rows.clear()
        writer.write_table(arrow.Table.from_pylist(rows, schema))
        writer.close()
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _rows(report: Report) -> list[dict[str, object]]:
    agency = report.agency.value.name if report.agency else None
    return [
        {
            "path": report.source.path,
            "agency": agency,
            "year": report.year,
            "table": cell.table,
            "row": cell.row,
            "column": cell.column,
            "value": None if cell.number is None else float(cell.number),
            "text": cell.text,
            "state": cell.state,
            "line": cell.line,
            "doubt": cell.doubt,
        }
        for cell in cells(report)
    ]
