"""The join of fingerprints: every engine gives the same pairs with the same counts."""

import os
import random
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.corpus.document import Document, Provenance, make_document
from disclosure_lint.corpus.joining import (
    COLUMNS,
    Print,
    duckdb_pairs,
    loop_pairs,
    prints,
    spark_pairs,
    spark_prints,
    sqlite_pairs,
)

CUT = 3
WORDS = ("公开", "信息", "云溪", "青石", "制度", "网站", "培训", "答复", "目录", "审核")
ROWS = st.lists(st.tuples(*(st.integers(0, most) for most in (30, 12, 6))), max_size=120)


def document(text: str) -> Document:
    """Mask and fingerprint a text."""
    return make_document(Provenance("", "", ""), text)


def texts() -> list[tuple[int, int, str]]:
    """Return documents with their bodies, some of which share sentences."""
    dice = random.Random(7)  # noqa: S311 -- not for secrets
    sentences = ["".join(dice.choices(WORDS, k=14)) + "。" for _ in range(120)]
    return [(n, n // 3, "".join(dice.sample(sentences, 8))) for n in range(90)]


def rows() -> list[Print]:
    """Return the fingerprints of these documents."""
    return [row for number, body, text in texts() for row in prints(document(text), number, body)]


@given(ROWS)
def test_sqlite_is_the_loop(made: list[tuple[int, int, int]]) -> None:
    """On any rows, with documents that belong to one body each."""
    belonging = [(one, number, number % 5) for one, number, _ in made]
    assert sqlite_pairs(belonging, CUT, 1) == loop_pairs(belonging, CUT, 1)


def test_order_does_not_matter() -> None:
    """Rows in any order give the same pairs, and there are some."""
    given_rows, shuffled = rows(), rows()
    random.Random(1).shuffle(shuffled)  # noqa: S311 -- likewise
    found = loop_pairs(given_rows, CUT)
    assert found
    assert loop_pairs(shuffled, CUT) == sqlite_pairs(shuffled, CUT) == found


def test_duckdb_is_the_loop(tmp_path: Path) -> None:
    """From Parquet, whatever the file is called."""
    pytest.importorskip("duckdb")
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    file = tmp_path / "指纹 's.parquet"
    columns = dict(zip(COLUMNS, map(list, zip(*rows(), strict=True)), strict=True))
    parquet.write_table(arrow.table(columns), file)
    assert duckdb_pairs(file, CUT) == loop_pairs(rows(), CUT)


def test_spark_is_the_loop() -> None:
    """Fingerprints are made on the workers, by the same function."""
    spark = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = spark.SparkSession.builder.master("local[2]").getOrCreate()
    try:
        frame = session.createDataFrame(texts(), "document BIGINT, body BIGINT, text STRING")
        made = spark_prints(frame, lambda text: make_document(Provenance("", "", ""), text))
        found = spark_pairs(made, CUT).collect()
    finally:
        session.stop()
    assert [tuple(row) for row in found] == loop_pairs(rows(), CUT)
