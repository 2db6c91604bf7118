"""What copiers do to what they copy."""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bench.copying.sentences import Sentence, Token
from bench.copying.words import Lexicon

Edit = Callable[[Sequence[Sentence], Lexicon, random.Random], list[Sentence]]
SHORTEST, _LONGEST = 40, 80
_JOINING = ("同时", "并且", "此外", "另外")


def _kept(copied: Sequence[Sentence], lexicon: Lexicon, dice: random.Random) -> list[Sentence]:
    del lexicon, dice
    return list(copied)


def _changed(share: float) -> Edit:
    """Return an edit that changes a share of the words: replaced, dropped, put in (3 : 1 : 1)."""

    def edit(copied: Sequence[Sentence], lexicon: Lexicon, dice: random.Random) -> list[Sentence]:
        return [
            Sentence(tuple(_worded(one.tokens, share, lexicon, dice)), one.origin) for one in copied
        ]

    return edit


def _worded(
    tokens: Sequence[Token], share: float, lexicon: Lexicon, dice: random.Random
) -> list[Token]:
    out: list[Token] = []
    for token in tokens:
        change = dice.random()
        if token[0] != "word" or change >= share:
            out.append(token)
        elif change < 0.6 * share:
            out.append(("word", lexicon.word(dice)))
        elif change >= 0.8 * share:
            out += [token, ("word", lexicon.word(dice))]
    return out


def _moved(copied: Sequence[Sentence], lexicon: Lexicon, dice: random.Random) -> list[Sentence]:
    del lexicon
    shuffled = list(copied)
    while len(copied) > 1 and shuffled == list(copied):
        dice.shuffle(shuffled)
    return shuffled


def _cut(copied: Sequence[Sentence], lexicon: Lexicon, dice: random.Random) -> list[Sentence]:
    """Split sentences at commas and join them at full stops, with a joining word."""
    del lexicon
    out = []
    for one in copied:
        tokens: list[Token] = []
        for kind, text in one.tokens:
            swap = kind == "mark" and dice.random() < 0.5
            tokens.append((kind, {"，": "。", "。": "，"}.get(text, text) if swap else text))
            if swap and dice.random() < 0.5:
                tokens.append(("word", dice.choice(_JOINING)))
        out.append(Sentence(tuple(tokens), one.origin))
    return out


def _short(copied: Sequence[Sentence], lexicon: Lexicon, dice: random.Random) -> list[Sentence]:
    """Keep one stretch of 40 to 80 characters."""
    del lexicon
    wanted = dice.randint(SHORTEST, _LONGEST)
    out: list[Sentence] = []
    for one in copied:
        tokens: list[Token] = []
        for token in one.tokens:
            if wanted <= 0:
                break
            tokens.append(token)
            wanted -= len(token[1]) or 1
        if tokens:
            out.append(Sentence(tuple(tokens), one.origin))
    return out


# `verbatim` keeps the other's names and figures; all others put in their own.
EDITS: Final[Mapping[str, Edit]] = {
    "verbatim": _kept,
    "names": _kept,
    "5 %": _changed(0.05),
    "10 %": _changed(0.10),
    "20 %": _changed(0.20),
    "moved": _moved,
    "split/join": _cut,
    "short": _short,
}
