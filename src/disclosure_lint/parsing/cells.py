"""Tables: pipe rows, HTML tables, and tables pasted as lines of cells."""

import regex

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.numbering import read_number

_BLANK = regex.compile(r"\s+")
_FIGURE = regex.compile(r"[+\-－—]?[0-9０-９][0-9０-９,，.．]*(?:万元|元|件|条|次|人|个|篇|%)?|[/／\-—－?？]")
_CLOSED = tuple("。！？；")
_LONG_CELL = 45
_WIDE_BRACKETS = str.maketrans("()", "（）")
_ITEM = regex.compile(r"第[一二三四五六七八九十]{1,3}条[ \t]?第?[ \t]?(?:[（(][一二三四五六七八九十]{0,3}[）)])?[ \t]?项?")
MIN_RUN = 3


def plain_label(words: str) -> str:
    """Return a label without blanks, with wide brackets, for comparison."""
    return _BLANK.sub("", words).translate(_WIDE_BRACKETS)


def claim_tables(text: str, lines: list[Line], names: Names) -> None:
    """Set `kind` to pipes, html or cells on every line that belongs to a table."""
    _claim_html(text, lines)
    for line in lines:
        if line and not line.kind and _is_pipe_row(line.words(text)):
            line.kind = "pipes"
    _claim_cells(text, lines, names)


def _is_pipe_row(words: str) -> bool:
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
    labels = frozenset(plain_label(label) for label in names.table_labels)
    long_labels = tuple(label for label in labels if len(label) > 3)  # noqa: PLR2004 — short ones occur in prose
    run: list[Line] = []
    anchors = 0
    for line in [*lines, Line(len(text), len(text), len(text), len(text), kind="end")]:
        if not line and not line.kind:
            continue
        label = not line.kind and _is_label(text, line, labels, long_labels)
        if label or (run and not line.kind and _is_cell(text, line, names)):
            run.append(line)
            anchors += label
            continue
        _close_run(run, anchors)
        run, anchors = [], 0


def _close_run(run: list[Line], anchors: int) -> None:
    if len(run) >= MIN_RUN and anchors > 1:
        for line in run:
            line.kind = "cells"


def _is_label(
    text: str, line: Line, labels: frozenset[str], long_labels: tuple[str, ...]
) -> bool:
    words = plain_label(text[line.first : min(line.last, line.first + 120)])
    if words in labels or _ITEM.fullmatch(words):
        return True
    number = read_number(words)
    bare = words[number.end :] if number else words
    return bare in labels or (
        not words.endswith(_CLOSED) and (words.startswith(long_labels) or bare.startswith(long_labels))
    )


def _is_cell(text: str, line: Line, names: Names) -> bool:
    words = line.words(text)
    if _FIGURE.fullmatch(words):
        return True
    if len(words) > _LONG_CELL * 3 or words.endswith(_CLOSED):
        return False
    pieces = words.split()
    if len(pieces) > 1 and any(_FIGURE.fullmatch(piece) for piece in pieces):
        return True
    number = read_number(words)
    if number and number.style in {"part", "hanzi"}:
        return False
    return len(words) <= _LONG_CELL and plain_label(words) not in names.section_titles
