"""The join of all fingerprints as a corpus grows: `python -m bench.copying.scale 1000 10000`.

Prints a row for each size and engine: seconds by the clock, the engine's own start included.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from bench.copying.ours import document
from bench.copying.reports import make_report
from bench.copying.world import make_world

from disclosure_lint.corpus.cut import cut_for
from disclosure_lint.corpus.joining import (
    COLUMNS,
    Pair,
    Print,
    duckdb_pairs,
    loop_pairs,
    prints,
    spark_pairs,
    sqlite_pairs,
)

SEED, BATCH, WORKERS = 2, 500, 2
MOST = {"plain loop": 20_000, "SQLite": 20_000}


def main() -> None:
    """Print the table."""
    print("| reports | fingerprints | pairs | engine | s | equal |\n|---|---|---|---|---|---|")
    for size in map(int, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "prints.parquet"
            count = _write(size, file)
            _compare(size, count, file)


def _compare(size: int, count: int, file: Path) -> None:
    first: list[Pair] | None = None
    for name, engine in ENGINES.items():
        if size > MOST.get(name, size):
            continue
        start = time.perf_counter()
        try:
            pairs = engine(file, cut_for(size))
        except ModuleNotFoundError as error:
            print(f"| {size:,} | {count:,} | | {name} | not there: {error.name} | |", flush=True)
            continue
        seconds = time.perf_counter() - start
        first = pairs if first is None else first
        equal = "yes" if pairs == first else "NO"
        row = f"| {size:,} | {count:,} | {len(pairs):,} | {name} | {seconds:.1f} | {equal} |"
        print(row, flush=True)


def _write(size: int, file: Path) -> int:
    """Make up reports and write their fingerprints; return how many there are."""
    schema = pa.schema([(name, pa.int64()) for name in COLUMNS])
    count = 0
    with Pool(WORKERS) as pool, pq.ParquetWriter(file, schema) as writer:
        starts = range(0, size, BATCH)
        for columns in pool.imap(partial(_prints, size), starts):
            count += len(columns[0])
            writer.write_table(pa.table(dict(zip(COLUMNS, columns, strict=True)), schema))
    return count


_WORLDS = {}


def _prints(size: int, start: int) -> tuple[list[int], ...]:
    world = _WORLDS.setdefault(size, None) or make_world(SEED, size)
    _WORLDS[size] = world
    rows = [
        row
        for number in range(start, min(size, start + BATCH))
        for report in (make_report(world, number),)
        for row in prints(document(report), number, report.agency)
    ]
    return tuple(map(list, zip(*rows, strict=True)))


def _rows(file: Path) -> Iterator[Print]:
    for batch in pq.ParquetFile(file).iter_batches():
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _by_loop(file: Path, cut: int) -> list[Pair]:
    return loop_pairs(_rows(file), cut)


def _by_sqlite(file: Path, cut: int) -> list[Pair]:
    return sqlite_pairs(_rows(file), cut)


def _by_spark(file: Path, cut: int) -> list[Pair]:
    from pyspark.sql import SparkSession  # noqa: PLC0415 -- too large to ask of everybody

    builder = SparkSession.builder.master("local[2]").config("spark.driver.memory", "8g")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    try:
        return [tuple(row) for row in spark_pairs(session.read.parquet(str(file)), cut).collect()]
    finally:
        session.stop()


ENGINES: dict[str, Callable[[Path, int], list[Pair]]] = {
    "plain loop": _by_loop,
    "DuckDB": duckdb_pairs,
    "SQLite": _by_sqlite,
    "Spark": _by_spark,
}

if __name__ == "__main__":
    main()
