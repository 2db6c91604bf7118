"""What is wrong with what people wrote, in one sentence of either language."""

from collections.abc import Collection, Iterable

from disclosure_lint.rulebook.card import Language
from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.sentences import phrase


class BilingualError(Exception):
    """What people wrote cannot be followed.

    `problem` says what is wrong and names the key; `file` says where, "" for what stands in no
    file. `str()` gives the English sentence.
    """

    def __init__(self, problem: Phrase, file: str = "") -> None:
        """Keep both."""
        super().__init__(problem, file)
        self.problem = problem
        self.file = file

    def sentence(self, language: Language = "zh") -> str:
        """Return the sentence in `language`: the file, and what is wrong in it."""
        colon = "：" if language == "zh" else ": "
        return (self.file + colon if self.file else "") + self.problem.say(language)

    def __str__(self) -> str:
        """Return the English sentence."""
        return self.sentence("en")


class RulebookError(BilingualError):
    """A rules file cannot be used. Its sentence names the file and the key."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like `word`, or None where none is like it.

    A choice is like the word if at most half of the longer one's letters have to change.
    """
    ranked = sorted((distance(word, choice), choice) for choice in choices)
    if not ranked:
        return None
    changes, choice = ranked[0]
    return choice if 2 * changes <= max(len(word), len(choice)) else None


def did_you_mean(word: str, choices: Iterable[str]) -> Phrase:
    """Return the question whether the choice nearest to `word` was meant, or nothing."""
    found = nearest(word, choices)
    return phrase("did-you-mean", nearest=found) if found else Phrase()


def nearest_or_all(word: str, choices: Collection[str]) -> Phrase:
    """Return the question whether the nearest choice was meant, or all where none is near."""
    if nearest(word, choices):
        return did_you_mean(word, choices)
    return phrase("known-are", known=tuple(choices) or phrase("none"))


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
