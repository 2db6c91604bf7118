"""Text and places in it: a source, spans, lines and columns. Knows nothing of reports."""

from disclosure_lint.text.flow import Flow, flow_without
from disclosure_lint.text.lines import LineIndex, Position
from disclosure_lint.text.source import Dialect, Source
from disclosure_lint.text.span import Span

__all__ = ["Dialect", "Flow", "LineIndex", "Position", "Source", "Span", "flow_without"]
