"""Nouns made by the cheap decorator behave as those of attrs."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.text.frozen import frozen


@frozen
class Ours:
    """A noun of ours."""

    name: str
    number: int = 0
    hidden: int = attrs.field(default=0, repr=False, eq=False)


@attrs.frozen
class Theirs:
    """The same, made by attrs alone."""

    name: str
    number: int = 0
    hidden: int = attrs.field(default=0, repr=False, eq=False)


@frozen(eq=False)
class Single:
    """A noun of which each is its own."""

    name: str


_arguments = st.tuples(st.text(max_size=2), st.integers(0, 2), st.integers(0, 2))


@given(_arguments, _arguments)
def test_equality_and_hash_are_those_of_attrs(
    one: tuple[str, int, int], other: tuple[str, int, int]
) -> None:
    """Two nouns are equal where attrs would say so, and equal ones have one hash."""
    assert (Ours(*one) == Ours(*other)) == (Theirs(*one) == Theirs(*other))
    assert (Ours(*one) != Ours(*other)) == (Theirs(*one) != Theirs(*other))
    if Ours(*one) == Ours(*other):
        assert hash(Ours(*one)) == hash(Ours(*other))


@given(_arguments)
def test_repr_is_that_of_attrs(one: tuple[str, int, int]) -> None:
    """A noun shows its fields, but those that are not to be shown."""
    assert repr(Ours(*one)) == repr(Theirs(*one)).replace("Theirs", "Ours")


def test_other_classes_are_never_equal() -> None:
    """A noun equals no noun of another class, whatever it holds."""
    assert Ours("a") != Theirs("a")
    assert Ours("a") != "a"


def test_without_equality_each_is_its_own() -> None:
    """With `eq=False` a noun equals itself alone."""
    noun = Single("a")
    assert noun == noun  # noqa: PLR0124 -- that is the promise
    assert noun != Single("a")
    assert repr(noun) == "Single(name='a')"


def test_frozen_and_known_to_attrs() -> None:
    """No field can be set; attrs knows the fields and makes changed copies."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Ours("a").name = "b"  # type: ignore[misc]
    assert attrs.evolve(Ours("a"), number=2) == Ours("a", 2)
    assert [field.name for field in attrs.fields(Ours)] == ["name", "number", "hidden"]
