"""Fingerprints are the same everywhere, and shared text shares some."""

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.corpus.fingerprints import (
    BITS,
    GRAM,
    WINDOW,
    Prints,
    fingerprints,
    gram_hashes,
    winnowed,
)
from disclosure_lint.corpus.keys import key_of, keys_of


def test_hashes_are_those_of_every_machine() -> None:
    """The hash does not change: indexes outlive versions of Python."""
    assert gram_hashes("主动公开政府信息") == [
        gram_hashes("主动公开政府信")[0],
        gram_hashes("动公开政府信息")[0],
    ]
    assert gram_hashes("主动公开政府信") == [EXPECTED]


EXPECTED = 47852117812279


def test_each_character_reaches_the_hash() -> None:
    """No two grams that differ in one character have the same hash."""
    text = "主动公开政府信"
    changed = {
        text[:i] + other + text[i + 1 :] for i in range(GRAM) for other in "甲乙丙丁戊己庚辛"
    }
    assert len({gram_hashes(one)[0] for one in (*changed, text)}) == len(changed) + 1


def test_short_texts_have_none() -> None:
    """A text shorter than a gram has no fingerprints; a little longer one has."""
    assert list(fingerprints("公开").kept) == []
    assert list(fingerprints("主动公开政府信").kept) == [0]


@given(st.lists(st.integers(0, 5), max_size=60))
def test_winnowing_keeps_the_smallest_of_each_window(hashes: list[int]) -> None:
    """Every window holds a kept place, and what is kept is the smallest of some window."""
    kept = winnowed(hashes)
    wanted = []
    for start in range(max(0, len(hashes) - WINDOW + 1)) or ([0] if hashes else []):
        window = hashes[start : start + WINDOW]
        last = max(i for i, one in enumerate(window) if one == min(window))
        wanted.append(start + last)
    assert kept == sorted(set(wanted))


@given(
    st.text("甲乙丙", max_size=40), st.text("甲乙丙丁", min_size=14, max_size=20), st.text("丁戊")
)
def test_shared_text_shares_a_fingerprint(before: str, shared: str, after: str) -> None:
    """Fourteen equal characters share a fingerprint, whatever stands around them."""
    one, other = fingerprints(before + shared + after), fingerprints(after + shared)
    ours = {one.hashes[at] for at in one.kept}
    assert ours & {other.hashes[at] for at in other.kept}


def test_long_texts_are_hashed_as_their_parts() -> None:
    """Where a block ends makes no difference, nor do characters beyond the basic plane."""
    text = (
        "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(9_000))
        + "\U00020000乙丙丁"
    )
    whole = gram_hashes(text)
    assert len(whole) == len(text) - GRAM + 1
    assert whole == [gram_hashes(text[at : at + GRAM])[0] for at in range(len(whole))]
    assert len(set(whole)) == len({text[at : at + GRAM] for at in range(len(whole))})


@given(st.lists(st.integers(0, 1_000), max_size=60))
def test_what_is_kept_is_among_what_is_asked(hashes: list[int]) -> None:
    """So that whoever asks finds all that was entered."""
    prints = Prints(hashes)
    if len(hashes) >= WINDOW:
        assert set(prints.kept) <= set(prints.asked)


@given(st.sets(st.integers(0, (1 << BITS) - 1)))
def test_a_key_leads_back_to_its_hash(hashes: set[int]) -> None:
    """No two hashes have one key, and a key is as long as a hash."""
    known = keys_of(hashes)
    assert set(known.values()) == hashes
    assert all(key_of(one) == key < 1 << BITS for key, one in known.items())
