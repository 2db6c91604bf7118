"""The general part: an opening, then items on what was done."""

from random import Random

from bench.quality.writing.draft import Block, Facts

OPENINGS = (
    "{year}年，{me}认真贯彻《条例》，围绕群众关心的事项推进公开，各项工作按计划完成。",
    "{year}年，{me}把政府信息公开作为改进作风、服务群众的重要内容，健全机制，充实内容，取得了新的进展。",
    "{year}年以来，{me}坚持依法依规公开，公开的及时性和准确性不断提高。",
    "{year}年，在上级政务公开主管部门的指导下，{me}扎实做好政府信息公开各项工作。现将情况报告如下。",
)
# the five matters that the form of 2021 names, each with titles and texts
MATTERS = {
    "主动公开": (
        "全年主动公开政府信息{opened}条，其中机构职能类{duties}条，政策文件类{papers}条，工作动态类{news}条，其他{others}条。",
        "{year}年通过{site}公开信息{site_items}条，通过政务微信公开{wechat}条，通过公示栏公开{board}条，合计{opened}条。",
        "全年共主动公开信息{opened}条，发布政策解读{readings}篇，回应群众关切{replies}次。",
    ),
    "依申请公开": (
        "全年新收政府信息公开申请{received}件，上年结转{carried}件，办结{done}件，结转下年度继续办理{left}件。",
        "畅通网上、信函和当面申请渠道，全年新收政府信息公开申请{received}件，均按规定登记、办理。",
        "规范受理、审核、答复各环节，{year}年收到政府信息公开申请{received}件。",
    ),
    "政府信息管理": (
        "严格执行信息发布“三审三校”制度，先审查后公开，全年没有发生失泄密事件。",
        "对公开的信息实行动态管理，及时更新机构职能、领导分工和办事指南，清理失效文件{repealed}件。",
        "落实保密审查责任，明确专人对拟公开的信息逐条把关，并按年度归档保存。",
    ),
    "政府信息公开平台建设": (
        "加强{site}信息公开专栏的维护，全年检查栏目{columns}个，对链接失效的及时修复。",
        "整合线上线下渠道，在政务服务大厅设立查阅点，配备专人引导，方便群众查询。",
        "做好政务微信公众号的内容更新，开通留言功能，安排人员及时答复。",
    ),
    "监督保障": (
        "召开专题会议{meetings}次，举办培训{courses}期，培训{trained}人次；将信息公开纳入年度工作考核，主动接受社会评议，没有发生责任追究情况。",
        "把政府信息公开列入绩效考核，每季度通报一次；邀请群众代表开展社会评议；全年未发生因信息公开被追究责任的情况。",
        "明确一名负责同志分管，开展业务培训{courses}次，参训{trained}人次。工作考核、社会评议结果良好，无责任追究情况。",
    ),
}
SUFFIXES = ("情况", "", "方面", "工作情况")
# what reports before 2021 tell in their general part, by their own titles
OLD_MATTERS = {
    "加强组织领导": (
        "成立由主要负责人任组长的领导小组，明确专人负责，召开专题会议{meetings}次，研究解决工作中的难题。",
        "将信息公开工作列入重要议事日程，做到有分管领导、有工作人员、有经费保障。",
    ),
    "健全工作制度": (
        "制定信息发布审核、保密审查等制度，做到先审查、后公开，确保公开的信息真实可靠。",
        "修订公开指南和公开目录，规范公开的范围、形式和时限，及时补充新产生的信息。",
    ),
    "抓好业务培训": (
        "全年举办培训{courses}期，培训工作人员{trained}人次，业务能力有了明显提高。",
        "组织学习《条例》和有关文件，举办业务培训{courses}次，参加培训{trained}人次。",
    ),
    "强化监督检查": (
        "全年检查公开栏目{checks}次，对更新不及时的当场指出并限期整改。工作考核、社会评议情况良好，无责任追究情形。",
        "将信息公开纳入年度工作考核，聘请社会监督员开展社会评议，对工作不力的追究责任，全年没有发生被追究责任的情况。",
    ),
    "拓宽公开渠道": (
        "在用好{site}的同时，通过宣传栏、明白纸、广播等形式公开信息，让群众看得到、听得懂。",
        "依托政务服务大厅设置查阅点，配备电脑和资料架，方便群众查询政府信息。",
    ),
}


def draw_overview(random: Random, facts: Facts) -> list[Block]:
    """Draw the general part without its heading."""
    words = facts.words
    blocks = [Block("paragraph", random.choice(OPENINGS).format(**words), "overview")]
    for head, texts in _matters(random, facts.era):
        text = random.choice(texts).format(**words)
        blocks.append(Block("item", text, "overview", head))
    if facts.era == "R2021" and random.random() < 0.3:
        blocks.append(Block("paragraph", _last(random).format(**words), "overview"))
    return blocks


def _matters(random: Random, era: str) -> list[tuple[str, tuple[str, ...]]]:
    if era == "R2021":
        suffix = random.choice(SUFFIXES)
        return [(name + suffix, texts) for name, texts in MATTERS.items()]
    chosen = [*OLD_MATTERS.items()]
    random.shuffle(chosen)
    kept = [one for one in chosen if one[0] == "强化监督检查"]
    others = [one for one in chosen if one[0] != "强化监督检查"]
    return [*others[: random.randint(2, 4)], *kept]


def _last(random: Random) -> str:
    return random.choice((
        "总的看，{me}的信息公开工作运行平稳，群众满意度逐年提高。",
        "通过以上工作，公开的内容更加充实，群众办事更加便利。",
    ))  # fmt: skip
