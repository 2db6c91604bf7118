"""Is this line a heading, a numbered paragraph, or running text?"""

from disclosure_lint.parsing.lines import BLANKS, Line
from disclosure_lint.parsing.numbering import (
    NumberMark,
    NumberStyle,
    number_value,
    read_number,
)
from disclosure_lint.parsing.shapes import plain_label
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

RUN_IN = 24
_COLON = compile_pattern("[：:]")
_BLANK = compile_pattern("[ \u3000]")
_LONGEST: dict[NumberStyle, int] = {
    "part": 60,
    "hanzi": 60,
    "hanzi-paren": 48,
    "digit": 36,
    "digit-paren": 36,
    "circled": 36,
}
_SENTENCE_END = compile_pattern("[。！？；]")
_NOUN_END = compile_pattern(
    "(?:情况|方面|工作|措施|问题|打算|事项|建设|数量|形式|类别|渠道|保障|管理)$"
)
_LOST_NUMBER = compile_pattern("[一二三四五六七八九十]{1,2}(?=[^一二三四五六七八九十])")


@frozen
class Heading:
    """A heading on a line.

    `title_first` to `title_last` are its words (empty where the section has none of its own), and
    `rest` is where running text goes on, or None. `paragraph` says that it is a numbered
    paragraph, which heads nothing.
    """

    number: NumberMark | None
    title_first: int
    title_last: int
    rest: int | None = None
    paragraph: bool = False
    known: bool = False


def read_heading(text: str, line: Line, titles: frozenset[str]) -> Heading | None:
    """Return the heading or numbered paragraph on `line`, or None for running text.

    `titles` are the known section titles, as `plain_label` writes them.
    """
    number = read_number(text, line.first, line.last)
    if number is None:
        return _without_number(text, line, titles)
    first = _skip_blanks(text, number.end, line.last)
    if first == line.last:
        return None
    return _numbered(text, line, number, first, titles)


def _skip_blanks(text: str, offset: int, last: int) -> int:
    while offset < last and text[offset] in BLANKS:
        offset += 1
    return offset


def _without_number(text: str, line: Line, titles: frozenset[str]) -> Heading | None:
    if line.last - line.first > 2 * RUN_IN:
        return Heading(None, line.first, line.last) if line.mark.startswith("#") else None
    label = plain_label(line.words(text))
    if label in titles:
        return Heading(None, line.first, line.last, known=True)
    lost = _LOST_NUMBER.match(label)
    if lost and len(label) > lost.end() + 1 and label[lost.end() :] in titles:
        ordinal = number_value(lost[0]) or 0
        mark = NumberMark("hanzi", ordinal, line.first + lost.end())
        return Heading(mark, mark.end, line.last, known=True)
    return Heading(None, line.first, line.last) if line.mark.startswith("#") else None


def _numbered(
    text: str, line: Line, number: NumberMark, first: int, titles: frozenset[str]
) -> Heading:
    rest = text[first : line.last]
    known = plain_label(rest.rstrip("。：:")) in titles
    end = _SENTENCE_END.search(rest)
    if known:
        return Heading(number, first, first + len(rest.rstrip("。：:")), known=True)
    if end is None:
        return _unended(number, first, rest)
    head, tail = rest[: end.start()], rest[end.end() :].strip(BLANKS)
    cut = _run_in_length(head, number.style)
    if cut is not None and (tail or cut < len(head)):
        after = _skip_blanks(text, first + cut + (cut == len(head)), line.last)
        return Heading(number, first, first + cut, _after_colon(text, after))
    if not tail and _is_short(head):
        return Heading(number, first, first + len(head))
    if number.style in {"part", "hanzi"} and not tail:
        return Heading(number, first, first, first)
    return Heading(number, first, first, first, paragraph=True)


def _after_colon(text: str, offset: int) -> int:
    return offset + 1 if text[offset : offset + 1] in {"：", ":"} else offset


def _unended(number: NumberMark, first: int, rest: str) -> Heading:
    words = rest.rstrip("：:")
    colon = _COLON.search(words[: RUN_IN + 1])
    if colon and _is_short(words[: colon.start()]) and _NOUN_END.search(words, 0, colon.start()):
        return Heading(number, first, first + colon.start(), first + colon.end())
    if len(words) > _LONGEST[number.style] or _too_many_clauses(words, number.style):
        return Heading(number, first, first, first, paragraph=True)
    return Heading(number, first, first + len(words))


def _too_many_clauses(words: str, style: NumberStyle) -> bool:
    clauses = 1 + words.count("，") + words.count(",")
    return clauses > (3 if style in {"part", "hanzi", "hanzi-paren"} else 2)


def _is_short(head: str) -> bool:
    return len(head) <= RUN_IN and "，" not in head and "," not in head


def _run_in_length(head: str, style: NumberStyle) -> int | None:
    """Return how many characters of the first sentence are a run-in heading, or None."""
    colon = _COLON.search(head[: RUN_IN + 1])
    if colon and _is_short(head[: colon.start()]):
        return colon.start()
    if _is_short(head):
        return len(head)
    blank = _BLANK.search(head[: RUN_IN + 1])
    if blank and _is_short(head[: blank.start()]) and _NOUN_END.search(head[: blank.start()]):
        return blank.start()
    if style == "hanzi-paren" and len(head) <= RUN_IN + 8 and head.count("，") == 1:
        return len(head)
    return None
