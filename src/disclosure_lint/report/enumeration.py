"""Enumerations such as 一是…二是… or 第一…第二…."""

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class EnumerationItem:
    """One item: its ordinal value, the span of its marker (一是) and of its whole text."""

    ordinal: int
    marker: Span
    span: Span


@frozen
class Enumeration:
    """Items that belong together; `style` names the marker (是, 第, 要, 其)."""

    items: tuple[EnumerationItem, ...]
    style: str
    section: int | None
