"""Signs of tense in a language without tenses: finished work, lack, another's words."""

from functools import cache

import regex

from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern


@cache
def _done() -> regex.Pattern[str]:
    return compile_pattern(
        r"""
          (?<![为除])了(?!解|结)|(?<![而自久])已(?!知|有的)|完成(?!好|率)
        | 取得(?!实效|新|更|突破)|累计|共计|共(?=[\p{Han}]{0,8}\d)
        | (?:未|没有)(?:收到|发生|接到|产生|出现|收取|受理|被|收费)
        | (?:没有|暂无|无)(?=[^，。；]{0,12}(?:申请|复议|诉讼|收费|费用|情况))
        | 收到|接到|被评为|荣获|获得|获评|下降|增长了?\d
        | (?<![第前近每])\d[\d.,]{0,9}\s?(?:余|多)?个?\s?
          (?:[条件次期篇份人场个元起例宗批家名]|万元)(?!以上|左右|以内)
        """,
        regex.VERBOSE,
    )


_LACKS = word_list("""
    存在 不足 差距 薄弱 短板 有待 不够 仍需 还需 尚需 亟需 亟待 困难 以下问题 的问题 等问题 主要问题
""")
_REPORTED = word_list("""
    要求 强调 指出 提出 明确 部署 印发 下发 转发 制定 规定 通过了 审议 研究 讨论 学习 传达
""")


def tells_done(text: str, span: Span) -> bool:
    """Tell whether `span` holds signs of finished work: 了, 已, 共…, a counted figure, 未收到."""
    return _done().search(text, span.start, span.end) is not None


def tells_lack(text: str, span: Span) -> bool:
    """Tell whether `span` speaks of a problem rather than of a measure."""
    words = span.of(text)
    return any(lack in words for lack in _LACKS)


def reports_speech(text: str, span: Span) -> bool:
    """Tell whether `span` introduces another's words: 会议要求, 省政府提出, a plan adopted."""
    words = span.of(text)
    return any(verb in words for verb in _REPORTED)
