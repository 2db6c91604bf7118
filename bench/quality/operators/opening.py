"""Faults of titles and preambles."""

from random import Random

import regex
from bench.quality.operators.making import OLD, Change, Operator, first_of, only, swap, written
from bench.quality.writing.draft import Block, Draft, Kind, marked
from bench.quality.writing.layout import HAN, fill

_PREAMBLE: tuple[Kind, ...] = ("preamble",)


def _title(template: str) -> Change:
    def change(draft: Draft, _random: Random) -> Draft | None:
        (at,) = draft.places("title")
        signed_below = bool(draft.places("dated"))
        if signed_below and "{agency}" not in template:
            return None  # the agency under the title is part of it
        return draft.with_text(at, written(template, draft))

    return change


def _same_law(change: Change) -> Change:
    """Hold a change to years before which the same law held."""
    return lambda draft, random: None if draft.facts.year in _FIRST_YEARS else change(draft, random)


_FIRST_YEARS = {2019, 2021}  # of the forms


def _announcing(draft: Draft) -> int | None:
    return next((at for at in draft.places("preamble") if "{parts}" in draft.blocks[at].text), None)


def _counted(shift: int) -> Change:
    def change(draft: Draft, _random: Random) -> Draft | None:
        at = _announcing(draft)
        if at is None or "共{count}个" not in draft.blocks[at].text:
            return None
        size = sum(1 for _ in draft.headings())
        count = HAN[size - 1 + shift]
        text = draft.blocks[at].text.replace(
            "共{count}个", f"共{marked(count + '个') if shift else count + '个'}"
        )
        return draft.with_text(at, text)

    return change


def _shortened(draft: Draft, _random: Random) -> Draft | None:
    """Name only some parts before 等, and count them all."""
    at = _announcing(draft)
    text = draft.blocks[at].text if at is not None else ""
    if at is None or "{parts}等{count}个" not in text:
        return None
    titles = [block.text for block in draft.headings()]
    short = "、".join(titles[:3]) + f"等{HAN[len(titles) - 1]}个"
    return draft.with_text(at, text.replace("{parts}等{count}个", short))


def _announced_too(draft: Draft, _random: Random) -> Draft | None:
    at = _announcing(draft)
    text = draft.blocks[at].text if at is not None else ""
    if at is None or "{count}" in text:
        return None
    named = regex.sub(r"\{parts\}", "重点领域信息公开情况、{parts}", text)
    filled = fill(named, draft).replace("重点领域信息公开情况", marked("重点领域信息公开情况"))
    return draft.with_text(at, filled)


def _other_name(draft: Draft, _random: Random) -> Draft | None:
    at = _announcing(draft)
    if at is None:
        return None
    text = fill(draft.blocks[at].text, draft)
    for name, other in (("工作概述", "概述"), ("基本情况", "概述"), ("概述", "基本情况")):
        if name in text:
            return draft.with_text(at, text.replace(name, other, 1))
    return None


def _unannounced(draft: Draft, _random: Random) -> Draft | None:
    at = _announcing(draft)
    if at is None or "{count}" in draft.blocks[at].text:
        return None
    text = fill(draft.blocks[at].text, draft)
    places = [
        index for index, block in enumerate(draft.blocks) if block.part == "review_and_litigation"
    ]
    settled = draft.with_text(at, text)
    extra = (
        Block("heading", marked("政府信息公开会议和培训情况")),
        Block("paragraph", written("全年召开专题会议{meetings}次，举办培训{courses}期。", draft)),
    )
    return settled.with_block(places[-1], settled.blocks[places[-1]], *extra)


def _sites(draft: Draft, _random: Random) -> Draft | None:
    at = _announcing(draft)
    return (
        draft.with_text(at, draft.blocks[at].text + "公众可通过热线12345咨询。")
        if at is not None
        else None
    )


OPERATORS = [
    Operator(
        "title without agency",
        "title-form",
        _title("⟦{year}年政府信息公开工作年度报告⟧"),
        _title("{agency}关于{year}年政府信息公开工作的年度报告"),
    ),
    Operator(
        "title without year",
        "title-form",
        _title("⟦{agency}政府信息公开工作年度报告⟧"),
        _title("{agency}政府信息公开工作年度报告（{year}年度）"),
    ),
    Operator(
        "work report",
        "title-form",
        _title("⟦{agency}{year}年政府信息公开工作报告⟧"),
        _title("{year}年{agency}政府信息公开工作年度报告"),
    ),
    Operator(
        "year of the title",
        "year-mismatch",
        _same_law(_title("{agency}⟦{last}年⟧政府信息公开工作年度报告")),
        _title("{agency}{year}年政府信息公开工作年度报告"),
    ),
    Operator(
        "count of parts",
        "declared-count",
        first_of(_counted(1), _counted(-1)),
        first_of(_counted(0), _shortened),
    ),
    Operator(
        "announced, not there",
        "declared-section-absent",
        only(_announced_too, eras=(OLD,)),
        only(_other_name, eras=(OLD,)),
    ),
    Operator(
        "there, not announced",
        "undeclared-section",
        only(_unannounced, eras=(OLD,)),
        only(_shortened, eras=(OLD,)),
    ),
    Operator(
        "no period and no contact",
        "missing-preamble-fact",
        only(
            swap(
                r"(本报告所列|报告中所列|所列)?(数据)?(的)?统计(期限|时间)[^。]{8,60}。",
                "⟦⟧",
                kinds=_PREAMBLE,
            ),
            eras=(OLD,),
        ),
        only(_sites, eras=(OLD,)),
    ),
]
