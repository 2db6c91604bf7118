"""Figures in running text 正文数字: quantities with subject, unit and scope; breakdowns; shares."""

from decimal import Decimal
from typing import Literal

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

FigureScope = Literal["self", "own", "government", "whole"]  # 我局 | 本级 | 县政府 | 全县
FigureTime = Literal["year", "cumulative", "part", "other-year"]

ONE = Decimal(1)


@frozen
class Figure:
    """One quantity in the text.

    `span` covers number and unit, `value` is exact (12万 is 120000; money is in 元). `step` is what
    the last digit counts (1 for 12, 1000 for 1.2万), so that a rounded figure is not taken for an
    exact one. `subject` is the id of what is counted (requests.received, reconsideration.total, …;
    several told as one sum are joined by +) or None where it is not one the form knows; `label`
    are its words in the text, at `words`. `approximate` figures (余, 多, 约) are never compared.
    `scope` and `time` are None where the text does not say. `worded` is a zero told in words
    (未收到…申请): its unit is "". `includes` are further subjects that the text says are counted in
    (含上年结转). `change` tells of an increase or a fall, no stock. `sure` is False where subject,
    scope or time was guessed.
    """

    span: Span
    value: Decimal
    unit: str
    label: str
    paragraph: int
    subject: str | None = None
    scope: FigureScope | None = None
    time: FigureTime | None = None
    approximate: bool = False
    sure: bool = True
    step: Decimal = ONE
    words: Span | None = None
    worded: bool = False
    includes: tuple[str, ...] = ()
    change: bool = False

    @property
    def whole_span(self) -> Span:
        """Where the figure stands with its words."""
        return self.words.cover(self.span) if self.words else self.span

    def agrees(self, value: Decimal) -> bool:
        """Tell whether `value` is this figure, or would be if rounded or cut off as it is."""
        return abs(self.value - value) < self.step


@frozen
class Breakdown:
    """A total with its parts, as in 共88条，其中A3条、B2条.

    `complete` says that the text claims to name all parts (分别为, 包括, an 其他 part); only then a
    deficit is a fault. `overlapping` parts (ways of publishing: one document may go several) may
    exceed their total. `sure` is False where it was not clear which figures are the parts.
    """

    total: Figure
    parts: tuple[Figure, ...]
    complete: bool
    span: Span
    overlapping: bool = False
    sure: bool = True


@frozen
class Share:
    """A stated share 占比, with the part and the whole it is said of where they are known."""

    percent: Figure
    part: Figure | None
    whole: Figure | None
    span: Span


@frozen
class Growth:
    """A stated change against last year 同比; `percent` and `amount` are negative for a fall.

    `step` is what the last digit of `percent` counts. `before` is last year's figure where the
    text gives it.
    """

    figure: Figure | None
    percent: Decimal | None
    amount: Decimal | None
    before: Figure | None
    span: Span
    step: Decimal = ONE
