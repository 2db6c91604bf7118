"""Faults of copied text: other bodies, other places, templates, empty talk."""

from random import Random

import regex
from attrs import evolve
from bench.quality.operators.making import (
    Change,
    Operator,
    insert_paragraph,
    only,
    sentences,
    swap,
    written,
)
from bench.quality.writing.draft import Draft, Part, marked

_LOW = ("town", "township", "street")


def _whole_part(part: Part, *templates: str) -> Change:
    """Return a change that lets a part say one of these instead."""

    def change(draft: Draft, random: Random) -> Draft | None:
        places = draft.places("paragraph", "item", part=part)
        if not places or draft.places("grid"):
            return None
        text = written(random.choice(templates), draft)
        kept = evolve(draft.blocks[places[0]], text=text)
        draft = _named(draft, part)
        blocks = [
            kept if at == places[0] else block
            for at, block in enumerate(draft.blocks)
            if at not in places[1:]
        ]
        return evolve(draft, blocks=tuple(blocks))

    return change


def _named(draft: Draft, part: Part) -> Draft:
    """Mark the heading of a part: what is said of all of it may be said there."""
    for at in draft.places("heading", part=part):
        return draft.with_text(at, marked(draft.blocks[at].text))
    return draft


def _long(text: str) -> bool:
    """Tell whether a text holds a long sentence that is no bare denial."""
    return any(len(one) > 36 and not regex.search("[没未无0]", one) for one in text.split("。"))


def _twice(draft: Draft, random: Random) -> Draft | None:
    places = [
        at
        for at in draft.places("paragraph", "item", part="overview")
        if _long(draft.blocks[at].text)
    ]
    targets = draft.places("paragraph", part="problems")
    if not places or not targets:
        return None
    text = written("⟦" + draft.blocks[random.choice(places)].text + "⟧", draft)
    block = evolve(draft.blocks[targets[0]], text=text)
    return draft.with_block(targets[0], draft.blocks[targets[0]], block)


OPERATORS = [
    sentences(
        "another office's work as one's own",
        "foreign-duty-term",
        (
            "结合⟦民政实际⟧，健全信息公开机制。",
            "加强⟦经信网站⟧建设，及时更新栏目内容。",
            "牢固树立⟦统计工作新理念⟧，提高公开质量。",
            "提高⟦司法行政信息公开工作⟧水平，接受群众监督。",
        ),
        (
            "结合本地实际，健全信息公开机制。",
            "公开民政、财政、统计等方面的信息，及时更新栏目内容。",
            "转发了县民政局关于救助标准的通知。",
            "公开了《{place}财政预算执行情况》等文件。",
        ),
        kinds=_LOW,
    ),
    Operator(
        "another body as the author",
        "foreign-agency",
        swap(
            r"^(\p{Han}+?[》）]?.{0,130}?，)(?=\p{Han}+编制了)\p{Han}+编制了",
            "{g1}⟦白桦岭县体育局⟧编制了",
            kinds=("preamble",),
        ),
        swap(
            r"^(\p{Han}+?[》）]?.{0,130}?，)(?=\p{Han}+编制了)\p{Han}+编制了",
            "{g1}{agency}组织编制了",
            kinds=("preamble",),
        ),
        {"foreign-region": "the other body's place is foreign, too"},
    ),
    Operator(
        "signed by another body",
        "foreign-agency",
        swap(r"^\p{Han}+(?=\|)", "⟦松岗县林业和草原局⟧", kinds=("closing",)),
        swap(r"^\p{Han}+(?=\|)", "{agency}", kinds=("closing",)),
        {"foreign-region": "the other body's place is foreign, too"},
    ),
    sentences(
        "another level's area as one's own",
        "foreign-region",
        (
            "推动⟦全省⟧各项信息公开工作再上新台阶。",
            "不断提高⟦我省⟧政府信息公开工作水平。",
        ),
        (
            "按照全省政务公开工作会议的部署，抓好落实。",
            "在省政务服务网公开办事指南。",
            "学习推广“枫桥经验”，公开矛盾调解流程。",
        ),
        kinds=_LOW,
    ),
    sentences(
        "self-name of an office in a town's report",
        "wrong-self-reference",
        (
            "⟦我局⟧高度重视信息公开工作，落实专人负责。",
            "⟦本局⟧建立了信息公开台账，定期检查。",
        ),
        (
            "{me}高度重视信息公开工作，落实专人负责。",
            "本机关建立了信息公开台账，定期检查。",
            "县民政局对{me}的公开栏作了检查。",
        ),
        kinds=("town", "township", "street", "government"),
    ),
    sentences(
        "self-name of a town in an office's report",
        "wrong-self-reference",
        ("⟦我镇⟧高度重视信息公开工作，落实专人负责。", "⟦我乡⟧建立了信息公开台账，定期检查。"),
        ("本单位高度重视信息公开工作，落实专人负责。", "各乡镇建立了信息公开台账，定期检查。"),
        kinds=("bureau", "commission"),
    ),
    Operator(
        "a paragraph twice",
        "repeated-paragraph",
        _twice,
        insert_paragraph(
            "工作中，注重听取群众意见，对反映集中的事项优先公开、重点解读，做到件件有回音。",
            part="problems",
        ),
    ),
    sentences(
        "placeholder of a template",
        "placeholder-left",
        (
            "在⟦XX⟧网站开设专栏，集中公开有关信息。",
            "全年公开信息⟦××⟧条，群众反映良好。",
            "可登录政府网站⟦（具体网址）⟧查阅。",
            "全年召开会议⟦___⟧次，安排公开工作。",
            "⟦（此处填写本单位情况）⟧落实各项要求。",
        ),
        (
            "在政府网站开设专栏，集中公开有关信息。",
            "可登录政府网站（首页右侧）查阅。",
            "公开了《河道管理办法（试行）》等文件。",
            "完成了A级旅游景区名录的公开。",
        ),
    ),
    Operator(
        "proactive disclosure without figures",
        "no-figures",
        only(
            _whole_part(
                "proactive_disclosure",
                "{me}积极推进主动公开工作，不断丰富公开内容，取得了良好的效果。",
                "按照要求，{me}及时公开各类政府信息，保障了群众的知情权。",
            ),
            eras=("R2008",),
        ),
        only(
            _whole_part(
                "proactive_disclosure",
                "{me}全年主动公开政府信息共计{opened}条，内容涉及多个方面。",
                "{year}年，{me}主动公开政府信息{opened}条。",
            ),
            eras=("R2008",),
        ),
        {
            "prose-table-mismatch": "the table's figure has no sentence beside it any more",
        },
    ),
    Operator(
        "problems that name no problem",
        "thin-problems",
        _whole_part(
            "problems",
            "{year}年，{me}的信息公开工作取得了较好成绩，得到了群众的认可。",
            "{next}年，{me}将再接再厉，继续做好信息公开工作。",
        ),
        _whole_part(
            "problems",
            "信息公开工作还存在更新不够及时的问题。{next}年，{me}将明确更新时限，落实专人检查。",
            "存在的问题：一是解读材料偏少；二是人员变动较大。改进措施：一是增加图解；二是稳定队伍。",
        ),
    ),
]
