"""Titles, preambles and closings."""

from random import Random

from bench.quality.writing.draft import Block, Facts

TITLES = (
    "{agency}|{year}年政府信息公开工作年度报告",
    "{agency}|{year}年政府信息公开工作年度报告",
    "{year}年{agency}|政府信息公开工作年度报告",
    "{agency}|政府信息公开工作年度报告（{year}年）",
    "{agency}|政府信息公开工作{year}年度报告",
)
REGULATION = "《中华人民共和国政府信息公开条例》（以下简称《条例》）"
FORMS = {
    "R2021": (
        "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉"
        "的通知》（国办公开办函〔2021〕30号）"
    ),
    "R2019": (
        "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
        "（国办公开办函〔2019〕60号）"
    ),
}
BASES = (
    "根据{regulation}{form}要求，{agency}编制了{year}年度政府信息公开工作年度报告。",
    "本报告是{agency}根据{regulation}{form}规定编制的。",
    "按照{regulation}{form}有关要求，现将{agency}{year}年政府信息公开工作情况报告如下。",
)
LISTS = (
    "本报告由{{parts}}等{{count}}个部分组成。",
    "全文包括{{parts}}，共{{count}}个部分。",
    "报告内容包括{{parts}}。",
    "",
)
PERIODS = (
    "本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "报告中所列数据的统计时间为{year}年1月1日至{year}年12月31日。",
    "所列数据统计期限从{year}年1月1日起，到{year}年12月31日止。",
    "统计期限为{year}年1月1日至12月31日。",
)
CONTACTS = (
    "如对本报告有疑问，请与{agency}联系（地址：{place}人民路{house}号；邮编：{post}；电话：{phone}）。",
    "公众对本报告有疑问的，请联系{agency}，地址：{place}文化街{house}号，邮政编码：{post}，联系电话：{phone}。",
    "联系电话：{phone}，电子邮箱：{mail}。",
)
SITES = (
    "本报告电子版可以在{site}查阅和下载。",
    "社会公众可登录{site}查看本报告。",
    "",
)


def draw_opening(random: Random, facts: Facts) -> list[Block]:
    """Draw a title and a preamble."""
    form = FORMS.get(facts.era, "")
    words = facts.words | {
        "regulation": REGULATION,
        "form": f"和{form}" if form else "",
        "house": random.randint(3, 320),
        "post": random.randint(310000, 679999),
        "phone": f"0{random.randint(510, 899)}-{random.randint(2000000, 8999999)}",
        "mail": f"xxgk{random.randint(10, 999)}@163.com",
    }
    sentences = [
        random.choice(BASES),
        random.choice(LISTS),
        random.choice(PERIODS),
        random.choice(SITES),
        random.choice(CONTACTS),
    ]
    if random.random() < 0.3:
        sentences[1], sentences[2] = sentences[2], sentences[1]
    title = random.choice(TITLES)
    return [
        Block("title", title.format(**words)),
        Block("preamble", "".join(sentences).format(**words)),
    ]


def draw_closing(random: Random, facts: Facts) -> Block:
    """Draw a signature in time for everybody; some write the date in Chinese digits."""
    day = f"{facts.year + 1}年1月{random.randint(4, 30)}日"
    return Block("closing", f"{facts.agency}|{day}")
