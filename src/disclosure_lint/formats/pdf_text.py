"""The lines of all pages become paragraphs; page numbers and running heads are left out."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from disclosure_lint.formats.pdf_lines import Line
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NUMBER: Final = compile_pattern(
    r"[\-－—–─·•~|\s]{0,6}(?:第\s?)?[0-9０-９]{1,4}(?:\s?页)?(?:\s?[/／，,、]?\s?共?\s?[0-9]{1,4}\s?页?)?"
    r"[\-－—–─·•~|\s]{0,6}"
)
_DIGITS: Final = compile_pattern(r"[0-9]+")
_TOP, _BOTTOM = 0.09, 0.90
_RUNNING: Final = 0.6
_LEAST_RUNNING: Final = 3
_LABEL: Final = compile_pattern(
    r"(?:第?[一二三四五六七八九十]{1,3}[、．.部章]|[（(][一二三四五六七八九十]{1,3}[)）]"
    r"|[0-9]{1,2}[、．](?![0-9]))"
)
_SENTENCE_END: Final = tuple("。！？；：:”）)》")
_TOKEN: Final = compile_pattern(r"[!-~]{1,80}")
_LATIN: Final = compile_pattern(r"[A-Za-z][,.;]?\Z")
_LATIN_START: Final = compile_pattern(r"[A-Za-z]")
_INDENT, _SHORT, _GAP = 1.2, 2.2, 1.75
_OTHER_SIZE: Final = 1.2
_TITLE_SIZE, _TITLE_GAP = 1.15, 2.2
_FULL_LINE: Final = 12


def without_running(pages: Sequence[tuple[float, list[Line]]]) -> list[list[Line]]:
    """Return the lines of each page (its height comes first) without numbers and running heads."""
    seen: Counter[str] = Counter()
    for height, lines in pages:
        seen.update({_DIGITS.sub("0", line.text) for line in _edge(height, lines)})
    often = max(min(_LEAST_RUNNING, len(pages)), _RUNNING * len(pages), 2)
    running = {text for text, count in seen.items() if count >= often}
    kept = []
    for height, lines in pages:
        gone = {
            line
            for line in _edge(height, lines)
            if _NUMBER.fullmatch(line.text) or _DIGITS.sub("0", line.text) in running
        }
        kept.append([line for line in lines if line not in gone])
    return kept


def _edge(height: float, lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.bottom < _TOP * height or line.top > _BOTTOM * height]


@frozen
class Measure:
    """Where the lines of the body begin and end, how far apart and how large they are."""

    left: float
    right: float
    pitch: float
    em: float


def measure(pages: Sequence[list[Line]]) -> Measure:
    """Return the measure of the body's lines."""
    lines = [line for page in pages for line in page]
    full = [line for line in lines if len(line.text) >= _FULL_LINE] or lines
    rights = sorted(line.right for line in full)
    lefts = Counter(round(line.left / 2) * 2 for line in full)
    gaps = sorted(
        after.base - line.base
        for page in pages
        for line, after in pairwise(page)
        if after.base > line.base
    )
    return Measure(
        min((left for left, count in lefts.items() if count * 4 >= max(lefts.values())), default=0),
        rights[int(len(rights) * 0.9)] if rights else 0,
        gaps[len(gaps) // 2] if gaps else 0,
        median(line.em for line in full) if full else 1,
    )


def begins(line: Line, last: Line, body: Measure) -> bool:
    """Tell whether `line` begins a paragraph, after `last`."""
    em = last.em
    if max(line.em, em) > _OTHER_SIZE * min(line.em, em):
        return True
    if _in_title(line, last, body):
        return False
    if line.left - body.left > _INDENT * em or body.right - last.right > _room(line, em):
        return True
    if line.page == last.page and line.base - last.base > _GAP * body.pitch:
        return True
    return _LABEL.match(line.text) is not None and last.text.endswith(_SENTENCE_END)


def _in_title(line: Line, last: Line, body: Measure) -> bool:
    """Tell whether a line goes on with a heading that is set larger than the body."""
    if min(line.em, last.em) < _TITLE_SIZE * body.em or line.page != last.page:
        return False
    labelled = _LABEL.match(line.text) or _LABEL.match(last.text)
    if labelled or last.text.endswith(_SENTENCE_END):
        return False
    return line.base - last.base <= _TITLE_GAP * line.em


def _room(line: Line, em: float) -> float:
    """Return how much room a line may leave that is only wrapped: `line` did not fit there.

    Latin words and numbers are not broken, and some marks may begin no line.
    """
    token = _TOKEN.match(line.text)
    return max(_SHORT, (len(token[0]) / 2 + 1 if token else 0)) * em


def join(lines: Sequence[Line]) -> str:
    """Return what wrapped lines say in one; Latin words keep the blank between them."""
    text = ""
    for line in lines:
        parted = _LATIN.search(text[-2:]) and _LATIN_START.match(line.text)
        text += (" " if parted else "") + line.text
    return text
