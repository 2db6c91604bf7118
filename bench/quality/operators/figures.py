"""Faults of figures in running text."""

from random import Random

import regex
from bench.quality.operators.making import (
    NEW,
    NOW,
    OLD,
    Change,
    Operator,
    insert,
    only,
    sentences,
    swap,
)
from bench.quality.writing.draft import Draft

_TWICE = r"(主动公开政府信息|收到政府信息公开申请)([1-9]\d*)(条|件)"


def _again(more: str) -> Change:
    """Return a change that tells a figure again further down, with `more` before its digits."""

    def change(draft: Draft, random: Random) -> Draft | None:
        told = [
            match
            for at in draft.places("paragraph", "item")
            for match in regex.finditer(_TWICE, draft.blocks[at].text)
        ]
        if not told or draft.places("grid"):
            return None
        what, number, unit = random.choice(told).groups()
        return insert(f"全年{what}⟦{more}{number}{unit}⟧。", part="fees")(draft, random)

    return change


def _beside_tables(change: Change) -> Change:
    """Hold a change to reports with their tables."""
    return lambda draft, random: change(draft, random) if draft.places("grid") else None


def _denied(draft: Draft, random: Random) -> Draft | None:
    """Deny, further down, that there were requests."""
    told = any(
        regex.search(r"收到政府信息公开申请[1-9]", draft.blocks[at].text)
        for at in draft.places("paragraph")
    )
    if not told or draft.places("grid"):
        return None
    return insert("⟦全年没有收到政府信息公开申请⟧。", part="fees")(draft, random)


OPERATORS = [
    sentences(
        "parts that exceed their sum",
        "parts-sum",
        (
            "全年接待群众咨询⟦38人次⟧，其中现场咨询21人次，电话咨询13人次，网上咨询9人次。",
            "全年发布政策解读材料⟦16篇⟧，其中图解10篇，问答5篇，视频3篇。",
        ),
        (
            "全年接待群众咨询43人次，其中现场咨询21人次，电话咨询13人次，网上咨询9人次。",
            "全年接待群众咨询43人次，其中电话咨询12人次。",
        ),
        also={"conflicting-figures": "the report may count the same elsewhere"},
    ),
    sentences(
        "full list of parts with a deficit",
        "parts-sum",
        (
            "全年更新办事指南⟦45项⟧，包括民政类12项、卫生类10项、其他15项。",
            "各科室报送信息⟦90条⟧，分别为办公室30条、业务科40条、其他科室18条。",
        ),
        (
            "全年更新办事指南45项，包括民政类12项、卫生类18项、其他15项。",
            "各科室报送信息90余条，主要是办公室30条、业务科40条。",
        ),
    ),
    sentences(
        "share that the figures do not give",
        "percentage",
        (
            "全年答复群众来信60件，其中当场答复45件，占⟦85%⟧。",
            "检查公开栏80处，其中合格60处，占⟦65.5%⟧。",
        ),
        (
            "全年答复群众来信60件，其中当场答复45件，占75%。",
            "检查公开栏80处，其中合格60处，约占七成半。",
            "检查公开栏90处，其中合格60处，占66.7%。",
        ),
    ),
    Operator(
        "the same figure twice, not alike",
        "conflicting-figures",
        only(_again("1"), eras=(OLD,)),
        only(_again(""), eras=(OLD,)),
    ),
    sentences(
        "number lost before its unit",
        "lost-figure",
        (
            "全年收到群众网上留言⟦条⟧，均已回复。",
            "全年通过网站公开信息⟦条⟧。",
            "其中网上办理占⟦%⟧，效率明显提高。",
        ),
        ("全年收到的群众留言条条都有回复。", "全年公开的信息条理清楚。", "网上办理占比明显提高。"),
    ),
    sentences(
        "growth that the figures do not give",
        "growth-rate",
        (
            "全年接待查阅240人次，{last}年为200人次，同比增长⟦35%⟧。",
            "全年发布解读稿件30篇，比{last}年的24篇增加⟦10篇⟧。",
        ),
        (
            "全年接待查阅240人次，{last}年为200人次，同比增长20%。",
            "全年发布解读稿件30篇，比{last}年的24篇增加6篇。",
        ),
        also={"conflicting-figures": "two years' figures of one matter"},
    ),
    Operator(
        "none received, yet some",
        "zero-contradiction",
        only(_denied, eras=(OLD,)),
        insert("全年没有收到有关信息公开工作的举报投诉。", "全年未收到群众对信息公开工作的投诉。"),
        {
            "conflicting-figures": "none and some are two values of one figure",
            "prose-table-mismatch": "the table's figure is not none",
        },
    ),
    sentences(
        "fee that the tariff cannot give",
        "odd-fee",
        ("全年收取信息处理费⟦123元⟧。", "发出收费通知1件，收取信息处理费⟦35元⟧。"),
        (
            "全年收取信息处理费的标准已向社会公布。",
            "信息处理费的收取标准为每件100元起，已向社会公布。",
        ),
        part="other_matters",
        eras=(NOW,),
        also={
            "conflicting-figures": "the report says that none was taken",
            "zero-contradiction": "the report says that none was taken",
        },
    ),
    Operator(
        "requests unlike the table",
        "prose-table-mismatch",
        only(
            _beside_tables(
                swap(
                    r"(新收政府信息公开申请|收到政府信息公开申请)(\d+)件",
                    "{g1}⟦1{g2}件⟧",
                    kinds=("item", "paragraph"),
                )
            ),
            eras=NEW,
        ),
        only(
            swap(
                r"(新收政府信息公开申请|收到政府信息公开申请)(\d+)件",
                "{g1}共{g2}件",
                kinds=("item", "paragraph"),
            ),
            eras=NEW,
        ),
        {},
    ),
    Operator(
        "documents unlike the table",
        "prose-table-mismatch",
        only(_beside_tables(insert("全年制发行政规范性文件⟦1{issued}件⟧。")), eras=(NOW,)),
        only(insert("全年制发行政规范性文件{issued}件。"), eras=(NOW,)),
    ),
    Operator(
        "requests counted in items",
        "wrong-unit",
        only(
            swap(r"(政府信息公开申请)(\d+)件", "{g1}⟦{g2}条⟧", kinds=("item", "paragraph")),
            eras=NEW,
        ),
        only(
            swap(r"(政府信息公开申请)(\d+)件", "{g1}{g2}宗", kinds=("item", "paragraph")), eras=NEW
        ),
    ),
]
