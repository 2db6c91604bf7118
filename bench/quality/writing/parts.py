"""The parts after the general one, era by era."""

from random import Random

from bench.quality.writing.draft import Block, Facts, Part

TITLES_NEW: dict[Part, tuple[str, ...]] = {
    "overview": ("总体情况",),
    "proactive_disclosure": ("主动公开政府信息情况",),
    "requests": ("收到和处理政府信息公开申请情况",),
    "review_and_litigation": ("政府信息公开行政复议、行政诉讼情况",),
    "problems": ("存在的主要问题及改进情况",),
    "other_matters": ("其他需要报告的事项",),
}
TITLES_OLD: dict[Part, tuple[str, ...]] = {
    "overview": ("概述", "总体情况", "基本情况", "工作概述"),
    "proactive_disclosure": (
        "主动公开政府信息情况",
        "行政机关主动公开政府信息的情况",
        "政府信息主动公开情况",
    ),
    "requests": (
        "依申请公开政府信息情况",
        "依申请公开政府信息和不予公开政府信息的情况",
        "政府信息依申请公开办理情况",
    ),
    "fees": ("政府信息公开的收费及减免情况", "收费及减免情况", "依申请公开政府信息收费及减免情况"),
    "review_and_litigation": (
        "因政府信息公开申请行政复议、提起行政诉讼的情况",
        "行政复议、行政诉讼情况",
        "因政府信息公开申请行政复议、行政诉讼情况",
    ),
    "problems": (
        "政府信息公开工作存在的主要问题及改进情况",
        "存在的主要问题和改进措施",
        "存在问题及下一步工作打算",
    ),
    "other_matters": ("其他需要报告的事项", "需要说明的其他事项"),
}
PROACTIVE = (
    "{year}年，{me}主动公开政府信息{opened}条，其中机构职能类{duties}条，政策文件类{papers}条，工作动态类{news}条，其他{others}条。",
    "全年通过{site}公开信息{site_items}条，通过政务微信公开{wechat}条，通过公开栏公开{board}条，合计{opened}条。",
    "{year}年度共主动公开政府信息{opened}条，主要涉及机构职能、政策文件、工作动态等内容。",
)
REQUESTS_SOME = (
    "{year}年，{me}收到政府信息公开申请{asked}件，其中网络申请{online}件，信函申请{letter}件，全部在法定期限内答复。",
    "全年受理政府信息公开申请{asked}件，均已按时答复，没有延期答复的情形。",
)
REQUESTS_NONE = (
    "{year}年，{me}未收到政府信息公开申请。",
    "全年没有收到公民、法人和其他组织提出的政府信息公开申请，也没有不予公开的情形。",
)
FEES = (
    "{year}年，{me}没有向申请人收取费用，也没有减免费用的情形。",
    "全年未发生依申请公开政府信息的收费和减免情况。",
    "{me}向公民提供政府信息均不收费，{year}年收取费用0元。",
)
REVIEWS = (
    "{year}年，{me}没有因政府信息公开被申请行政复议，没有被提起行政诉讼。",
    "全年未发生因政府信息公开引起的行政复议和行政诉讼。",
    "{year}年，因政府信息公开申请行政复议0件，提起行政诉讼0件。",
)
PROBLEMS = (
    "{year}年，{me}的政府信息公开工作有了进步，但还存在一些问题：一是个别信息更新不够及时；二是公开的形式比较单一。",
    "当前存在的主要问题有：部分工作人员对公开的要求掌握不透，政策解读的质量不高，公开的深度还不够。",
    "虽然取得了一定成绩，但也存在不足，主要表现在：栏目设置不够科学，部分信息查找不便；队伍不够稳定，业务水平参差不齐。",
)
MEASURES = (
    "{next}年，{me}将从以下方面改进：一是建立信息更新台账，按月检查；二是丰富图解、视频等形式，提高解读质量。",
    "下一步，{me}将加强业务培训，每半年组织一次集中学习；优化栏目设置，方便群众查找；落实专人负责，保证及时更新。",
    "针对上述问题，我们将采取以下措施：一是加强学习培训，提高业务能力；二是完善考核办法，压实工作责任；三是拓宽公开渠道，加强与群众的互动。",
)
MATTERS_2021 = (
    "{year}年，{me}未收取信息处理费，没有其他需要报告的事项。",
    "本年度没有发出收费通知，收取信息处理费0元。其他无需要报告的事项。",
    "按照规定，{me}{year}年没有产生信息处理费。",
)
MATTERS = ("{me}没有其他需要报告的事项。", "无其他需要报告的事项。", "无。")


def draw_problems(random: Random, facts: Facts) -> list[Block]:
    """Draw problems, then measures."""
    texts = (random.choice(PROBLEMS), random.choice(MEASURES))
    return [Block("paragraph", text.format(**facts.words), "problems") for text in texts]


def draw_other_matters(random: Random, facts: Facts) -> list[Block]:
    """Draw the last part."""
    text = random.choice(MATTERS_2021 if facts.era == "R2021" else MATTERS)
    return [Block("paragraph", text.format(**facts.words), "other_matters")]


def draw_old_part(random: Random, facts: Facts, part: Part) -> list[Block]:
    """Draw a part of a report on 2018 or earlier: prose only."""
    asked = REQUESTS_SOME if facts.figures["asked"] else REQUESTS_NONE
    texts: dict[Part, tuple[str, ...]] = {
        "proactive_disclosure": PROACTIVE,
        "requests": asked,
        "fees": FEES,
        "review_and_litigation": REVIEWS,
    }
    return [Block("paragraph", random.choice(texts[part]).format(**facts.words), part)]
