"""What all made-up reports draw on: a language, common wording, templates, agencies."""

import random
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import field, frozen
from bench.copying.sentences import Sentence, Token, make_clause, make_sentence
from bench.copying.words import Lexicon, drawn, make_lexicon, zipf_sums

YEARS: Final = 3
SECTIONS, SENTENCES = 6, 17
_TYPES = (
    "财政局 民政局 水利局 教育局 卫生局 公安局 统计局 审计局 司法局 文化局"
    " 交通局 农业局 商务局 林业局 档案局 城关镇 东山镇 南河乡 北桥街道 西园街道"
)
_COMMON, _STOCK, _TEMPLATE, _PLACES = 350, 2_500, 12, 20_000
_SHARED_BY, _USING = 43, 0.45  # agencies to a template, and how many of them use it
_COMMON_SHARE, _TEMPLATE_SHARE, _STOCK_SHARE = 0.335, 0.12, 0.15
_REPEATING, _REPEATED = 0.09, 0.78


@frozen(eq=False)
class World:
    """`size` is how many reports there are: three years of each agency."""

    seed: int
    size: int
    lexicon: Lexicon
    common: Sequence[Sentence]
    common_sums: Sequence[float]
    stock: Sequence[list[Token]] = field(repr=False)
    places: Sequence[str] = field(repr=False)

    def dice(self, *words: object) -> random.Random:
        """Return dice that always fall alike for the same words."""
        return random.Random(f"{self.seed}:" + ":".join(map(str, words)))

    @property
    def agencies(self) -> int:
        """How many agencies have reports."""
        return -(-self.size // YEARS)


def make_world(seed: int, size: int) -> World:
    """Make up the world of one run."""
    dice = random.Random(seed)
    lexicon = make_lexicon(dice)
    stock = [make_clause(lexicon, dice) for _ in range(_STOCK)]
    common = [
        make_sentence([make_clause(lexicon, dice) for _ in range(dice.randint(1, 4))])
        for _ in range(_COMMON)
    ]
    places: dict[str, None] = {}
    while len(places) < _PLACES:
        stem = "".join(dice.sample("安宁平阳丰泰和清江河山林云溪石桥东南西北新长永兴", 3))
        places[stem + dice.choice("县市区")] = None
    return World(seed, size, lexicon, common, zipf_sums(_COMMON, 1.1), stock, list(places))


def names_of(world: World, agency: int) -> tuple[str, str]:
    """Return the place and the name of an agency; no two agencies are alike."""
    round_, at = divmod(agency, len(world.places))
    place, types = world.places[at], _TYPES.split()
    return place, place + types[(at * 7 + round_) % len(types)]


def repeats(world: World, agency: int, year: int) -> bool:
    """Tell whether an agency copied this year's report from last year's."""
    return year > 0 and world.dice("repeats", agency, year).random() < _REPEATING


@lru_cache(maxsize=4096)
def draft(world: World, agency: int, year: int) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sections of a report before anything of others is copied into it."""
    dice = world.dice("draft", agency, year)
    earlier = draft(world, agency, year - 1) if repeats(world, agency, year) else None
    uses = world.dice("uses", agency).random() < _USING
    template = _template(world, agency // _SHARED_BY) if uses else ()
    return tuple(
        tuple(
            earlier[section][place]
            if earlier and dice.random() < _REPEATED
            else _sentence(world, dice, template, f"{agency}.{year}.{section}.{place}")
            for place in range(SENTENCES)
        )
        for section in range(SECTIONS)
    )


def _sentence(
    world: World, dice: random.Random, template: Sequence[Sentence], origin: str
) -> Sentence:
    kind = dice.random()
    if kind < _COMMON_SHARE:
        return world.common[drawn(world.common_sums, dice)]
    if template and kind < _COMMON_SHARE + _TEMPLATE_SHARE:
        return dice.choice(template)
    clauses = [
        dice.choice(world.stock)
        if dice.random() < _STOCK_SHARE
        else make_clause(world.lexicon, dice)
        for _ in range(dice.randint(2, 4))
    ]
    return make_sentence(clauses, origin)


@lru_cache(maxsize=64)
def _template(world: World, number: int) -> tuple[Sentence, ...]:
    dice = world.dice("template", number)
    return tuple(
        make_sentence(
            [make_clause(world.lexicon, dice) for _ in range(dice.randint(2, 4))],
            f"T{number}.{one}",
        )
        for one in range(_TEMPLATE)
    )
