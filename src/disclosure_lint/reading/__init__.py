"""Tree + rulebook -> report: what the text means."""

from disclosure_lint.reading.assemble import read_report
from disclosure_lint.reading.names import names_of

__all__ = ["names_of", "read_report"]
