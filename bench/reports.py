"""Invented reports in any number: clean ones of all regimes, lengthened, here and there faulty.

Every report is made from its own seed, so that the first N are the same for every N.
"""

from pathlib import Path
from random import Random

from disclosure_lint.rulebook.clean import clean_report

SIZE = 13_000  # bytes, as real reports of this kind have on average
_KINDS = ("镇", "乡", "街道", "局", "委", "县", "区", "管委会", "政府办")
_REGIMES = (("R2008", 2010, 2018), ("R2019", 2019, 2020), ("R2021", 2021, 2024))
_OPENINGS = (
    "认真落实上级关于政务公开工作的部署",
    "围绕群众关心的热点问题",
    "以提升公开质量为目标",
    "结合本地工作实际",
    "按照“谁公开、谁审核、谁负责”的原则",
    "依托政府门户网站和政务新媒体",
)
_DEEDS = (
    "公开财政预决算、惠民补贴、工程招投标等信息{a}条",
    "召开专题会议{a}次，研究部署公开工作",
    "举办业务培训{a}期，培训工作人员{b}人次",
    "更新公开目录{a}项，修订公开指南{b}处",
    "通过政务公开栏、明白纸等形式公开信息{b}条",
    "受理群众来电来信咨询{b}人次，办结率保持在较高水平",
    "检查各村（居）公开栏{b}处，督促整改问题{a}个",
    "发布政策解读材料{a}篇，其中图解{a}篇",
)
_ENDS = (
    "公开的时效性和准确性有了新的提高。",
    "保障了公民、法人和其他组织依法获取政府信息的权利。",
    "群众的知情权、参与权和监督权得到落实。",
    "为各项工作的顺利开展营造了良好的环境。",
)
_FAULTS = (
    "{year}年，我们将继续加强信息公开工作，按月检查公开情况。",
    "加强经信网站建设，不断提高公开水平。",
    "一是健全制度，明确分工。二是加强培训，提高能力。四是强化督查，确保落实。",
    "深入学习《信息公开条例》，及时更 新公开内容。",
)


def write_reports(folder: Path, number: int) -> int:
    """Write `number` reports into the new `folder` and return their size in bytes."""
    folder.mkdir()
    return sum(
        (folder / f"{index:05}.md").write_bytes(_report(Random(index)).encode())
        for index in range(number)
    )


def _report(random: Random) -> str:
    regime, first, last = random.choice(_REGIMES)
    year = random.randint(first, last)
    text = clean_report(regime, {"year": year, "agency": random.choice(_KINDS)})
    head, heading, body = text.partition("\n## 二、")
    paragraphs = []
    room = SIZE - len(text.encode())
    while room > 0:
        paragraph = _faulty(random, year) if random.random() < 0.05 else _paragraph(random)
        room -= len(paragraph.encode())
        paragraphs.append(paragraph)
    return head + "".join(f"\n{paragraph}\n" for paragraph in paragraphs) + heading + body


def _paragraph(random: Random) -> str:
    deeds = [
        deed.format(a=random.randint(2, 40), b=random.randint(41, 400))
        for deed in random.sample(_DEEDS, 4)
    ]
    return f"{random.choice(_OPENINGS)}，{'，'.join(deeds)}，{random.choice(_ENDS)}"


def _faulty(random: Random, year: int) -> str:
    return random.choice(_FAULTS).format(year=year) + _paragraph(random)
