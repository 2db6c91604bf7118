"""Faults of parts, headings and paragraphs."""

from random import Random

import regex
from attrs import evolve
from bench.quality.operators.making import (
    NEW,
    NOW,
    OLD,
    TRIAL,
    Change,
    Operator,
    insert_paragraph,
    only,
    without,
    written,
)
from bench.quality.writing.draft import Block, Draft, Part, marked
from bench.quality.writing.layout import style_of

_LOW = ("town", "township", "government", "city")


def dropped(*parts: Part) -> Change:
    """Return a change that takes one of these parts out; what an appendix tells is still told."""

    def change(draft: Draft, random: Random) -> Draft | None:
        if draft.places("grid", part="statistics_table"):
            return None
        return without(draft, random.choice(parts))

    return change


def retitled(part: Part, *titles: str, mark: bool = True) -> Change:
    """Return a change of a part's title."""

    def change(draft: Draft, random: Random) -> Draft | None:
        places = draft.places("heading", part=part)
        if not places:
            return None
        title = random.choice([title for title in titles if title != draft.blocks[places[0]].text])
        return draft.with_text(places[0], marked(title) if mark else title)

    return change


def emptied(part: Part, text: str = "") -> Change:
    """Return a change that leaves a part without text, or with just this."""

    def change(draft: Draft, _random: Random) -> Draft | None:
        (at,) = draft.places("heading", part=part) or (None,)
        if at is None:
            return None
        heading = draft.blocks[at]
        kept = without(draft, part)
        body = (Block("paragraph", text, part),) if text else ()
        named = evolve(heading, text=marked(heading.text))
        return evolve(kept, blocks=(*kept.blocks[:at], named, *body, *kept.blocks[at:]))

    return change


def added(title: str, text: str, after: Part) -> Change:
    """Return a change that puts a part of its own behind another."""

    def change(draft: Draft, _random: Random) -> Draft | None:
        places = [at for at, block in enumerate(draft.blocks) if block.part == after]
        if not places:
            return None
        heading = Block("heading", written(title, draft), "")
        body = Block("paragraph", written(text, draft), "")
        return draft.with_block(places[-1], draft.blocks[places[-1]], heading, body)

    return change


def _twice(draft: Draft, random: Random) -> Draft | None:
    title = draft.blocks[draft.places("heading", part="problems")[0]].text
    return added(title, "公开目录更新不够及时，下一步将落实专人按月更新。", "problems")(
        draft, random
    )


def _merged(draft: Draft, _random: Random) -> Draft | None:
    fees, requests = (draft.places("paragraph", part=part) for part in ("fees", "requests"))
    if not fees or not requests:
        return None
    told = draft.blocks[requests[0]].text + marked(draft.blocks[fees[0]].text)
    return without(draft.with_text(requests[0], told), "fees")


def _joint(draft: Draft, random: Random) -> Draft | None:
    done = _merged(draft, random)
    if done is None:
        return None
    return retitled("requests", "依申请公开政府信息及收费减免情况", mark=False)(done, random)


def _moved(first: Part, second: Part) -> Change:
    def change(draft: Draft, _random: Random) -> Draft | None:
        moving = [block for block in draft.blocks if block.part == second]
        rest = without(draft, second).blocks
        at = next((at for at, block in enumerate(rest) if block.part == first), None)
        if at is None or not moving:
            return None
        moving[0] = evolve(moving[0], text=marked(moving[0].text))
        heading = evolve(rest[at], text=marked(rest[at].text))
        return evolve(draft, blocks=(*rest[:at], *moving, heading, *rest[at + 1 :]))

    return change


def _items_moved(draft: Draft, random: Random) -> Draft | None:
    places = draft.places("item", part="overview")
    if len(places) < 2 or style_of(draft, "item-numbers") != "brackets":
        return None
    one, two = random.sample(places, 2)
    blocks = list(draft.blocks)
    blocks[one], blocks[two] = blocks[two], blocks[one]
    return evolve(draft, blocks=tuple(blocks))


_TELLING = {
    "政府信息管理": "管理|审查|审核|保密|目录|规范性文件",
    "政府信息公开平台建设": "平台|网|微信|栏|查阅|公报",
}


def _aspect(draft: Draft, random: Random) -> Draft | None:
    """Take out an aspect of which nothing else in the overview tells."""
    items = draft.places("item", part="overview")
    found = []
    for at in items:
        name = next((name for name in _TELLING if draft.blocks[at].head.startswith(name)), None)
        others = "".join(draft.blocks[other].text for other in items if other != at)
        if name and not regex.search(_TELLING[name], others):
            found.append(at)
    return draft.with_block(random.choice(found)) if found else None


def _aspect_retitled(draft: Draft, random: Random) -> Draft | None:
    for at in draft.places("item", part="overview"):
        block = draft.blocks[at]
        if block.head.startswith("政府信息管理"):
            head = random.choice(
                ("加强政府信息管理", "政府信息管理和审查情况", "政府信息资源管理情况")
            )
            return draft.with_block(at, evolve(block, head=head))
    return None


def _supervision(text: str) -> Change:
    def change(draft: Draft, _random: Random) -> Draft | None:
        telling = [
            at
            for at in draft.places("item", "paragraph")
            if regex.search("考核|评议|追究", draft.blocks[at].text)
        ]
        if len(telling) != 1 or draft.blocks[telling[0]].kind != "item":
            return None
        return draft.with_text(telling[0], text)

    return change


_EXTRA = "政府信息公开会议和培训情况"
_EXTRA_TEXT = "全年召开专题会议{meetings}次，举办培训{courses}期。"

OPERATORS = [
    Operator(
        "part missing (2008)",
        "missing-section",
        only(dropped("fees", "review_and_litigation", "problems"), eras=(OLD,)),
        only(dropped("other_matters"), eras=(OLD,)),
    ),
    Operator(
        "part missing",
        "missing-section",
        only(dropped("problems", "overview"), eras=NEW),
        only(
            retitled("problems", "政府信息公开工作存在的主要问题及改进情况", mark=False), eras=NEW
        ),
        {"missing-supervision-results": "a missing general part takes them along"},
    ),
    Operator("part told inside another", "section-merged", _merged, _joint),
    Operator(
        "heading without text",
        "empty-section",
        emptied("problems"),
        only(emptied("other_matters", "无。"), eras=(OLD, TRIAL)),
        {
            "thin-problems": "an empty part names no problem",
            "missing-fee-statement": "无 says nothing of fees",
        },
    ),
    Operator(
        "parts in another order",
        "section-order",
        only(_moved("problems", "other_matters"), eras=NEW),
        _items_moved,
    ),
    Operator(
        "part twice",
        "repeated-section",
        _twice,
        only(added(_EXTRA, _EXTRA_TEXT, "problems"), eras=(OLD,)),
        {"repeated-paragraph": "the list in the preamble names it twice in a row"},
    ),
    Operator(
        "part that the form lacks",
        "extra-section",
        only(added(_EXTRA, _EXTRA_TEXT, "problems"), eras=NEW),
        only(insert_paragraph(_EXTRA_TEXT, part="other_matters"), eras=NEW),
    ),
    Operator(
        "title of a part changed",
        "section-title",
        only(retitled("overview", "工作概述", "基本情况"), eras=NEW),
        only(
            retitled(
                "review_and_litigation",
                "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                mark=False,
            ),
            eras=NEW,
        ),
    ),
    Operator(
        "aspect missing",
        "missing-aspect",
        only(_aspect, eras=(NOW,)),
        only(_aspect_retitled, eras=(NOW,)),
    ),
    Operator(
        "appraisal and accountability untold",
        "missing-supervision-results",
        only(_supervision("召开专题会议，研究公开工作，落实专人负责。"), eras=NEW, kinds=_LOW),
        only(_supervision("将信息公开列入年度工作考核，占一定分值。"), eras=NEW, kinds=_LOW),
    ),
    Operator(
        "fees untold",
        "missing-fee-statement",
        only(emptied("other_matters", marked("没有其他需要报告的事项。")), eras=(NOW,)),
        only(
            emptied("other_matters", "本年度收取信息处理费0元，没有其他需要报告的事项。"),
            eras=(NOW,),
        ),
    ),
    Operator(
        "fees that tell of budgets",
        "off-topic-section",
        only(
            emptied(
                "fees",
                marked(
                    "本年部门预算、决算和“三公”经费情况已经在网站公开，公务接待比上年有所下降。"
                ),
            ),
            eras=(OLD,),
        ),
        only(emptied("fees", "本年度未收取检索、复制、邮寄等费用，也没有减免。"), eras=(OLD,)),
        {"missing-section": "what is told there is no content of that part"},
    ),
]
