"""What stands before the body: page furniture, the title, who and when under it."""

import regex

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.numbering import read_number
from disclosure_lint.parsing.shapes import AGENCY_ONLY, DATE_ONLY, PAGE_NUMBER, plain_label

TITLE = regex.compile(
    r"信息公开(?:工作)?(?:的)?(?:[0-9〇○零一二三四五六七八九十]{4}年)?(?:年度)?(?:工作)?(?:的)?(?:年度)?"
    r"(?:报告|年报)(?:[（(][^（()）]{1,12}[）)])?$"
)
FURNITURE = regex.compile(
    r"""(?:当前位置|您(?:现在)?(?:所在)?的?位置|首页|网站首页|发布(?:时间|日期|机构|人)|发表(?:时间|日期)
    |(?:更新|生成|成文|印发|公开)(?:时间|日期)|时间|日期|来源|信息来源|稿件来源|作者|点击|阅读|访问|浏览|累计次数
    |字号|字体|【?字体|【?打印|【?关闭|打印|分享|索引号|主题(?:分类|词)|发文(?:字号|机关|机构|日期|单位)|文号|文件编号
    |名称|标题|栏目|原文链接|本地目录|页面链接|公开(?:方式|形式|范围|类别)|有效性|体裁|关键词|登录|注册|无障碍|长者版
    |简体|繁体|我要收藏|收藏|纠错|扫一扫|听全文|点击收听|下载(?:Word|PDF|附件)?|附件下载|相关(?:链接|附件|文章)
    |上一篇|下一篇|责任编辑|编辑|信息分类|所属(?:机构|分类)|微信|微博|QQ空间|视力保护色|页面链接|网页|全真版|文字版|文件下载
    |主办单位|承办单位|版权所有|网站标识码|ICP备|公网安备|返回顶部)
    (?:[：:\s】/>|]|$|[0-9])""",
    regex.VERBOSE,
)
RULE_LINE = regex.compile(r"[=\-_*·.—─━]{4,}.{0,12}[=\-_*·.—─━]*|-->.{0,10}|\|{5,}")
_FIELD = regex.compile(r"标[ \u3000]{0,4}题[ \u3000]{0,2}[：:][ \u3000]{0,4}")
_PUNCTUATION = regex.compile("[，。；：！？]")
_BARE = regex.compile("[0-9〇○零一二三四五六七八九十]{4}|政府信息|信息公开")
_TITLE_LENGTH = 60
_TITLE_LINES = 3


def is_furniture(words: str) -> bool:
    """Tell whether a line belongs to the page and not to the report."""
    return (
        FURNITURE.match(words) is not None
        or RULE_LINE.fullmatch(words) is not None
        or PAGE_NUMBER.fullmatch(words) is not None
    )


def claim_front(text: str, lines: list[Line], limit: int) -> None:
    """Set `kind` to title, furniture, agency or date on the lines before `limit`."""
    front = [line for line in lines[:limit] if line and not line.kind]
    for line in front:
        if is_furniture(line.words(text)):
            line.kind = "furniture"
    candidates = [line for line in front if not line.kind]
    titles = _claim_titles(text, candidates) or _claim_title_field(text, front)
    if titles:
        _claim_before(text, candidates, titles[0], titles[-1])
        _claim_bylines(text, candidates, titles[-1])


def _claim_titles(text: str, candidates: list[Line]) -> list[Line]:
    found: list[Line] = []
    for index, line in enumerate(candidates):
        if found and _is_running_text(line.words(text)):
            break
        if line.kind or _is_running_text(line.words(text)):
            continue
        for size in range(1, _TITLE_LINES + 1):
            group = candidates[index : index + size]
            if _is_title(text, group):
                found.extend(group)
                for claimed in group:
                    claimed.kind = "title"
                break
    return found


def _claim_title_field(text: str, front: list[Line]) -> list[Line]:
    """Where the page kept the title to itself, it may stand in a field (标题: …)."""
    for line in front:
        match = _FIELD.match(text, line.first, line.last)
        if match and TITLE.search(plain_label(text[match.end() : line.last])):
            line.first, line.kind = match.end(), "title"
            return [line]
    return []


def _is_running_text(words: str) -> bool:
    return len(words) > _TITLE_LENGTH or _PUNCTUATION.search(words) is not None


def _is_title(text: str, group: list[Line]) -> bool:
    words = [line.words(text) for line in group]
    if any(map(_is_running_text, words)):
        return False
    joined = plain_label("".join(words))
    if len(joined) > _TITLE_LENGTH or read_number(joined) or not TITLE.search(joined):
        return False
    return len(group) == 1 or not TITLE.search(plain_label(words[0]))


def _claim_before(text: str, candidates: list[Line], first: Line, last: Line) -> None:
    """Lines above the title are its first line (the agency alone) or furniture."""
    above = [line for line in candidates if line.start < first.start]
    bare = _BARE.match(plain_label(first.words(text)))
    if above and bare and AGENCY_ONLY.fullmatch(plain_label(above[-1].words(text))):
        above[-1].kind = "title"
    for line in candidates:
        if line.start < last.start and not line.kind:
            line.kind = "furniture"


def _claim_bylines(text: str, candidates: list[Line], title: Line) -> None:
    for line in [line for line in candidates if line.start > title.start][:3]:
        words = plain_label(line.words(text))
        if line.kind:
            continue
        if DATE_ONLY.fullmatch(words):
            line.kind = "byline-date"
        elif AGENCY_ONLY.fullmatch(words):
            line.kind = "byline-agency"
        else:
            return
