"""Draws whole clean reports."""

from random import Random

from attrs import evolve
from bench.quality.writing.appendix import old_counts, statistics_table
from bench.quality.writing.counts import draw_counts, draw_requests
from bench.quality.writing.draft import Block, Draft, Facts, Grid, Part
from bench.quality.writing.forms import table_four, table_three, table_two
from bench.quality.writing.layout import draw_style
from bench.quality.writing.opening import draw_closing, draw_opening
from bench.quality.writing.overview import draw_overview
from bench.quality.writing.parts import (
    TITLES_NEW,
    TITLES_OLD,
    draw_old_part,
    draw_other_matters,
    draw_problems,
)
from bench.quality.writing.places import Body, draw_body

_YEARS = (2009, 2011, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2019, 2020, 2020,
          2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024)  # fmt: skip
_SITES = ("{seat}人民政府网站", "{seat}政府门户网站", "“{short}政务网”")


def draw_report(seed: int) -> Draft:
    """Draw a clean report: the same one for the same seed."""
    random = Random(seed)
    year = random.choice(_YEARS)
    era = "R2008" if year <= 2018 else "R2019" if year <= 2020 else "R2021"
    body = draw_body(random, year)
    requests = draw_requests(random, era)
    figures = draw_counts(random, requests, high=body.kind in {"government", "city", "bureau"})
    figures |= old_counts(random)
    facts = _facts(random, body, year, era, figures)
    style = draw_style(random)
    blocks = draw_opening(random, facts)
    if era == "R2008":
        blocks += _old_parts(random, facts)
    else:
        grids = {
            "proactive_disclosure": table_two(random, era, figures),
            "requests": [table_three(requests, era, style["header"])],
            "review_and_litigation": [table_four(_reviews(random))],
        }
        blocks += _new_parts(random, facts, grids)
    blocks = _signed(random, facts, blocks)
    if era == "R2008" and year >= 2014 and random.random() < 0.5:
        blocks += _appended(random, facts)
    return Draft(facts, tuple(blocks), style)


def _facts(random: Random, body: Body, year: int, era: str, figures: dict[str, int]) -> Facts:
    seat = body.county or body.city
    site = random.choice(_SITES).format(seat=seat, short=seat[:-1])
    me = random.choice(body.me)
    place = body.county if body.kind in {"bureau", "office"} else body.place
    return Facts(
        year, era, body.kind, body.name, me, place or seat, body.county, body.city, site, figures
    )


def _old_parts(random: Random, facts: Facts) -> list[Block]:
    blocks = []
    for part, titles in TITLES_OLD.items():
        if part == "other_matters" and random.random() < 0.5:
            continue
        blocks.append(Block("heading", random.choice(titles), part))
        blocks += _prose(random, facts, part)
    return blocks


def _new_parts(random: Random, facts: Facts, grids: dict[str, list[Grid]]) -> list[Block]:
    bare = random.random() < 0.1  # tables that were lost on the way
    blocks = []
    for part, titles in TITLES_NEW.items():
        blocks.append(Block("heading", titles[0], part))
        if part not in grids:
            blocks += _prose(random, facts, part)
        elif not bare:
            blocks += [Block("grid", part=part, grid=grid) for grid in grids[part]]
    return blocks


def _prose(random: Random, facts: Facts, part: Part) -> list[Block]:
    if part == "overview":
        return draw_overview(random, facts)
    if part == "problems":
        return draw_problems(random, facts)
    if part == "other_matters":
        return draw_other_matters(random, facts)
    return draw_old_part(random, facts, part)


def _reviews(random: Random) -> tuple[tuple[int, ...], ...]:
    rows = ((0, 0, 0, 0), (0, 0, 0, 0), (1, 0, 0, 0), (3, 1, 0, 2))
    return tuple(random.choice(rows) for _ in range(3))


def _signed(random: Random, facts: Facts, blocks: list[Block]) -> list[Block]:
    closing = draw_closing(random, facts)
    if random.random() < 0.8:
        return [*blocks, closing]
    agency, _, date = closing.text.partition("|")
    return [blocks[0], *(Block("dated", text) for text in (agency, date)), *blocks[1:]]


def _appended(random: Random, facts: Facts) -> list[Block]:
    heading = Block(
        "paragraph", f"附件：政府信息公开情况统计表（{facts.year}年度）", "statistics_table"
    )
    grid = statistics_table(random, facts.figures)
    return [heading, Block("grid", part="statistics_table", grid=grid)]


def restyled(draft: Draft, **style: str) -> Draft:
    """Return the same report in another style."""
    return evolve(draft, style=draft.style | style)
