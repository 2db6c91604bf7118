"""Who signs the report, and when."""

import datetime as dt

from disclosure_lint.report.fact import Fact
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Signature:
    """Agency 落款 and date, at the end or under the title; either may be missing."""

    agency: Fact[str] | None
    date: Fact[dt.date] | None
    date_span: Span | None = None
