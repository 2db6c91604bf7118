"""Which of many reports share fingerprints: one SQL text, put to whichever engine is at hand.

SQLite comes with Python and does for some thousand reports, DuckDB (extra `duckdb`) for what one
machine holds, Spark (`pip install pyspark`, Java) for the nation. The fingerprints come from one
Python function in all of them, and the answers are equal to the last count.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol

from disclosure_lint.corpus.document import Document

LEAST: Final = 2
COLUMNS: Final = ("hash", "document", "body")
Print = tuple[int, int, int]
Pair = tuple[int, int, int]
Text = tuple[int, int, str]


class Session(Protocol):
    """What is used of Spark's session."""

    def sql(self, query: str) -> "Frame":
        """Return the frame of a query."""
        ...

    def createDataFrame(self, data: object, schema: str) -> "Frame":  # noqa: N802 -- Spark's name
        """Return a frame of `data`."""
        ...


class Partitions(Protocol):
    """What is used of Spark's distributed rows."""

    def mapPartitions(self, function: Callable[[Iterable[Text]], Iterator[Print]]) -> object:  # noqa: N802 -- Spark's name
        """Put a function to each partition."""
        ...


class Frame(Protocol):
    """What is used of Spark's frame of rows."""

    @property
    def sparkSession(self) -> Session:  # noqa: N802 -- Spark's name
        """The session it lives in."""
        ...

    @property
    def rdd(self) -> Partitions:
        """Its rows, distributed."""
        ...

    def createOrReplaceTempView(self, name: str) -> None:  # noqa: N802 -- Spark's name
        """Let queries know it by a name."""
        ...


def prints(document: Document, number: int, body: int) -> Iterator[Print]:
    """Yield a row (hash, document, body) for each kept fingerprint of a document.

    `number` and `body` stand for the document and for its body.
    """
    hashes = document.prints.hashes
    return ((hashes[at], number, body) for at in document.prints.kept)


def pairs_query(cut: int, least: int = LEAST) -> str:
    """Return the SQL that yields one, other, shared from a table `prints`.

    `cut` is how many bodies may share what is not yet common wording, `least` how many shared
    fingerprints make a pair.
    """
    text = files("disclosure_lint.corpus").joinpath("pairs.sql").read_text("utf-8")
    return text.format(cut=int(cut), least=int(least))


def loop_pairs(rows: Iterable[Print], cut: int, least: int = LEAST) -> list[Pair]:
    """Return the pairs by a plain loop: what the engines are held to."""
    holders: dict[int, dict[int, int]] = {}
    for one, document, body in rows:
        holders.setdefault(one, {})[document] = body
    counts: dict[tuple[int, int], int] = {}
    for held in holders.values():
        if len(set(held.values())) > cut:
            continue
        ordered = sorted(held.items())
        for at, (document, body) in enumerate(ordered):
            for other, other_body in ordered[at + 1 :]:
                if body != other_body:
                    counts[document, other] = counts.get((document, other), 0) + 1
    return sorted((*pair, count) for pair, count in counts.items() if count >= least)


def sqlite_pairs(rows: Iterable[Print], cut: int, least: int = LEAST) -> list[Pair]:
    """Return the pairs by SQLite."""
    base = sqlite3.connect("")
    base.execute("CREATE TABLE prints (hash INTEGER, document INTEGER, body INTEGER)")
    base.executemany("INSERT INTO prints VALUES (?, ?, ?)", rows)
    found: list[Pair] = base.execute(pairs_query(cut, least)).fetchall()
    base.close()
    return found


def duckdb_pairs(parquet: Path | str, cut: int, least: int = LEAST) -> list[Pair]:
    """Return the pairs by DuckDB, from Parquet files of rows; it spills to disk where it must.

    Raises:
        ModuleNotFoundError: DuckDB is not installed.
    """
    import duckdb  # noqa: PLC0415 -- an extra, imported where it is used

    with duckdb.connect() as base:
        view = f"CREATE VIEW prints AS SELECT * FROM read_parquet({_quoted(parquet)})"  # noqa: S608 -- quoted
        base.execute(view)
        found: list[Pair] = base.execute(pairs_query(cut, least)).fetchall()
    return found


def spark_pairs(rows: Frame, cut: int, least: int = LEAST) -> Frame:
    """Return the pairs by Spark, from a frame of rows; nothing is computed yet."""
    rows.createOrReplaceTempView("prints")
    return rows.sparkSession.sql(pairs_query(cut, least))


def spark_prints(texts: Frame, document_of: Callable[[str], Document]) -> Frame:
    """Return rows for `spark_pairs` from a frame with columns document, body (numbers) and text.

    `document_of` masks and fingerprints a text; it is sent to the workers.
    """

    def rows(partition: Iterable[Text]) -> Iterator[Print]:
        for number, body, text in partition:
            yield from prints(document_of(text), number, body)

    schema = ", ".join(f"{name} BIGINT" for name in COLUMNS)
    return texts.sparkSession.createDataFrame(texts.rdd.mapPartitions(rows), schema)


def _quoted(path: Path | str) -> str:
    return "'" + str(path).replace("'", "''") + "'"
