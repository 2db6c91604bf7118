"""Work is done once for each object."""

from disclosure_lint.text.once import once_for_each


def test_each_object_is_worked_on_once() -> None:
    """The same object gives what was made before; an equal one is another object."""
    seen: list[list[int]] = []

    @once_for_each
    def total(numbers: list[int]) -> int:
        seen.append(numbers)
        return sum(numbers)

    first, equal = [1, 2], [1, 2]
    assert [total(first), total(first), total(equal)] == [3, 3, 3]
    assert len(seen) == 2
