"""What was made before is kept, within its bound."""

from disclosure_lint.text.kept import Kept


def test_what_was_put_is_there() -> None:
    """What was made from a key is returned for it, and nothing for another."""
    kept = Kept[str, int](2)
    kept.put("一", 1)
    assert (kept.get("一"), kept.get("二")) == (1, None)


def test_no_more_than_the_bound() -> None:
    """Where it is full it begins anew with what comes."""
    kept = Kept[int, int](2)
    for number in range(3):
        kept.put(number, number)
    assert [kept.get(number) for number in range(3)] == [None, None, 2]
