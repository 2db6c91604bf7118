"""Figures in running text 正文数字: quantities with subject, unit and scope; breakdowns; shares."""

from decimal import Decimal
from typing import Literal

from attrs import frozen

from disclosure_lint.text import Span

FigureScope = Literal["own", "whole"]  # 本级 | 全市, 全县
FigureTime = Literal["year", "cumulative", "carried_in", "carried_out", "other-year"]


@frozen
class Figure:
    """One quantity in the text.

    `span` covers number and unit, `value` is exact (12万 is 120000). `subject` is the id of what is
    counted (requests.received, reconsideration.total, …) or None where it is not one the form
    knows; `label` are its words in the text. `approximate` figures (余, 多, 约) are never compared
    exactly. `scope` and `time` are None where the text does not say. `sure` is False where subject,
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


@frozen
class Breakdown:
    """A total with its parts, as in 共88条，其中A3条、B2条.

    `complete` says that the text claims to name all parts (分别为, 包括, an 其他 part); only then a
    deficit is a fault, an excess always.
    """

    total: Figure
    parts: tuple[Figure, ...]
    complete: bool
    span: Span


@frozen
class Share:
    """A stated share or rate 占比, with the part and the whole it is said of where they are known."""

    percent: Figure
    part: Figure | None
    whole: Figure | None
    span: Span


@frozen
class Growth:
    """A stated change against last year 同比; `percent` and `amount` are negative for a fall."""

    figure: Figure | None
    percent: Decimal | None
    amount: Decimal | None
    before: Figure | None
    span: Span
