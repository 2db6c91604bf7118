"""What a page puts around a report: by the names of its elements, and by the words of its lines."""

from typing import Final

import regex

from disclosure_lint.text.patterns import compile_pattern

_ASIDE_TAGS: Final = frozenset({"nav", "footer", "aside"})
_ASIDE: Final = compile_pattern(
    r"(?i)(?<![a-z])(?:nav|navbar|navi|menu|footer|foot|breadcrumbs?|crumbs?|location|position"
    r"|share|bdsharebuttonbox|sidebar|side|copyright|bottom|toolbar|topbar|related|recommend"
    r"|friendlink|login|search|pagination|xgxw|xglj|dqwz)(?![a-z])"
)
_CONTENT: Final = compile_pattern(
    r"(?i)(?<![a-z])(?:zoom|ucap-content|trs_editor|trs_ueditor|view|article|article-?con(?:tent)?"
    r"|content|con_text|news_?content|info_?content|xxgk_?content|bt_content|wp_articlecontent"
    r"|vsbcontent|v_news_content|ewb-article|ewb-info-content|j-fontcontent|mainbody|detail)"
    r"(?![a-z])"
)
_LINE: Final = compile_pattern(
    r"(?:您?的?当前的?位置|您?(?:现在)?所?在?的?位置|现在位置|首页[ ]{0,2}[>›»/·|-]|网站首页"
    r"|(?:信息)?索[ ]?引[ ]?号|发布机构|发文机关|主题分类|体裁分类|组配分类|公开方式"
    r"|生成日期|发文字号"
    r"|(?:信息|文章|稿件)?来[ ]?源[ ]?[:：]|(?:发布|发表|更新|发稿)(?:时间|日期)[ ]?[:：]"
    r"|(?:浏览|阅读|点击|访问|累计)(?:次数|量|数)|人气[:：]|作者[:：]|责任编辑|编辑[:：]|审核[:：]"
    r"|【?\[?字[ ]?[号体][ ]?[】\]:：]|[【\[]?(?:大|打印|关闭|收藏|纠错)(?:[ 】\]|/中]|本页|窗口|$)"
    r"|我要(?:收藏|纠错)|分享(?:到|至|$)|扫一扫|听全文|点击收听|上一[篇条]|下一[篇条]|相关(?:附件|文章|链接|信息)"
    r"|版权所有|主办单位?[:：]|承办单位?[:：]|网站标识码|网站地图|技术支持|返回(?:顶部|首页)|无障碍|长者"
    r"|微信|微博|QQ空间|登录|注册|.{1,4}ICP备|.{1,8}公网安备)"
)
_LONGEST_LINE: Final = 120
_INDEX: Final = compile_pattern(r"(?:信息)?索\s{0,3}引\s{0,3}号|发布机构|主题分类|组配分类")
_TITLE: Final = compile_pattern(r"信息公开.{0,20}(?:报告|年报)(?:[（(].{1,12}[）)])?$")
_BYLINE: Final = compile_pattern(
    r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[ ]{0,3}[0-9:：]{0,8}.{0,6}"
    r"(?:来源|浏览|点击|作者|字[号体]|打印)"
)


def is_aside(tag: str, names: str) -> bool:
    """Tell whether an element is set apart from the text, by its tag, id and classes."""
    return tag in _ASIDE_TAGS or (bool(names.strip()) and _ASIDE.search(names) is not None)


def holds_content(names: str) -> bool:
    """Tell whether an element is named as those that hold the text often are."""
    return bool(names.strip()) and _CONTENT.search(names) is not None


def is_furniture(text: str) -> bool:
    """Tell whether a short line is one of those that pages put around a text."""
    if len(text) > _LONGEST_LINE or "。" in text:
        return False
    return _LINE.match(text) is not None or _BYLINE.match(text) is not None


def is_index(text: str) -> bool:
    """Tell whether a table is the block 索引号, 发布机构 … above a text."""
    return _INDEX.match(text[:20]) is not None


def is_title(text: str) -> bool:
    """Tell whether a line is the title of a report."""
    return len(text) <= _LONGEST_LINE // 2 and _TITLE.search(text) is not None


def titles_of(page_title: str) -> list[str]:
    """Return the parts of a page's own title, which names the site as well."""
    return [part.strip() for part in regex.split(r"[_|\-—–]{1,3}|\s{1,4}", page_title)]
