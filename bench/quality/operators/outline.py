"""Faults of numbers, levels, paragraphs and endings."""

from random import Random

import regex
from attrs import evolve
from bench.quality.operators.making import OLD, Change, Operator, only, sentences
from bench.quality.operators.structure import dropped
from bench.quality.writing.draft import Block, Draft, marked
from bench.quality.writing.layout import fill, style_of


def numbered(which: int, number: str) -> Change:
    """Return a change of one heading's number."""

    def change(draft: Draft, _random: Random) -> Draft | None:
        places = draft.places("heading")
        if len(places) <= which:
            return None
        block = draft.blocks[places[which]]
        return draft.with_block(places[which], evolve(block, number=marked(number)))

    return change


def _numbers_with_blank(draft: Draft, _random: Random) -> Draft | None:
    hashed = style_of(draft, "marks") == "hashes"
    return evolve(draft, style=draft.style | {"marks": "deep"}) if hashed else None


def _level(mark: str) -> Change:
    def change(draft: Draft, random: Random) -> Draft | None:
        places = draft.places("heading")
        if style_of(draft, "marks") != "hashes" or len(places) < 5:
            return None
        at = random.choice(places[1:])
        block = draft.blocks[at]
        return draft.with_block(at, evolve(block, mark=mark, text=marked(block.text)))

    return change


def _cut(*, at_stop: bool) -> Change:
    def change(draft: Draft, random: Random) -> Draft | None:
        sign = "。" if at_stop else "，"
        found = [
            (at, match.end())
            for at in draft.places("paragraph", "item")
            for match in regex.finditer(
                rf"(?:^|[。；：])[^。；：]{{12,50}}{sign}(?=\p{{Han}}{{8}})", draft.blocks[at].text
            )
        ]
        if not found:
            return None
        at, end = random.choice(found)
        block, text = draft.blocks[at], draft.blocks[at].text
        head = text[:end] if at_stop else text[: end - 3] + marked(text[end - 3 : end])
        tail = Block("paragraph", text[end:], block.part)
        return draft.with_block(at, evolve(block, text=head), tail)

    return change


def _restarted(draft: Draft, _random: Random) -> Draft | None:
    places = [
        at for at, block in enumerate(draft.blocks) if block.part in {"problems", "other_matters"}
    ]
    second = (
        Block("heading", marked("工作开展情况"), "", number="一、"),
        Block("paragraph", "全年公开工作按计划完成，群众反映良好。"),
        Block("heading", "主要做法", "", number="二、"),
        Block("paragraph", "坚持先审查、后公开，落实专人负责，按月通报进度。"),
        Block("heading", "工作成效", "", number="三、"),
        Block("paragraph", "群众办事更加方便，来信来访明显减少。"),
    )
    settled = _settled(draft)
    return settled.with_block(places[-1], settled.blocks[places[-1]], *second)


def _settled(draft: Draft) -> Draft:
    """Fix what the preamble announces."""
    for at in draft.places("preamble"):
        return draft.with_text(at, fill(draft.blocks[at].text, draft))
    return draft


def _sub_restarted(draft: Draft, _random: Random) -> Draft | None:
    places = draft.places("paragraph", part="problems")
    if not places or style_of(draft, "item-numbers") != "brackets":
        return None
    items = (
        Block("item", "个别信息更新不够及时，已列入整改清单。", "problems", "更新方面"),
        Block("item", "图解类材料偏少，下一步将增加数量。", "problems", "解读方面"),
    )
    return draft.with_block(places[-1], draft.blocks[places[-1]], *items)


def _broken_off(draft: Draft, _random: Random) -> Draft | None:
    last = draft.places("paragraph", part="problems")[-1]
    text = draft.blocks[last].text
    cut = text.rfind("，") + 1
    if cut < 12:
        return None
    blocks = (
        *draft.blocks[:last],
        evolve(draft.blocks[last], text=text[: cut - 5] + marked(text[cut - 5 : cut])),
    )
    return evolve(draft, blocks=blocks)


def _unsigned(draft: Draft, _random: Random) -> Draft | None:
    kept = tuple(block for block in draft.blocks if block.kind not in {"closing", "dated"})
    return evolve(draft, blocks=kept)


def _signed_above(draft: Draft, _random: Random) -> Draft | None:
    places = draft.places("closing")
    if not places:
        return None
    agency, _, date = draft.blocks[places[0]].text.partition("|")
    rest = _unsigned(draft, _random)
    if rest is None:
        return None
    return rest.with_block(0, rest.blocks[0], Block("dated", agency), Block("dated", date))


OPERATORS = [
    Operator("number skipped", "numbering-gap", numbered(2, "四、"), _sub_restarted),
    Operator("number twice", "numbering-gap", numbered(3, "三、"), _numbers_with_blank),
    Operator("heading of another level", "heading-level", _level("### "), _numbers_with_blank),
    Operator("heading in bold among others", "heading-level", _level("#### "), _numbers_with_blank),
    sentences(
        "list that skips a number",
        "enumeration-gap",
        (
            "主要做法：一是健全制度，明确分工；二是加强培训，提高能力；⟦四是⟧强化督查，确保落实。",
            "重点抓了三件事：第一，健全制度；第二，加强培训；⟦第四⟧，强化督查。",
        ),
        (
            "主要做法：一是健全制度，明确分工；二是加强培训，提高能力；三是强化督查，确保落实。",
            "第一时间公开救助信息，保护第三方合法权益。",
            "一方面健全制度，另一方面加强培训。",
        ),
    ),
    sentences(
        "list that begins in its middle",
        "enumeration-gap",
        ("主要做法：⟦二是⟧健全制度，明确分工；三是加强培训，提高能力。",),
        ("公开的重点，一是救助，二是补贴。", "公开工作一是一、二是二，不打折扣。"),
    ),
    Operator(
        "sentence cut by a paragraph",
        "broken-paragraph",
        _cut(at_stop=False),
        _cut(at_stop=True),
        {
            "enumeration-gap": "a list that is cut may lose its beginning",
            "parts-sum": "a sum that is cut may lose a part",
        },
    ),
    Operator(
        "outline begun anew",
        "outline-restarted",
        _restarted,
        _sub_restarted,
        {
            "undeclared-section": "the new parts are not announced",
            "declared-count": "the new parts are not counted",
        },
    ),
    Operator(
        "text breaks off",
        "truncated-text",
        _broken_off,
        only(dropped("statistics_table"), eras=(OLD,)),
        {
            "missing-signature": "the end is gone",
            "missing-section": "the last part is gone",
            "missing-fee-statement": "the last part is gone",
            "declared-section-absent": "the last part is gone",
            "declared-count": "the last part is gone",
        },
    ),
    Operator("unsigned", "missing-signature", _unsigned, _signed_above),
]
