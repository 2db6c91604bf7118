"""Time expressions 时间表述 and what role they play."""

from typing import Literal

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

TimeRole = Literal[
    "subject",  # tells of something in that time: 2017年，我镇共公开…
    "plan",  # something promised for that time: 2018年，我们将…
    "comparison",  # measured against: 较2016年增长
    "document",  # inside 《》 or a document number
    "past-event",  # a date of something that happened: 2016年12月成立
    "series",  # a range or row of years: 2016-2020, 十三五
    "period",  # the statistics period of the report
    "carry",  # 上年结转 and the like
    "law",  # the date of a law or its number
    "title",  # the report's own title
    "signature",  # the closing date
]


@frozen
class TimeExpression:
    """A year or date as it stands in the text.

    `month` and `day` are None where not given; values are as written, so that 2月30日 is kept.
    `anchor` is the stretch it governs: of a plan all up to its promising word, else the rest of
    the sentence. `sure` is False where the role was guessed.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    role: TimeRole
    section: int | None
    anchor: Span
    sure: bool = True
