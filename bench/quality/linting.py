"""Puts texts to the linter as users do: as files of bytes."""

from collections import Counter
from functools import cache
from pathlib import Path

from attrs import frozen
from bench.quality.writing.draft import OPEN, SHUT, Draft
from bench.quality.writing.layout import lay_out, style_of

from disclosure_lint.formats import read_bytes
from disclosure_lint.linter import Linters
from disclosure_lint.linter.engine import Linter
from disclosure_lint.report import Finding

Key = tuple[str, str | None]
Told = Counter[Key]
UNREAD: Key = ("(not read as a report)", None)


@frozen
class Seen:
    """The findings of a text, and where an operator's marks stood in it."""

    text: str
    findings: tuple[Finding, ...]
    error: str | None
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def told(self) -> Told:
        """Return how often each rule speaks in each section."""
        if self.error is not None:
            return Counter([UNREAD])
        return Counter((finding.rule, finding.section_id) for finding in self.findings)

    def at_marks(self, rule: str) -> bool:
        """Tell whether `rule` speaks of a marked place (of any, where nothing is marked)."""
        return any(self._hits(finding) for finding in self.findings if finding.rule == rule)

    def _hits(self, finding: Finding) -> bool:
        spans = [finding.span, *(one.span for one in finding.evidence if one.path is None)]
        marks = [(start, end) for start, end in self.marks if start < end]
        return not marks or any(
            span.start <= end and start <= span.end for span in spans for start, end in marks
        )


@cache
def _linter() -> Linter:
    return Linters(search=False).in_folder(Path())


def look(draft: Draft) -> Seen:
    """Lay a draft out and let the linter read it."""
    text, marks = unmarked(lay_out(draft))
    return look_at(text.encode(), suffix(draft), marks)


def look_at(data: bytes, name: str, marks: tuple[tuple[int, int], ...] = ()) -> Seen:
    """Let the linter read bytes under a name."""
    source = read_bytes(data, name)
    result = _linter().lint(source)
    return Seen(source.text, result.findings, result.error, marks)


def suffix(draft: Draft) -> str:
    """Return a name for the draft's file: what has no Markdown marks is a .txt."""
    return "report.txt" if style_of(draft, "marks") == "none" else "report.md"


def unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a text; return it and the places that they held."""
    plain: list[str] = []
    opened, length = 0, 0
    places = []
    for character in text:
        if character == OPEN:
            opened = length
        elif character == SHUT:
            places.append((opened, length))
        else:
            plain.append(character)
            length += 1
    return "".join(plain), tuple(places)
