"""Tables: pipe rows, HTML tables, and tables pasted as lines of cells."""

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.numbering import HANZI, read_number
from disclosure_lint.parsing.shapes import AGENCY_ONLY, DATE_ONLY, TABLE_TITLE, plain_label
from disclosure_lint.text.patterns import compile_pattern

_CLOSED = tuple("。！？；")
_LONG_CELL = 45
_ITEM = compile_pattern(rf"第{HANZI}{{1,3}}条[ \t]?第?[ \t]?(?:[（(]{HANZI}{{0,3}}[）)])?[ \t]?项?")
MIN_RUN = 3
MIN_ANCHORS = 2


def claim_tables(text: str, lines: list[Line], names: Names) -> None:
    """Set `kind` to pipes, html or cells on every line that belongs to a table."""
    if "<" in text:
        _claim_html(text, lines)
    if "|" in text:
        _claim_pipes(text, lines)
    _claim_cells(text, lines, names)


def _claim_pipes(text: str, lines: list[Line]) -> None:
    for line in lines:
        if not line.kind and "|" in (words := line.words(text)) and _is_pipe_row(words):
            line.kind = "pipes"


def _is_pipe_row(words: str) -> bool:
    """A lone bar, or one after a cell, comes of tables pasted cell by cell: no row."""
    if words.strip("|") == "" or words.find("|") == len(words) - 1:
        return False
    return words.startswith("|") or (words.count("|") > 1 and "。" not in words)


def _claim_html(text: str, lines: list[Line]) -> None:
    depth = 0
    for line in lines:
        words = line.words(text).lower() if "<" in text[line.first : line.last] else ""
        opened = words.count("<table")
        if (opened or depth) and not line.kind:
            line.kind = "html"
        depth = max(0, depth + opened - words.count("</table"))


def _claim_cells(text: str, lines: list[Line], names: Names) -> None:
    reader = _CellReader(text, names)
    run: list[Line] = []
    anchors = 0
    for line in lines:
        if not line and not line.kind:
            continue
        if reader.opens(line):
            _close_run(run, anchors)
            run, anchors = [], MIN_ANCHORS
        elif reader.is_label(line) or ((run or anchors) and reader.is_cell(line)):
            anchors += reader.is_label(line)
            run.append(line)
        else:
            _close_run(run, anchors)
            run, anchors = [], 0
    _close_run(run, anchors)


def _close_run(run: list[Line], anchors: int) -> None:
    if len(run) >= MIN_RUN and anchors >= MIN_ANCHORS:
        for line in run:
            line.kind = "cells"


class _CellReader:
    """Tells label lines and cell lines from running text."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.labels = names.labels
        self.starts = names.label_starts
        self.long_labels = names.long_labels
        self.titles = names.titles

    def opens(self, line: Line) -> bool:
        """Tell whether the line is a table's title, after which cells come."""
        words = line.words(self.text)
        return not line.kind and len(words) <= _LONG_CELL and TABLE_TITLE.search(words) is not None

    def is_label(self, line: Line) -> bool:
        """Tell whether the line is, or starts with, a label of a form's table."""
        if line.kind or self.text[line.first] not in self.starts:
            return False
        words = plain_label(self.text[line.first : min(line.last, line.first + 120)]).rstrip("|")
        number = read_number(words)
        bare = words[number.end :] if number else words
        if words in self.labels or bare in self.labels or _ITEM.fullmatch(words):
            return True
        return not words.endswith(_CLOSED) and (
            words.startswith(self.long_labels) or bare.startswith(self.long_labels)
        )

    def is_cell(self, line: Line) -> bool:
        """Tell whether the line may be a cell, or a row of cells, inside a table."""
        words = line.words(self.text).rstrip(" |")
        if line.kind or words.endswith(_CLOSED) or DATE_ONLY.fullmatch(plain_label(words)):
            return False
        label = plain_label(words)
        if len(label) > _LONG_CELL and sum(map(str.isdecimal, label)) * 4 < len(label):
            return False
        number = read_number(label)
        if number and number.style in {"part", "hanzi"} and len(label) > number.end:
            return False
        return label not in self.titles and not AGENCY_ONLY.fullmatch(label)
