"""Promises: 将, 拟, 要, 计划 before a verb, and weaker words where only measures are told.

Words that follow a promising word are compared as plain strings: large patterns cost more to
compile than a report costs to read.
"""

from functools import cache
from typing import Literal

import regex

from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

Strength = Literal["modal", "wish", "measure"]

SELF = (
    "(?:我们|[我本](?:街道|单位|行政机关|机关|部门|中心|苏木"
    "|[省市州盟县区旗乡镇街局委办厅处院部会队所站馆关社])"
    "|全(?:街道|系统|[省市州盟县区旗乡镇局委])|各级各部门|各单位|各部门)"
)
AGENCY_WORD = (
    "(?:政府|办事处|街道|管委会|委员会|办公室|中心|分局|系统|单位|部门|开发区"
    "|[省市州盟县区旗乡镇局委办厅处院])"
)
_TRIES = 8
_WORDS = r"[^，,。；：\d将拟要了已]"

# After 将 these make a promise by themselves: no object of 将 in its sense of 把 begins so.
_CLEAR = word_list("""
    会 要 继续 进一步 按照 依照 着力 着重 着眼 采取 以 围绕 紧紧 紧扣 紧密 紧盯 认真 严格 不断
    切实 从 积极 努力 结合 始终 持续 大力 更加 着手 立足 针对 根据 对 力争 争取 充分 逐步 逐渐
    尽快 扎实 牢固 一如既往 有针对性 把 让 统筹 精心 高度 聚焦 注重 坚持 于 时刻 严肃 再
""")
_NOT_CLEAR = word_list("""
    以往 以上 以下 以前 对外 对内 对口 对象 从业 会议 会计 要闻 要件 要点 要求 要素 再生
""")
# These may also begin such an object (将加强公开工作作为重点).
_VERBS = word_list("""
    加大 加强 强化 完善 优化 推进 推动 提高 提升 健全 规范 创新 拓 落实 贯彻 组织 建立 开展 深化
    丰富 细化 巩固 实现 实施 推行 推出 制定 出台 打造 构建 增强 扩大 充实 增加 确保 保障 严把 探索
    转变 改进 改善 整改 整合 在 按 为 及时 通过 举办 召开 邀请 理顺 压实 梳理 引导 发挥 利用 主动
    明确 杜绝 避免 投入 用 基本 完成 达到 重点 全面 深入 突出 加快 主要 定期 做好 抓 狠抓
""")
_NOT_VERBS = word_list("""
    主动公开 按时 为主 全面预算 重点领域 重点工作 重点项目 重点任务 重点内容 重点信息 重点问题
    重点事项 重点部 主要精力 主要任务 主要内容 主要领导 主要工作 主要负责 为民
""")
_NOUNS = word_list(
    "的 情况 方案 性 结果 机构 领导 成果 办法 措施 细则 人事 任务 清单 目录 标准 方式"
)
_FATES = word_list("""
    作为 列为 列入 纳入 放在 放到 摆在 摆上 当作 当成 视为 贯穿 落到 落实到 落实在 发送 发布在
    发布于 上传 报送 报至 公布于 公开于 融入 置于 转化 提升到 用于 运用 应用 结合起来 送达 告知
    进行了 予以 汇编
""")
_LATER = word_list("下一步 下步 今后 接下来 下一阶段 明年 来年 未来 新的一年")  # another time
_MODAL = "[将拟要]|计划|打算|准备|预计"
_WISH = (
    "力争|争取|继续|进一步|(?:重点|主要|着重|着力|切实)?(?:做好|抓好|采取|从)"
    "(?=以下|如下|下列|[一二三四五六七八九十两几]个?方面)"
)
_EFFORT = (
    "加大|加强|强化|完善|优化|推进|提高|提升|健全|规范|深化|拓展|拓宽|创新|落实|狠抓|抓好|做好|加快|着力"
    "|不断|切实|严格|积极|围绕|重点|全面|持续|大力|扎实|充分|认真|努力|坚持"
)


@frozen
class Promise:
    """What makes a sentence a promise: its word, and how strong it is.

    `modal`: a word of future (将, 拟, 要, 计划 before a verb); `wish`: 力争, 继续, 进一步;
    `measure`: a bare verb of effort, a promise only where nothing but measures is told.
    `first_person` says that the issuing agency speaks of itself.
    """

    span: Span
    strength: Strength
    first_person: bool


@cache
def _lead() -> regex.Pattern[str]:
    """Return the pattern of what may stand between a year and its promising word."""
    return compile_pattern(
        rf"""\s?(?:度|底前|年底|底|初|期间|全年|[上下]半年|起|开始|内)?\s?[，,、]?\s?
        (?:是[^，,。；：\r\n]{{0,40}}年[，,]\s?|的?{_WORDS}{{0,18}}中[，,]\s?)?
        (?:(?:[为在以紧]|针对|按照|根据|结合|围绕|对照|面对|随着|通过|立足|依托|聚焦|站在|借助
             |因此|同时|一方面)
           [^，,。；：\r\n]{{0,40}}[，,]\s?){{0,3}}
        (?P<subject>{SELF}{_WORDS}{{0,16}}|{_WORDS}{{1,18}}{AGENCY_WORD}|{_WORDS}{{0,14}}工作)?
        [也还仍都则均就]?\s?""",
        regex.VERBOSE,
    )


@cache
def _words(strength: Strength) -> regex.Pattern[str]:
    return compile_pattern({"modal": _MODAL, "wish": _WISH, "measure": _EFFORT}[strength])


@cache
def _self() -> regex.Pattern[str]:
    return compile_pattern(SELF)


def read_promise(text: str, start: int, end: int, *, bare: bool = False) -> Promise | None:
    """Return the promise that directly follows `start` (the end of a year) before `end`, or None.

    Between the year and the promising word only an agency, the work, or phrases such as 为… and
    按照… may stand. 将 that moves an object to the front (将公开工作纳入考核) is none. Words
    weaker than a modal are looked for only where they may stand `bare`.

    >>> text = "2018年，我们将继续加强公开"
    >>> read_promise(text, 5, len(text)).span.of(text)
    '将'
    """
    strengths: tuple[Strength, ...] = ("modal", "wish", "measure") if bare else ("modal",)
    for strength in strengths:
        words = _words(strength).finditer(text, start, end)
        for match, _ in zip(words, range(_TRIES), strict=False):
            lead = _lead().fullmatch(text, start, match.start())
            if lead is None or any(later in lead[0] for later in _LATER):
                continue
            if strength != "modal" or _promises(text, match, end):
                own = _self().search(lead[0]) is not None
                return Promise(Span(*match.span()), strength, own)
    return None


def _promises(text: str, word: regex.Match[str], end: int) -> bool:
    """Tell whether what follows a modal makes it one."""
    place = word.end()
    if text.endswith(_PARTS_OF.get(word[0], _COMPOUNDS), 0, word.start()):
        return False
    if text.startswith(_CLEAR, place) and not text.startswith(_NOT_CLEAR, place):
        return True
    verb = next((verb for verb in _VERBS if text.startswith(verb, place)), None)
    if verb is None or text.startswith(_NOT_VERBS, place):
        return False
    if text.startswith(_NOUNS, place + len(verb)):
        return False
    return word[0] != "将" or not _moves_object(text, place, end)


# What makes of 要 another word (主要), and of 计划 a noun (工作计划).
_PARTS_OF = {"将": ("干",), "要": tuple("主重需只必纪摘简概首次还"), "拟": tuple("草虚模")}
_COMPOUNDS = word_list(
    "工作 年度 发展 改革 培训 实施 行动 建设 规划 供应 资金 原 有 无 照 按 此 该 项目"
)


def _moves_object(text: str, start: int, end: int) -> bool:
    """Tell whether 将 is 把 here: the rest of the clause says what became of an object."""
    clause = _clause_end().search(text, start, end)
    rest = text[start : clause.start() if clause else end]
    return any(fate in rest for fate in _FATES)


@cache
def _clause_end() -> regex.Pattern[str]:
    return compile_pattern("[，,。；;：]")
