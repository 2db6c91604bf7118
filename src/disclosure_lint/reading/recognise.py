"""Is this text a disclosure report at all?

Guides, notices that ask for reports (with the blank form inside), news about a report, rules on
reporting, statutes, judgments and model essays share its words. A report shows itself by its
title, its statistics period, its headings or its filled tables; the others give themselves away
by what they begin with and by how they are built.
"""

from functools import cache

import regex

from disclosure_lint.report import Period, Title
from disclosure_lint.text.patterns import compile_pattern

_BEGINNING = 1200
_FIRST_LINES = 300
_ENOUGH = 4  # of the points that `_evidence` counts
_HEADINGS = 3
_ARTICLES = 4
_BLANKS = 3
_COURT_ENOUGH = 2
_TOPICS = ("主动公开", "申请", "收费", "复议", "诉讼", "存在的")
_TOPICS_ENOUGH = 4
_ORDERS = 2
_LONGEST_TITLE = 60


@cache
def _form() -> regex.Pattern[str]:
    """Return the pattern of a row of the form with a figure in it."""
    return compile_pattern(
        r"(?:本年新收政府信息公开申请数量|上年结转政府信息公开申请数量|结转下年度继续办理|本年制发件数|现行有效件数|"
        r"对外公开总数量|主动公开政府信息数|收到申请数|统计指标)[^。]{0,60}?[0-9０-９]"
    )


@cache
def _own_words() -> regex.Pattern[str]:
    return compile_pattern(
        "(?:本报告|本年度报告|本年报|现将|现公布|现向社会公布|报告全文)[^。]{0,160}"
        "(?:编制|组成|公布|公开如下|报告如下|包括|统计期限|情况如下|年度报告)|编制了?本(?:年度)?报告"
    )


@cache
def _introduction() -> regex.Pattern[str]:
    """Return the pattern of what only a report says: why it was made, and of what it consists."""
    return compile_pattern(
        r"(?:本报告|本年度报告|本年报|现将)[^。]{0,240}(?:编制|编写|报告如下)[^。]{0,40}。\s{0,9}"
        r"(?:全文|本?报告|年报)(?:全文)?(?:内容)?(?:由|包括|包含)"
    )


@cache
def _articles() -> regex.Pattern[str]:
    return compile_pattern(r"(?<![^\s。#*])第[一二三四五六七八九十百]{1,4}条(?=[ \t\u3000*])")


@cache
def _blanks() -> regex.Pattern[str]:
    """Return the pattern of what a model text leaves open: the year, the place, the figures."""
    return compile_pattern(
        r"(?:20|二[○〇零]一?)?[xX×Ｘ＊*○〇_＿]{2,4}(?:年|县|区|市|镇|乡|街道|局|单位|条|件|人|次)"
        r"|20[_＿ ]{1,6}年"
    )


_COURT_WORDS = """
本院认为 本机关认为 判决如下 裁定如下 决定如下 审判长 审判员 书记员 上诉人 复议请求
"""
_COURT = tuple(_COURT_WORDS.split())


@cache
def _orders() -> regex.Pattern[str]:
    """Return the pattern of a notice that tells others to write their reports."""
    return compile_pattern(
        r"请[^。；\n]{0,30}(?:报送|上报|报至|发至|填报|编制|于[^。；\n]{0,16}前)"
        r"|各(?:乡镇|镇|街道|县|区|市|部门|单位|有关单位|科室)[^。；\n]{0,40}[:：]\s"
        r"|(?:事项|要求|工作|情况)通知如下|特此通知"
    )


_OTHER_KINDS_WORDS = """
的通知 的通报 的函 的意见 制度 指南 目录 规定 办法 条例 规范 方案 要点 格式 细则 说明 解读 培训 范文
模板 范本 申请表 告知书 答复书 决定书 判决书 裁定书 研究 思考 论文 自查报告 自查情况
"""
_OTHER_KINDS = tuple(_OTHER_KINDS_WORDS.split())
_OTHER_REPORTS_WORDS = """
法治政府 依法行政 政府工作 预算 决算 审计 绩效 环境 述职 述法 普法 网站工作 社会责任 调研 营商
"""
_OTHER_REPORTS = tuple(_OTHER_REPORTS_WORDS.split())
_OTHER_SELVES = ("本指南", "本制度", "本办法", "本规定", "本规范", "本细则", "本通知", "本方案")


def recognise(
    text: str, title: Title | None, period: Period | None, canonical: int, tables: int = 0
) -> bool:
    """Tell whether `text` reads as a disclosure report.

    `canonical` is how many different sections of the regimes its headings name, `tables` how many
    tables it has. Precise both ways: a report that lost its title or its tables on the way is one
    still, a notice with the blank form inside is none.
    """
    if _is_other(text, title, period):
        return False
    return _evidence(text, title, period, canonical, tables) >= _ENOUGH


def _evidence(
    text: str, title: Title | None, period: Period | None, canonical: int, tables: int
) -> int:
    """Return the points for title, period, words about itself, topics, headings and tables."""
    points = _title_points(title) + 2 * bool(period)
    points += bool(_own_words().search(text, 0, _BEGINNING))
    points += 2 * bool(_introduction().search(text, 0, _BEGINNING))
    points += sum(word in text for word in _TOPICS) >= _TOPICS_ENOUGH
    points += canonical if canonical < _HEADINGS else _ENOUGH
    return points + (2 if tables and _form().search(text) else 0)


def _title_points(title: Title | None) -> int:
    if title is None:
        return 0
    yearly = "年度报告" in title.text or "年报" in title.text
    return 1 + yearly + bool(title.year or title.agency)


def _is_other(text: str, title: Title | None, period: Period | None) -> bool:
    """Tell whether the text is plainly another kind of document."""
    if len({match[0] for match in _articles().finditer(text)}) >= _ARTICLES:
        return True
    if sum(word in text for word in _COURT) >= _COURT_ENOUGH:
        return True
    if not (period and period.sure) and len(_blanks().findall(text)) >= _BLANKS:
        return True
    before = text[: title.span.start] if title else text[:_BEGINNING]
    orders = len(_orders().findall(before))
    named = _names_another(before[:_FIRST_LINES])
    return orders >= _ORDERS or (named and (title is None or orders > 0))


def _names_another(beginning: str) -> bool:
    """Tell whether a first line, or the text of itself, names another kind of document."""
    if any(word in beginning for word in _OTHER_SELVES):
        return True
    lines = (line.strip(" \t\u3000*#\r") for line in beginning.split("\n"))
    return any(_is_other_title(line) for line in lines if len(line) <= _LONGEST_TITLE)


def _is_other_title(line: str) -> bool:
    """Tell whether `line` is the title of another kind of document on disclosure."""
    name = line[: line.rfind("（")] if line.endswith("）") else line
    if name.endswith("报告") and "公开" not in name:  # of another work, with its year
        about = any(word in name for word in _OTHER_REPORTS)
        return about and any(character.isdigit() for character in name)
    if "公开" not in name or not name.endswith(_OTHER_KINDS):
        return False
    return not _announces(name) and not name.startswith(("本报告", "根据", "按照", "依据"))


def _announces(line: str) -> bool:
    """Tell whether a notice's first line says that it makes a report public."""
    return ("公布" in line or "发布" in line) and "格式" not in line
