"""Faults of years and dates."""

from bench.quality.operators.making import (
    NEW,
    NOW,
    OLD,
    TRIAL,
    Operator,
    first_of,
    only,
    sentences,
    swap,
)
from bench.quality.writing.draft import Kind

_CLOSING: tuple[Kind, ...] = ("closing", "dated")
_DATE = r"(\d{4})年1月(\d+)日$"

OPERATORS = [
    sentences(
        "plan for the year that is over",
        "plan-for-past-year",
        (
            "⟦{year}年，我们将⟧继续加强信息公开工作，不断提高公开质量。",
            "⟦{year}年，{me}将⟧进一步完善公开制度，按月检查公开情况。",
            "下一步，⟦{year}年{me}计划⟧举办业务培训两次。",
        ),
        (
            "{next}年，我们将继续加强信息公开工作，不断提高公开质量。",
            "{year}年，{me}始终将群众关心的事项作为公开重点。",
            "{year}年，{me}公开规划计划类信息，把办理结果及时告知申请人。",
        ),
        part="problems",
    ),
    Operator(
        "preamble of another year",
        "year-mismatch",
        first_of(
            swap(r"编制了\d{4}年度", "编制了⟦{last}年度⟧"),
            swap(r"现将(\p{Han}+)\d{4}年政府", "现将{g1}⟦{last}年⟧政府"),
        ),
        first_of(
            swap(r"编制了\d{4}年度", "编制了{year}年度"),
            swap(r"现将(\p{Han}+)\d{4}年政府", "现将{g1}{year}年度政府"),
        ),
    ),
    sentences(
        "work told under last year",
        "stale-year",
        (
            "⟦{last}年⟧，{me}共公开信息{opened}条，内容涉及财政、民生等方面。",
            "⟦{last}年⟧，{me}召开信息公开专题会议三次，研究部署有关工作。",
            "⟦{before}年⟧，{me}认真贯彻《条例》，信息公开工作取得较好成效。",
        ),
        (
            "公开信息的数量较{last}年有较大增长。",
            "信息公开领导小组{last}年12月调整，由主要负责人任组长。",
            "印发了《{agency}{last}年度工作总结》。",
            "与{last}年相比，公开的范围更加广泛。",
        ),
    ),
    Operator(
        "period that is not the year",
        "wrong-period",
        first_of(
            swap(
                r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日",
                "⟦{year}年1月1日{g2}{year}年11月30日⟧",
            ),
            swap(
                r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日",
                "⟦{last}年12月1日{g2}{year}年11月30日⟧",
            ),
            swap(
                r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日",
                "⟦{year}年12月31日{g2}{year}年1月1日⟧",
            ),
        ),
        first_of(
            swap(
                r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日", "{year}年1月1日{g2}12月31日"
            ),
            swap(r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日", "{year}年1月至12月"),
            swap(
                r"(\d{4})年1月1日(起?[，至到]{1,2})(\d{4})年12月31日",
                "{year}年1月1日-{year}年12月31日",
            ),
        ),
        {"year-mismatch": "a period that begins in the year before names that year"},
    ),
    Operator(
        "signed before the year has ended",
        "signature-date",
        first_of(
            swap(_DATE, "⟦{year}年11月{g2}日⟧", kinds=_CLOSING),
            swap(_DATE, "⟦{year}年1月{g2}日⟧", kinds=_CLOSING),
        ),
        swap(_DATE, "{next}年1月3日", kinds=_CLOSING),
    ),
    Operator(
        "signed more than a year late",
        "signature-date",
        swap(_DATE, "⟦2030年3月{g2}日⟧", kinds=_CLOSING),
        swap(_DATE, "{next}年1月31日", kinds=_CLOSING),
        {"late-publication": "it gives way to the graver fault"},
    ),
    Operator(
        "published after the deadline",
        "late-publication",
        first_of(
            only(swap(_DATE, "⟦{next}年4月{g2}日⟧", kinds=_CLOSING), kinds=("government", "city")),
            only(
                swap(_DATE, "⟦{next}年2月18日⟧", kinds=_CLOSING),
                eras=NEW,
                kinds=("bureau", "commission"),
            ),
            only(swap(_DATE, "⟦{next}年5月{g2}日⟧", kinds=_CLOSING), eras=(OLD,)),
        ),
        first_of(
            only(swap(_DATE, "{next}年3月{g2}日", kinds=_CLOSING), kinds=("government", "city")),
            only(
                swap(_DATE, "{next}年1月31日", kinds=_CLOSING),
                eras=NEW,
                kinds=("bureau", "commission"),
            ),
            only(swap(_DATE, "{next}年3月31日", kinds=_CLOSING), eras=(OLD,)),
        ),
    ),
    sentences(
        "date that the calendar lacks",
        "impossible-date",
        (
            "⟦{year}年2月30日⟧，{me}召开信息公开工作推进会。",
            "⟦{year}年13月⟧，{me}组织了业务培训。",
            "{year}年⟦9月31日⟧，{me}开展了“政务公开日”活动。",
        ),
        (
            "{year}年2月28日，{me}召开信息公开工作推进会。",
            "{year}年12月，{me}组织了业务培训。",
            "{year}年9月30日，{me}开展了“政务公开日”活动。",
        ),
    ),
    sentences(
        "year with a digit too many or too few",
        "malformed-date",
        (
            "⟦{year}0年⟧6月，{me}完善了公开目录。",
            "⟦20{year}年⟧，{me}开展了专项检查。",
            "⟦201年⟧，{me}对公开指南作了修订。",
        ),
        (
            "截至{year}年6月，{me}完善了公开目录。",
            "{year}—{next}学年教育收费信息已经公开。",
            "热线电话0527-83500159已经公布。",
        ),
    ),
    sentences(
        "last year's work plan as this year's",
        "stale-reference",
        (
            "认真落实⟦《{before}年政务公开工作要点》⟧，做好各项公开工作。",
            "按照⟦《国务院办公厅关于印发{last}年政务公开工作要点的通知》⟧要求，细化任务分工。",
        ),
        (
            "认真落实《{year}年政务公开工作要点》，做好各项公开工作。",
            "制定了《{me}{year}年政务公开工作要点任务分解表》。",
        ),
        eras=(TRIAL,),
        real=False,  # a report that cites its own year's plan, too, is believed
    ),
    sentences(
        "congress that had not met",
        "anachronism",
        (
            "认真学习贯彻⟦党的二十大⟧精神，把公开要求落到实处。",
            "深入贯彻⟦党的二十届三中全会⟧精神，提高工作水平。",
        ),
        (
            "认真学习贯彻党的十九大精神，把公开要求落到实处。",
            "以满足人民群众对政府信息的需求为出发点。",
        ),
        eras=("R2019",),
        also={"stale-campaign": "the older congress may be long past by then"},
    ),
    sentences(
        "principle of the old regulation",
        "stale-campaign",
        (
            "坚持⟦“以公开为原则，不公开为例外”⟧，推进各项公开工作。",
            "遵循⟦以公开为原则、不公开为例外⟧的要求，扩大公开范围。",
        ),
        (
            "坚持“以公开为常态、不公开为例外”，推进各项公开工作。",
            "坚持公正、公平、合法、便民的原则，扩大公开范围。",
        ),
        eras=NEW,
    ),
    sentences(
        "five-year plan that is over",
        "stale-campaign",
        ("围绕⟦“十二五”⟧规划的目标任务，抓好重点信息公开。",),
        ("回顾“十三五”以来的工作，公开内容不断充实。", "认真执行“十四五”规划，抓好重点信息公开。"),
        eras=(NOW,),
    ),
]
