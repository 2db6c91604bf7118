"""An index says the same whatever the order, loses nothing, and forgets what is removed."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.corpus.made_documents import corpus, document, sentences

from disclosure_lint.corpus import postings
from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.errors import CorpusError
from disclosure_lint.corpus.memory_index import MemoryIndex
from disclosure_lint.corpus.sqlite_index import SqliteIndex

MANY = (1, 40, postings.FEW)  # all postings go into the file beside, some do, none


@pytest.fixture(autouse=True, params=MANY)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many postings are few: every test is run with and without a file beside."""
    few: int = request.param
    monkeypatch.setattr(postings, "FEW", few)
    return few


Answers = tuple[set[int], set[tuple[int, str, int]]]


def answers(index: SqliteIndex | MemoryIndex, documents: list[Document]) -> Answers:
    """Return what an index says of the fingerprints of documents, by their paths."""
    hashes = {one.prints.hashes[at] for one in documents for at in one.prints.kept}
    found = index.postings(hashes)
    return index.stop(hashes), {(h, index.provenance(d).path, at) for h, d, at in found}


def add_in_steps(index: SqliteIndex, documents: list[Document], size: int) -> None:
    """Add documents, some at a time."""
    for start in range(0, len(documents), size):
        index.add(documents[start : start + size])


def test_any_order_gives_the_same_answers(tmp_path: Path) -> None:
    """Documents one by one, shuffled, in steps or at once: nothing tells them apart."""
    documents = corpus(40)
    wanted = answers(MemoryIndex(documents), documents)
    assert wanted[0]  # some wording is common
    for seed, step in ((1, 1), (2, 7), (3, 40)):
        shuffled = documents.copy()
        Random(seed).shuffle(shuffled)  # noqa: S311 -- a seed is the point
        for only in (False, True):
            index = SqliteIndex(tmp_path / f"{seed}{only}", new=True, fingerprints_only=only)
            add_in_steps(index, shuffled, step)
            assert answers(index, documents) == wanted


@pytest.mark.parametrize("only", [False, True])
def test_removal_is_exact_once_merged(only: bool) -> None:  # noqa: FBT001 -- a parameter
    """After a merge an index says what one says that never held the removed documents."""
    documents = corpus(40)
    index = SqliteIndex(None, fingerprints_only=only)
    index.add(documents)
    gone = [one for one in documents if int(one.provenance.body.split()[1]) > 4]
    assert index.remove([one.provenance.path for one in gone]) == len(gone)
    assert index.removed == len(gone)
    index.merge()
    left = [one for one in documents if one not in gone]
    assert answers(index, documents) == answers(MemoryIndex(left), documents)
    assert (index.removed, len(index), index.bodies) == (0, 10, 5)


def test_a_document_is_given_back_whole(tmp_path: Path) -> None:
    """Text, masked text, places and provenance survive, whatever the characters."""
    text = "云溪县公开信息12条。\ud800 \U00020000\r\n全县，公开ＡＢ。"
    given = document("a.md", text)
    with_text, without = (
        SqliteIndex(tmp_path / name, new=True, fingerprints_only=name == "b") for name in "ab"
    )
    for index in (with_text, without):
        index.add([given])
        (number,) = {found[1] for found in index.postings(given.prints.hashes)}
        stored = index.stored(number)
        assert stored.provenance == given.provenance
        assert stored.text == (text if index is with_text else None)
        assert stored.masked.starts == given.masked.starts
        assert stored.masked.ends == given.masked.ends
        assert stored.masked.at == given.masked.at
    assert with_text.stored(1).masked.text == given.masked.text


def test_a_known_path_is_replaced() -> None:
    """The same document is not added twice; another text of its path takes its place."""
    index = SqliteIndex(None)
    assert index.add([document("a.md", sentences(1, 2)[0])]) == 1
    assert index.add([document("a.md", sentences(1, 2)[0])]) == 0
    newer = document("a.md", sentences(2, 2)[0])
    assert index.add([newer]) == 1
    assert (len(index), index.removed) == (1, 1)
    assert answers(index, [newer]) == answers(MemoryIndex([newer]), [newer])


def test_of_two_of_one_path_the_later_is_entered() -> None:
    """Even in one step, which has read both before it enters any."""
    others = corpus(9)
    first, later = (document("0.md", sentences(seed, 4)[0]) for seed in (70, 71))
    index = SqliteIndex(None)
    index.add([first, *others[1:], later])
    wanted = [*others[1:], later]
    assert answers(index, [first, *wanted]) == answers(MemoryIndex(wanted), [first, *wanted])


def test_a_body_that_repeats_itself_is_one() -> None:
    """Its passage stays findable, however many years it stands in its reports."""
    passage = sentences(9, 3)
    years = [document(f"{y}.md", "".join(passage), "body", y) for y in range(2008, 2020)]
    index = SqliteIndex(None)
    index.add(years)
    stop, postings = answers(index, years)
    assert not stop
    assert {path for _, path, _ in postings} == {one.provenance.path for one in years}


def test_what_is_no_index_is_refused(tmp_path: Path) -> None:
    """Other files, other databases and other versions are not touched."""
    text, other, newer = (tmp_path / name for name in ("text", "other", "newer"))
    text.write_text("这不是索引，" * 500, encoding="utf-8")
    with sqlite3.connect(other) as base:
        base.execute("CREATE TABLE kept (value)")
    SqliteIndex(newer, new=True).close()
    with sqlite3.connect(newer) as base:
        base.execute("PRAGMA user_version = 99")
    told = {}
    for file in (text, other, newer, tmp_path / "missing"):
        with pytest.raises(CorpusError) as caught:
            SqliteIndex(file)
        told[file.name] = str(caught.value).removeprefix(f"{file}: ")
    assert told == {
        "text": "is no index of reports",
        "other": "is no index of reports",
        "newer": "was made by another version (99, not 2003); build it anew",
        "missing": "there is no such index",
    }


def test_damage_is_told(tmp_path: Path) -> None:
    """Bytes that were changed are a sentence, not a wrong answer or a crash."""
    file = tmp_path / "a"
    index = SqliteIndex(file, new=True)
    index.add([document("a.md", sentences(1, 9)[0])])
    with sqlite3.connect(file) as base:
        base.execute("UPDATE contents SET text = x'00'")
    with pytest.raises(CorpusError, match="cannot be read or written"):
        index.stored(1)


WRITER = """
import sys
from pathlib import Path
from disclosure_lint.corpus import postings
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from tests.corpus.made_documents import document, sentences
index = SqliteIndex(Path(sys.argv[1]), new=True)
postings.FEW = int(sys.argv[4])
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    one = document(f"{number}.md", "".join(sentences(number, 8)))
    index.add([one])
    print(number, flush=True)
"""


def writer(file: Path, first: int, last: int) -> "subprocess.Popen[str]":
    """Start a process that adds documents one by one, and names each once it is added."""
    words = [sys.executable, "-c", WRITER, *map(str, (file, first, last, postings.FEW))]
    root = Path(__file__).parents[2]
    paths = os.pathsep.join(map(str, (root, root / "src", root / "rules")))
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(
        words, stdout=subprocess.PIPE, encoding="utf-8", env=environment, cwd=root
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_a_killed_writer_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """After kill -9 all that was named is there, whole, and can be added to."""
    file, named = tmp_path / "a", set()
    for turn in range(4):
        process = writer(file, turn * 1_000, turn * 1_000 + 1_000)
        assert process.stdout
        for _ in range(5 + 7 * turn):
            named.add(int(process.stdout.readline()))
        process.send_signal(signal.SIGKILL)
        named.update(int(line) for line in process.communicate()[0].split("\n")[:-1])
    index = SqliteIndex(file)
    held = {int(entry.provenance.path.removesuffix(".md")) for entry in index.entries()}
    assert named <= held
    documents = [document(f"{n}.md", "".join(sentences(n, 8))) for n in sorted(held)]
    assert answers(index, documents) == answers(MemoryIndex(documents), documents)
    with sqlite3.connect(file) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_writers_do_not_harm_each_other(tmp_path: Path) -> None:
    """What two processes add at a time is all there."""
    file = tmp_path / "a"
    processes = [writer(file, first, first + 25) for first in (0, 100)]
    assert [process.wait(60) for process in processes if process.communicate()] == [0, 0]
    numbers = [*range(25), *range(100, 125)]
    documents = [document(f"{n}.md", "".join(sentences(n, 8))) for n in numbers]
    index = SqliteIndex(file)
    assert len(index) == len(numbers)
    assert answers(index, documents) == answers(MemoryIndex(documents), documents)


def test_the_file_beside_is_known_by_the_index(tmp_path: Path, few: int) -> None:
    """Without it, with another's, or with a cut one nothing is answered; old ones are swept."""
    if few != 1:
        pytest.skip("there is no file beside")
    documents, others = corpus(20), corpus(10)
    for name, entered in (("a", documents), ("b", others)):
        add_in_steps(SqliteIndex(tmp_path / name, new=True), entered, 5)
    (mine,), (theirs,) = (list(tmp_path.glob(f"{name}.postings-*")) for name in "ab")
    whole = mine.read_bytes()
    for damaged in (theirs.read_bytes(), whole[:-4], b"", None):
        mine.unlink()
        if damaged is not None:
            mine.write_bytes(damaged)
        with pytest.raises(
            CorpusError, match=r"a\.postings-\d+ that belongs beside the index is missing"
        ):
            answers(SqliteIndex(tmp_path / "a"), documents)
    mine.write_bytes(whole)
    assert answers(SqliteIndex(tmp_path / "a"), documents) == answers(
        MemoryIndex(documents), documents
    )


def test_what_fails_while_documents_are_made_is_no_damage(tmp_path: Path) -> None:
    """It is raised as it is, and nothing of the step is entered."""

    def documents() -> Iterator[Document]:
        yield from corpus(5)
        raise KeyError

    index = SqliteIndex(tmp_path / "a", new=True)
    with pytest.raises(KeyError):
        index.add(documents())
    assert len(index) == 0


def test_a_damaged_file_beside_is_told_or_answers(tmp_path: Path, few: int) -> None:
    """Whatever its numbers say, reading them ends in an answer or a sentence."""
    if few != 1:
        pytest.skip("there is no file beside")
    documents, dice = corpus(20), Random(7)  # noqa: S311 -- a seed is the point
    SqliteIndex(tmp_path / "a", new=True).add(documents)
    (file,) = tmp_path.glob("a.postings-*")
    whole = file.read_bytes()
    used = [at for at in range(len(whole)) if whole[at]]
    told = 0
    for _ in range(60):
        damaged = bytearray(whole)
        for at in dice.sample(used, 20):
            damaged[at] = dice.randrange(256)
        file.write_bytes(damaged)
        try:
            answers(SqliteIndex(tmp_path / "a"), documents)
        except CorpusError:
            told += 1
    assert told


def test_what_a_broken_off_step_left_is_swept_away(tmp_path: Path) -> None:
    """Files of other generations go with the next step, files of others stay."""
    index = SqliteIndex(tmp_path / "a", new=True)
    left = [tmp_path / f"a.postings-{end}" for end in ("7", "99", "99.part")]
    others = [tmp_path / name for name in ("a.postings-x", "a.postings-7.md", "b.postings-7")]
    for file in (*left, *others):
        file.write_bytes(b"")
    documents = corpus(9)
    index.add(documents)
    assert [file.exists() for file in (*left, *others)] == [False] * 3 + [True] * 3
    assert answers(index, documents) == answers(MemoryIndex(documents), documents)


def test_a_reader_goes_on_while_a_writer_replaces_the_file(tmp_path: Path) -> None:
    """An index that was open before others added gives the new answers too."""
    documents = corpus(20)
    writing = SqliteIndex(tmp_path / "a", new=True)
    writing.add(documents[:4])
    reading = SqliteIndex(tmp_path / "a")
    for end in (4, 9, 20):
        writing.add(documents[:end])
        held = documents[:end]
        assert answers(reading, documents)[1] == answers(MemoryIndex(held), documents)[1]
    reading.remove([documents[0].provenance.path])
    assert documents[0].provenance.path not in {one[1] for one in answers(writing, documents)[1]}


def test_an_empty_file_is_no_index(tmp_path: Path) -> None:
    """Opening one to read says so, and leaves it empty."""
    file = tmp_path / "空.index"
    file.touch()
    with pytest.raises(CorpusError) as error:
        SqliteIndex(file)
    assert ("不是报告索引" in error.value.sentence("zh"), file.stat().st_size) == (True, 0)
