"""The parts of a breakdown: which figures after a total belong to it."""

from collections.abc import Sequence
from decimal import Decimal

from disclosure_lint.reading.part_gaps import SENTENCE, Gap, read_gap
from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.report import Figure
from disclosure_lint.text.frozen import define, field

_MOST_FIGURES = 120
_RESTARTS = word_list("""
    共计 共有 共收 共公 共发 共办 共召 共组 共受 共开 共接 共举 共制 共印 共编 总数 总计 总量 总共
    累计 合计 全年 年内 另 此外 同时 较上 比上 与上 较去 比去 与去 较20 比20 与20
""")
_VERBS = word_list("""
    收到 受理 办理 办结 答复 召开 举办 开展 组织 发放 回复 接待 接听 制作 编发 报送 审核
    参加 解答 印发 更新 转办 完成 梳理 印制 接到 接收 发布 公布 公开 推送 上传
    制定 出台 废止 清理 新增 开设 配备
""")
_NOUNS = word_list(
    "公开目录 公开指南 公开年 公开制度 公开专栏 公开类 发布会 发布类 更新类 答复类 办理类"
)
_CASES = frozenset({"reconsideration", "litigation", "direct_litigation"})
REST = ("其他", "其它", "其余", "另外")
_COMMA = 2
_NEARLY_ALL = 99
_MORE_THAN_ALL = 101


@define
class PartList:
    """Parts as they are found; `shares` are stated shares of each, None where none is.

    `sure` is False where the list may go on behind its last part.
    """

    parts: list[Figure] = field(factory=list)
    shares: list[Figure | None] = field(factory=list)
    sure: bool = True

    @property
    def shared(self) -> bool:
        """Tell whether every part has a stated share."""
        return bool(self.parts) and all(self.shares)

    @property
    def share_sum(self) -> Decimal:
        """The sum of the stated shares."""
        return sum((share.value for share in self.shares if share), Decimal(0))

    @property
    def adds_to_all(self) -> bool:
        """Tell whether every part has a share and the shares make 100 %."""
        return self.shared and _NEARLY_ALL <= self.share_sum <= _MORE_THAN_ALL


def collect_parts(text: str, figures: Sequence[Figure], start: int, unit: str) -> PartList:
    """Return the parts among `figures`, which begin in the text at `start`; they count in `unit`.

    A list keeps its separator: what follows a stronger one is no part of it. It goes on over a
    full stop only while every part has its share and they do not yet make 100 %.
    """
    collector = _Collector(text, unit, start)
    for index, figure in enumerate(figures[:_MOST_FIGURES]):
        share = figures[index + 1] if index + 1 < len(figures) else None
        if not collector.take(figure, share):
            break
    return collector.found


@define
class _Collector:
    text: str
    unit: str
    end: int
    found: PartList = field(factory=PartList)
    rank: int = 0

    def take(self, figure: Figure, following: Figure | None) -> bool:
        """Take `figure` as a part, or pass it over; False where the list is at its end."""
        gap = read_gap(self.text, self.end, figure.span.start)
        if gap.outside:
            return False
        if gap.inside:
            return True
        if figure.unit == "%" or figure.change:
            self._share(figure)
            self.end = figure.span.end
            return True
        parts = self.found.parts
        if parts and not self._goes_on(gap, shared=self._is_share(figure, following)):
            return False
        if not self._belongs(figure, gap):
            self.found.sure = self.found.sure and gap.rank > max(self.rank, 1)
            return False
        if len(parts) == 1:
            self.rank = gap.rank
        parts.append(figure)
        self.found.shares.append(None)
        self.end = figure.span.end
        return True

    def _share(self, percent: Figure) -> None:
        shares = self.found.shares
        if shares and shares[-1] is None and self._is_share(self.found.parts[-1], percent):
            shares[-1] = percent

    def _is_share(self, figure: Figure, percent: Figure | None) -> bool:
        if percent is None or percent.unit != "%":
            return False
        return "占" in self.text[figure.span.end : percent.span.start]

    def _goes_on(self, gap: Gap, *, shared: bool) -> bool:
        if self.found.shared:
            return shared and self.found.share_sum < _NEARLY_ALL and gap.rank <= SENTENCE
        if gap.rank >= SENTENCE or len(self.found.parts) == 1 or gap.rank <= self.rank:
            return gap.rank < SENTENCE
        return gap.rank == _COMMA and gap.label.startswith(REST)

    def _belongs(self, figure: Figure, gap: Gap) -> bool:
        """Tell whether a figure with these words before it may be a part."""
        if figure.unit not in {self.unit, ""} or figure.approximate:
            return False
        if figure.time in {"other-year", "cumulative"}:
            return False
        first = self.found.parts[0] if self.found.parts else None
        if first and _field(figure) in _CASES and _field(first) not in _CASES:
            return False
        if not gap.label or gap.label.startswith(_RESTARTS) or (first and "其中" in gap.label):
            return False
        return not _acts(gap.label) or first is None or _acts(first.label)


def _acts(label: str) -> bool:
    """Tell whether the words begin with a verb of their own: 召开会议 does, 公开指南 does not."""
    return label.startswith(_VERBS) and not label.startswith(_NOUNS)


def _field(figure: Figure) -> str:
    return figure.subject.partition(".")[0] if figure.subject else ""
