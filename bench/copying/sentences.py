"""Sentences as tokens, so that every edit is one of tokens and every span a sum of lengths."""

import random
from collections.abc import Callable, Sequence
from typing import Literal

from attrs import frozen
from bench.copying.words import Lexicon

Kind = Literal["word", "agency", "region", "number", "mark"]
Token = tuple[Kind, str]
_SLOT = 1  # a name or number, as it counts when masked
_ADVERBS = ("", "", "", "积极", "切实", "不断", "进一步", "认真", "全面", "严格")


@frozen
class Sentence:
    """Tokens, and whose they are: `origin` is "" for common wording, "T…" for a template's."""

    tokens: tuple[Token, ...]
    origin: str = ""

    @property
    def length(self) -> int:
        """How many characters it has when names and numbers are masked."""
        return sum(len(text) or _SLOT for _, text in self.tokens)

    @property
    def own(self) -> bool:
        """Tell whether it is an agency's own."""
        return bool(self.origin) and not self.origin.startswith("T")


@frozen
class Names:
    """What fills the slots of a report."""

    agency: str
    region: str
    numbers: Callable[[], int]


def make_clause(lexicon: Lexicon, dice: random.Random) -> list[Token]:
    """Make up a clause: subject, adverb, one to three phrases, sometimes a number."""
    tokens: list[Token] = []
    subject = dice.random()
    if subject < 0.22:
        tokens.append(("agency" if subject < 0.14 else "region", ""))
    adverb = dice.choice(_ADVERBS)
    if adverb:
        tokens.append(("word", adverb))
    for _ in range(dice.randint(1, 3)):
        if dice.random() < 0.6:
            tokens.extend(("word", word) for word in lexicon.phrase(dice))
        else:
            tokens.append(("word", lexicon.word(dice)))
    if dice.random() < 0.2:
        tokens += [("number", ""), ("word", dice.choice(("条", "件", "次", "人", "项")))]
    return tokens


def make_sentence(clauses: Sequence[list[Token]], origin: str = "", ending: str = "。") -> Sentence:
    """Join clauses with commas."""
    tokens: list[Token] = []
    for clause in clauses:
        if tokens:
            tokens.append(("mark", "，"))
        tokens.extend(clause)
    return Sentence((*tokens, ("mark", ending)), origin)


def written(tokens: Sequence[Token], names: Names) -> str:
    """Return the text of tokens with their slots filled."""
    pieces = []
    for kind, text in tokens:
        if text:
            pieces.append(text)
        elif kind == "agency":
            pieces.append(names.agency)
        elif kind == "region":
            pieces.append(names.region)
        else:
            pieces.append(str(names.numbers()))
    return "".join(pieces)


def filled(sentence: Sentence, names: Names) -> Sentence:
    """Return the sentence with its slots filled for good, as a copier leaves them."""
    tokens = tuple((kind, text or written([(kind, text)], names)) for kind, text in sentence.tokens)
    return Sentence(tokens, sentence.origin)
