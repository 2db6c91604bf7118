"""What is wrong with a rulebook, in one sentence."""

from collections.abc import Iterable


class RulebookError(Exception):
    """A rules file cannot be used. Its text is one sentence that names the file and the key."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like `word`, or None where none is like it.

    A choice is like the word if at most half of the longer one's letters have to change.
    """
    ranked = sorted((distance(word, choice), choice) for choice in choices)
    if not ranked:
        return None
    changes, choice = ranked[0]
    return choice if 2 * changes <= max(len(word), len(choice)) else None


def hint(word: str, choices: Iterable[str]) -> str:
    """Return " (did you mean …?)" for the choice nearest to `word`, or nothing."""
    found = nearest(word, choices)
    return f' (did you mean "{found}"?)' if found else ""


def distance(left: str, right: str) -> int:
    """Return how many letters must be added, dropped, changed or swapped to turn one into other."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left):
        older, before, row = before, row, [i + 1]
        for j, other in enumerate(right):
            cost = min(before[j] + (letter != other), before[j + 1] + 1, row[j] + 1)
            if i and j and letter == right[j - 1] and left[i - 1] == other:
                cost = min(cost, older[j - 1] + 1)
            row.append(cost)
    return row[-1]
