"""Patterns for the pieces of a title, over text without blanks."""

from functools import cache

import regex

from disclosure_lint.text.patterns import compile_pattern

_HANZI_YEAR = "[一二][零一二三四五六七八九〇○◯OＯ0]{3}"
YEAR = rf"(?<![0-9０-９])(?:[12][0-9]{{3}}|[１２][０-９]{{3}}|{_HANZI_YEAR})(?![0-9０-９])"
# Preamble openings that may follow a title without a blank.
RUN_IN = (
    "本报告",
    "根据",
    "按照",
    "依据",
    "为贯彻",
    "为深入",
    "为进一步",
    "为了",
    "一、",
    "现将",
    "目录",
)
# What menus call all such reports; no report of its own is called so without year and agency.
MENU = ("政府信息公开年报", "信息公开年报", "政务公开年报", "政府政务公开年报")
_FURNITURE_WORDS = """
公开 年报 网站 门户 首页 位置 栏目 专栏 来源 打印 关闭 下载 浏览 点击 字号 字体 链接
登录 附件 索引 分享 收藏 标题 正文 导航 文字版 电子版 长者版 阅读 朗读 时间 日期 微信
微博 QQ 半年 季度 自查 公布 发布 印发 报送 做好 转发 撰写 填报 制定 上报
"""
_FURNITURE = tuple(_FURNITURE_WORDS.split())
_AGENCY_ENDINGS_WORDS = """
府 局 委 办 室 厅 会 处 镇 乡 街道 区 县 市 省 旗 州 盟 苏木 中心 站 所 院 队 关 系统
部门 公司 学 校 部 署 社 台 馆 园
"""
_AGENCY_ENDINGS = tuple(_AGENCY_ENDINGS_WORDS.split())
_DISCLOSURE = "(?:(?:政府|政务)?信息公开|政务公开)"


@cache
def core() -> regex.Pattern[str]:
    """Return the pattern of what every title has: 政府信息公开工作年度报告 and its variants."""
    return compile_pattern(
        rf"""
        {_DISCLOSURE}(?:[和与及暨（(]{_DISCLOSURE}[)）]?)?
        (?:工作)?(?:情况)?的?(?:[（(]?(?P<year>{YEAR})年?度?[)）]?)?
        (?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报)
        """,
        regex.VERBOSE,
    )


@cache
def head() -> regex.Pattern[str]:
    """Return the pattern of what stands before the core: year and agency in either order."""
    return compile_pattern(
        rf"""
        (?:关于)?(?:(?P<year>{YEAR})年?度?)?
        (?:[（(][^（()）]{{1,6}}[)）])?(?P<agency>.*?)
        (?:关于)?(?:[（(]?(?P<year>{YEAR})年?度?[)）]?)?(?:年度|全年)?的?
        """,
        regex.VERBOSE,
    )


@cache
def tail() -> regex.Pattern[str]:
    """Return the pattern of what may follow the core: a year or a note in brackets."""
    return compile_pattern(
        rf"(?:[（(](?:(?P<year>{YEAR})年?度?|[^（()）]{{1,8}})[)）])?(?P<mark>》)?"
    )


@cache
def fragment() -> regex.Pattern[str]:
    """Return the pattern of what a line break leaves of a name: nothing, 办公室, 员会, 人民政府."""
    return compile_pattern(
        ".?|.[^镇乡县区市省旗]|..[^镇乡县区市省旗局委办]|人民政府(?:办公[室厅])?|街道办事处|管理委员会"
    )


@cache
def title_like() -> regex.Pattern[str]:
    """Return the pattern of text that may stand in a title: no sentence marks."""
    return compile_pattern(r"[\p{Han}0-9０-９（）()〔〕\[\]、·○◯A-Za-zＯ]*")


@cache
def neighbour() -> regex.Pattern[str]:
    """Return the pattern of a label before the title of another report: 上一篇：."""
    return compile_pattern("(?:[上下]一[篇条个]|相关|推荐|更多)[^\\p{Han}]*$")


def is_furniture(piece: str) -> bool:
    """Tell whether `piece` shows page furniture or the sentence of a notice, no name or year."""
    if "编制" in piece and "编制委员会" not in piece:
        return True
    return any(word in piece for word in _FURNITURE)


def ends_as_agency(piece: str) -> bool:
    """Tell whether `piece` ends as the name of a body or its place does."""
    return piece.endswith(_AGENCY_ENDINGS)
