"""Nouns behave as the classes that attrs would make of them."""

import copy
import pickle
import subprocess
import sys
from typing import Generic, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.text.frozen import define, evolve, field, frozen

T = TypeVar("T")
MANY = 250


@frozen
class Ours:
    """A noun of ours."""

    name: str
    number: int = 0
    items: list[int] = field(factory=list)
    hidden: int = field(default=0, repr=False, eq=False)


@attrs.frozen
class Theirs:
    """The same, made by attrs alone."""

    name: str
    number: int = 0
    items: list[int] = attrs.field(factory=list)
    hidden: int = attrs.field(default=0, repr=False, eq=False)


@frozen
class Derived(Ours):
    """A noun with a field more."""

    more: int = 5


@frozen
class Measured:
    """A noun that sets a field of its own."""

    text: str
    length: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Measure."""
        object.__setattr__(self, "length", len(self.text))


@frozen(eq=False)
class Single:
    """A noun of which each is its own."""

    name: str


@define
class Counted:
    """A noun that changes."""

    number: int
    seen: list[int] = field(factory=list)


@frozen
class Holder(Generic[T]):
    """A noun of whatever it holds."""

    value: T


_words = st.text("ab", max_size=2)
_numbers = st.integers(0, 2)
_given = st.fixed_dictionaries(
    {"name": _words},
    optional={"number": _numbers, "items": st.lists(_numbers, max_size=1), "hidden": _numbers},
)


@given(_given, _given)
def test_equality_is_that_of_attrs(one: dict[str, object], other: dict[str, object]) -> None:
    """Two nouns are equal where attrs would say so."""
    ours, theirs = Ours(**one), Theirs(**one)  # type: ignore[arg-type]
    assert (ours == Ours(**other)) == (theirs == Theirs(**other))  # type: ignore[arg-type]
    assert (ours != Ours(**other)) == (theirs != Theirs(**other))  # type: ignore[arg-type]


@given(_given)
def test_repr_and_fields_are_those_of_attrs(one: dict[str, object]) -> None:
    """A noun shows its fields, but those that are not to be shown; attrs reads it as its own."""
    ours, theirs = Ours(**one), Theirs(**one)  # type: ignore[arg-type]
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert attrs.asdict(ours) == attrs.asdict(theirs)
    assert attrs.evolve(ours, number=9) == evolve(ours, number=9) == Ours(**{**one, "number": 9})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("args", "given"),
    [((), {}), (("a",), {"name": "b"}), (("a",), {"size": 1}), (tuple("abcde"), {})],
)
def test_arguments_that_do_not_fit_are_refused(
    args: tuple[str, ...], given: dict[str, object]
) -> None:
    """Too few, too many, twice or unknown: a TypeError, now and later."""
    for _ in range(2):
        with pytest.raises(TypeError, match="__init__"):
            Ours(*args, **given)  # type: ignore[arg-type]
    assert Ours("a", 1).number == 1


def test_the_many_are_made_as_the_first() -> None:
    """Compiled or not, an `__init__` does the same, and shares no default between nouns."""
    made = [Ours(str(n), number=n) for n in range(MANY)]
    assert made == [Ours(str(n), n, []) for n in range(MANY)]
    assert len({id(noun.items) for noun in made}) == MANY
    assert [Measured("a" * n).length for n in range(MANY)] == list(range(MANY))
    assert [Derived("a", more=n).more for n in range(MANY)] == list(range(MANY))
    assert [Holder[int](n).value for n in range(MANY)] == list(range(MANY))


def test_equal_nouns_have_one_hash() -> None:
    """Nouns of hashable values can be keys; those that change cannot."""
    assert hash(Holder("a")) == hash(Holder("a"))
    assert len({Holder("a"), Holder("a"), Holder("b")}) == 2
    with pytest.raises(TypeError):
        hash(Counted(1))


def test_other_classes_are_never_equal() -> None:
    """A noun equals no noun of another class, whatever it holds."""
    assert Ours("a") != Theirs("a")
    assert Ours("a") != Derived("a")
    assert Ours("a") != "a"


def test_without_equality_each_is_its_own() -> None:
    """With `eq=False` a noun equals itself alone."""
    noun = Single("a")
    assert noun == noun  # noqa: PLR0124 -- that is the promise
    assert noun != Single("a")
    assert repr(noun) == "Single(name='a')"


def test_a_default_is_for_fields_that_can_be_given() -> None:
    """What `__attrs_post_init__` sets has no default, which would be passed over."""
    with pytest.raises(TypeError, match="init=False"):
        field(default=0, init=False)


def test_what_is_frozen_cannot_be_set() -> None:
    """No field can be set or deleted; those of a noun that changes can."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Ours("a").name = "b"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del Ours("a").name
    changing = Counted(1)
    changing.number = 2
    assert changing == Counted(2)


def test_patterns_match_by_place() -> None:
    """A match statement takes a noun apart by its fields."""
    match Ours("a", 3):
        case Ours("a", number):
            assert number == 3
        case _:
            pytest.fail("no match")


def test_copies_are_equal() -> None:
    """A noun survives copying, and pickling for another process."""
    noun = Ours("a", 3, [1])
    assert copy.deepcopy(noun) == noun
    assert pickle.loads(pickle.dumps(noun)) == noun  # noqa: S301 -- our own


def test_attrs_knows_the_fields() -> None:
    """`attrs.fields` tells names, defaults and factories."""
    told = {one.name: one.default for one in attrs.fields(Ours)}
    assert told == {"name": attrs.NOTHING, "number": 0, "items": attrs.Factory(list), "hidden": 0}
    assert attrs.has(Derived)
    assert [one.name for one in attrs.fields(Derived)][-1] == "more"


def test_a_start_does_without_attrs() -> None:
    """None of the rooms that a check of a text file loads asks for attrs."""
    code = (
        "import sys, disclosure_lint.cli.checking, disclosure_lint.cli.program\n"
        "import disclosure_lint.linter.engine, disclosure_lint.checks\n"
        "print(sorted({'attr', 'attrs'} & sys.modules.keys()))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"
