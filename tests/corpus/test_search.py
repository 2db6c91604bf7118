"""Shared passages are found with exact places, whatever was changed, and common wording is none."""

from random import Random

import pytest
from tests.corpus.made_documents import document, sentences

from disclosure_lint.corpus.common import common_hashes
from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.memory_index import MemoryIndex
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.corpus.search import Search
from disclosure_lint.corpus.sqlite_index import SqliteIndex

COPIED = sentences(1, 3)
BEFORE, AFTER = "".join(sentences(2, 5)), "".join(sentences(3, 5))
SOURCE = document("source", "".join(sentences(4, 5)) + "".join(COPIED) + "".join(sentences(5, 5)))


def found(
    given: Document, *others: Document, search: Search | None = None
) -> list[tuple[str, str]]:
    """Return the passages found in a document and in another one, as words."""
    index = MemoryIndex(others)
    passages = (search or Search()).passages(given, index)
    return [
        (
            given.masked.to_source(one.passage.here).of(given.text),
            others[one.document].masked.to_source(one.passage.there).of(others[one.document].text),
        )
        for one in passages
    ]


def changed(text: str, share: float, seed: int = 1) -> str:
    """Return `text` with pairs of characters replaced, as where words are changed."""
    random = Random(seed)  # noqa: S311 -- a seed is the point
    made = list(text)
    for at in random.sample(range(0, len(text) - 1, 2), int(len(text) * share / 2)):
        made[at : at + 2] = "改动"
    return "".join(made)


def test_a_copied_passage_is_found_to_the_character() -> None:
    """Both places are exact."""
    copied = "".join(COPIED)
    given = document("given", BEFORE + copied + AFTER)
    assert found(given, SOURCE) == [(copied.rstrip("。"), copied.rstrip("。"))]


@pytest.mark.parametrize("share", [0.05, 0.1, 0.2])
def test_changed_words_do_not_break_a_passage(share: float) -> None:
    """With one word in five replaced it is still one passage, and most of it."""
    copied = "".join(COPIED)
    passages = found(document("given", BEFORE + changed(copied, share) + AFTER), SOURCE)
    assert len(passages) == 1
    assert len(passages[0][0]) > 0.8 * len(copied)


def test_moved_joined_and_renamed_sentences_are_one_passage() -> None:
    """The order of sentences, their marks, figures and names do not matter."""
    first, second, third = COPIED
    moved = third + first.replace("。", "，2017年") + second
    passages = found(document("given", BEFORE + moved + AFTER), SOURCE)
    assert [len(here) > 0.9 * len(moved) for here, _ in passages] == [True]


def test_two_unrelated_documents_share_nothing() -> None:
    """Nor does one with itself under another name where nothing fits."""
    assert found(document("given", BEFORE + AFTER), SOURCE) == []
    index = MemoryIndex([SOURCE])
    assert Search().passages(SOURCE, index, lambda origin: origin.path != "source") == []


def test_common_wording_is_no_passage() -> None:
    """What is given as common wording is found only as part of more."""
    wording = "".join(COPIED)
    search = Search(common_hashes([wording]))
    given = document("given", BEFORE + wording + AFTER)
    assert found(given, SOURCE, search=search) == []


def test_what_many_bodies_share_becomes_common() -> None:
    """Six bodies with a passage make it common; six reports of one body do not."""
    copied = "".join(COPIED)
    texts = ["".join(sentences(10 + n, 5)) + copied for n in range(6)]
    given = document("given", BEFORE + copied + AFTER)
    bodies = [document(f"{n}", text) for n, text in enumerate(texts)]
    years = [document(f"{n}", text, "body", 2010 + n) for n, text in enumerate(texts)]
    assert found(given, *bodies) == []
    assert len(found(given, *years)) == 6


def test_short_coincidences_are_no_passage() -> None:
    """The terms say how much must be shared."""
    given = document("given", BEFORE + COPIED[0] + AFTER)
    assert len(found(given, SOURCE)) == 1
    assert found(given, SOURCE, search=Search(terms=Terms(length=60, matched=45))) == []


def test_fingerprints_alone_tell_the_place_roughly() -> None:
    """Without texts a passage is found to about ten characters on each side."""
    copied = "".join(COPIED)
    given = document("given", BEFORE + copied + AFTER)
    index = SqliteIndex(None, fingerprints_only=True)
    index.add([SOURCE])
    (one,) = Search().passages(given, index)
    here = given.masked.to_source(one.passage.here)
    there = index.stored(one.document).masked.to_source(one.passage.there)
    assert abs(here.start - len(BEFORE)) < 12
    assert abs(here.end - len(BEFORE + copied)) < 12
    assert there.of(SOURCE.text) in SOURCE.text
    assert there.of(SOURCE.text)[:20] in copied


@pytest.mark.parametrize("text", ["", "公开", "的" * 50_000, "公开信息" * 20_000])
def test_degenerate_texts_are_searched_in_time(text: str) -> None:
    """Texts that repeat themselves give few hits, not all pairs of places."""
    given, other = document("given", text), document("other", text)
    assert len(found(given, other)) <= 1_000
