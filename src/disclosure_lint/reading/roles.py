"""The part a year plays in its sentence: subject, plan, comparison, document, past event."""

from functools import cache

import regex

from disclosure_lint.reading.promises import AGENCY_WORD, SELF, Promise, read_promise
from disclosure_lint.reading.tense import reports_speech, tells_done, tells_lack
from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.report import TimeRole
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NEAR = 30
_REACH = 80
_FARTHEST = 400  # a sentence without an end must not make reading quadratic


@frozen
class Setting:
    """A written time and what stands around it.

    `problems` and `measures` tell whether it lies where plans, or nothing but measures, are told.
    """

    text: str
    place: Span
    sentence: Span
    month: int | None = None
    problems: bool = False
    measures: bool = False

    @property
    def before(self) -> str:
        """What leads to the time in its sentence."""
        return self.text[max(self.sentence.start, self.place.start - _NEAR) : self.place.start]

    @property
    def after(self) -> str:
        """What follows the time in its sentence."""
        return self.text[self.place.end : min(self.sentence.end, self.place.end + _REACH)]

    @property
    def rest(self) -> Span:
        """The time and the rest of its sentence, as far as it can reach."""
        end = min(self.sentence.end, self.place.end + _FARTHEST)
        return Span(self.place.start, max(end, self.place.end))

    @property
    def lead(self) -> Span:
        """What stands before the time in its sentence, as far as it can reach."""
        start = max(self.sentence.start, self.place.start - _FARTHEST)
        return Span(start, self.place.start)


@frozen
class Role:
    """A role, the stretch it governs, and whether it is sure."""

    role: TimeRole
    anchor: Span
    sure: bool = True


def read_role(setting: Setting) -> Role:
    """Return the role of a time that is neither quoted nor one of the report's own dates.

    Law, carry-over and comparison are known by the words beside the time; a plan by a promise
    that follows it; a document by the noun the year stands before; else it tells of that time.
    """
    return (
        _beside(setting)
        or _plan(setting)
        or _document(setting)
        or _past_event(setting)
        or _subject(setting)
    )


_LAW_ACTS = ("修订", "修正", "颁布", "施行", "实施")
_LAW_NAMES = ("条例", "法》", "办法", "规定")
_CARRIED_TO = ("结转", "结转至", "结转到", "转入", "转至")
_CARRIED = ("结转", "转结", "转入", "遗留", "跨年")
_THAN = word_list("""
    较 比 较之 比起 相较于 相较 对比 超过 高于 低于 多于 少于 不及 较上年 比上年 较去年 比去年
    较上年度 比上年度
""")
_WITH = word_list("""
    与 同 和 跟 相对 在 相当于 与上年 与去年 与上年度
""")
_ALIKE = word_list("""
    相比 比较 持平 一致 同期 相同 基本一样 基础上 水平
""")
_JOINTS = "、和及与"


def _beside(setting: Setting) -> Role | None:
    """Return the role that the words directly beside the time give it."""
    rest = setting.rest
    before = setting.before.rstrip(" （(")
    after = setting.after.removeprefix(" ").removeprefix("年").removeprefix("度").lstrip()
    if _names_law(after):
        return Role("law", rest)
    if before.endswith(_CARRIED_TO) or after.startswith(_CARRIED):
        return Role("carry", rest)
    if before.endswith(_THAN) or (before.endswith(_WITH) and _likens(after)):
        return Role("comparison", rest)
    if _is_one_of_several(before, after):
        return Role("series", rest)
    return None


def _names_law(after: str) -> bool:
    clause = _clause(after)
    act = min((place for act in _LAW_ACTS if (place := clause.find(act)) >= 0), default=-1)
    return 0 <= act <= _NEAR // 2 and any(name in clause[act:_NEAR] for name in _LAW_NAMES)


def _likens(after: str) -> bool:
    clause = _clause(after)[:_NEAR]
    return any(word in clause for word in _ALIKE)


def _is_one_of_several(before: str, after: str) -> bool:
    """Tell whether another year stands beside this one, joined to it."""
    if after[:1] and after[0] in _JOINTS and after[1:].lstrip()[:2] in {"19", "20"}:
        return True
    if not before or before[-1] not in _JOINTS:
        return False
    year = before[:-1].rstrip().removesuffix("度").removesuffix("年").rstrip()[-4:]
    return year.isdecimal() and year[:2] in {"19", "20"}


def _clause(words: str) -> str:
    """Return `words` up to the first comma."""
    return words.replace(",", "，").split("，", 1)[0]


_OPENINGS = word_list("""
    ， , ： : ； ; 。 ） ) ，在 ,在 ，到 截至 截止 截至到 截止到 因此 为此 同时 此外 回顾 其中
    一是 二是 三是 四是 五是 六是 七是 八是 九是 十是
""")


@cache
def _agency_before() -> regex.Pattern[str]:
    return compile_pattern(
        rf"(?:^|[，,：:；;、）)])\s?(?!结合|按照|根据|对照|针对|围绕|关于)"
        rf"(?:{SELF}|[^，,：:；;\d]{{1,16}}{AGENCY_WORD})\s?(?:在|于)?$"
    )


def _governs(setting: Setting) -> bool:
    """Tell whether the time stands where an adverbial stands: at the clause's head or its agent."""
    before = setting.before.strip()
    if before in {"", "在", "到"} or before.endswith(_OPENINGS):
        return True
    return _agency_before().search(before) is not None


def _plan(setting: Setting) -> Role | None:
    if not _governs(setting):
        return None
    end = min(setting.sentence.end, setting.place.end + 2 * _REACH)
    promise = read_promise(setting.text, setting.place.end, end, bare=setting.problems)
    if promise is None:
        return None
    quoted_wish = reports_speech(setting.text, setting.lead)
    if promise.strength == "modal":
        sure = not quoted_wish and (setting.problems or _is_own(setting, promise))
        return Role("plan", _promised(setting, promise), sure=sure)
    if quoted_wish or _tells_facts(setting, promise):
        return None
    if promise.strength == "wish" or setting.measures:
        return Role("plan", _promised(setting, promise), sure=setting.measures)
    return None


def _is_own(setting: Setting, promise: Promise) -> bool:
    """Tell whether the agency promises for itself, in a sentence without finished work."""
    own = promise.first_person or _agency_before().search(setting.before) is not None
    return own and not tells_done(setting.text, setting.rest)


def _promised(setting: Setting, promise: Promise) -> Span:
    return Span(setting.place.start, promise.span.end)


def _tells_facts(setting: Setting, promise: Promise) -> bool:
    """Tell whether the sentence speaks of finished work or of problems, beside its effort."""
    behind = Span(promise.span.start, max(promise.span.end, setting.rest.end))
    return any(
        tells(setting.text, span)
        for tells in (tells_done, tells_lack)
        for span in (setting.lead, behind)
    )


@cache
def _document_noun() -> regex.Pattern[str]:
    return compile_pattern(
        r"""^年?度?\s?
        (?:(?!制定|印发|出台|编制|完成|下发|按照|根据|严格|认真|贯彻|落实|围绕|召开|开展
          |[了将已我本全，,。；：\d]).){0,26}?
        (?:要点|计划|方案|规划|预算|决算|总结|年报|年度报告|工作报告|清单|目录|公报|统计表|任务|通知|意见|安排|台账
        |考核|绩效|评估|责任状|责任书|项目|春季|秋季|工作部署|工作会议|全会|学年|财年|形势|展望|两会|人代会|[三四五六]中)
        """,
        regex.VERBOSE,
    )


def _document(setting: Setting) -> Role | None:
    if _document_noun().search(setting.after) is None:
        return None
    return Role("document", setting.rest, sure=not _governs(setting))


_SINCE = ("以来", "至今", "起", "开始", "以后", "之后", "之前", "以前", "前", "后，", "后,")
_EVENTS = word_list("""
    成立 设立 挂牌 组建 建成 开通 上线 被评 获评 荣获 获得 命名 出台 印发 颁布 施行 发布实施 启用
    合并 更名 撤销
""")


def _past_event(setting: Setting) -> Role | None:
    after = setting.after.lstrip()
    if after.startswith(_SINCE) or after.lstrip("年初底末").startswith(_SINCE):
        return Role("past-event", setting.rest)
    if setting.month is not None:
        return Role("past-event", setting.rest, sure=False)
    near = _clause(after.removeprefix("度").lstrip("，, "))[: _NEAR * 2 // 3]
    if any(event in near for event in _EVENTS) and not any(map(str.isdecimal, near)):
        return Role("past-event", setting.rest, sure=False)
    return None


@cache
def _speaks() -> regex.Pattern[str]:
    """Return the pattern of what follows a time that a clause is told of: a comma, an agent."""
    return compile_pattern(
        rf"\s?(?:年?度|全年|期间|年底|底)?\s?(?:[，,]|{SELF}|[^，,。；：\d]{{1,16}}{AGENCY_WORD})"
    )


def _subject(setting: Setting) -> Role:
    speaks = _speaks().match(setting.after) is not None
    told = Span(setting.place.end, setting.place.end + len(_clause(setting.after)))
    if not speaks and tells_done(setting.text, told):
        before = setting.before.strip()
        speaks = not before or _agency_before().search(before) is not None
    return Role("subject", setting.rest, sure=speaks and _governs(setting))
