"""The text between two block elements of a page becomes paragraphs."""

from collections.abc import Iterator
from typing import Final

from disclosure_lint.formats.manuscript import Words
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

_LINK, _LINK_END = "\x01", "\x02"
_CONTROL: Final = compile_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f]+")
_CJK: Final = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_BETWEEN: Final = compile_pattern(
    rf"(?<={_CJK}[\x01\x02]?)[ \t]{{0,40}}[\r\n][ \t\r\n]{{0,400}}(?=[\x01\x02]?{_CJK})"
)
_BLANKS: Final = compile_pattern(r"[ \t\r\n\u00a0]+")
_EDGES: Final = " \t\r\n\u00a0\u2002\u2003\u2009\u3000\ufeff"
_INDENT: Final = compile_pattern(r"[\x01\x02\s]{0,40}?[\u00a0\u2002\u2003\u3000]")
_LABEL: Final = compile_pattern(
    r"[ ]?(?:第?[一二三四五六七八九十]{1,3}[、．.部章]|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
    r"|[0-9]{1,2}[、．.](?![0-9])|[一二三四五六七八九十]是)"
)
_SENTENCE_END: Final = tuple("。！？；：:;!?…”）)》.")
_FULL_LINE: Final = 25
_LONGEST_HEADING: Final = 40


@define
class Lines:
    """What stands between two block elements, line by line; `take` makes paragraphs of it."""

    _lines: list[list[str]] = field(factory=lambda: [[]])
    _targets: list[str] = field(factory=list)
    _target: str | None = None

    def add(self, text: str) -> None:
        """Add text as it stands in the page."""
        self._lines[-1].append(_CONTROL.sub("", text))

    def new_line(self) -> None:
        """End the line."""
        target = self._target
        self.end_link()
        self._lines.append([])
        self.begin_link(target)

    def begin_link(self, target: str | None) -> None:
        """Let a link begin here."""
        self.end_link()
        if target is not None:
            self._target = target
            self._targets.append(target)
            self._lines[-1].append(_LINK)

    def end_link(self) -> None:
        """Let the open link, if any, end here."""
        if self._target is not None:
            self._target = None
            self._lines[-1].append(_LINK_END)

    def take(self) -> Iterator[tuple[Words, ...]]:
        """Yield the paragraphs and begin anew; a link that is open goes on."""
        target = self._target
        self.end_link()
        lines, targets = ["".join(pieces) for pieces in self._lines], self._targets
        self._lines, self._targets = [[]], []
        self.begin_link(target)
        yield from _paragraphs(lines, iter(targets))


def begins_with_label(text: str) -> bool:
    """Tell whether a line begins with a number of its own: 一、, （一）, 1."""
    return _LABEL.match(text) is not None


def _paragraphs(lines: list[str], targets: Iterator[str]) -> Iterator[tuple[Words, ...]]:
    held: list[Words] = []
    last = ""
    for line in lines:
        words = _words(line, targets)
        text = "".join(piece.text for piece in words)
        if held and not (text and _goes_on(last, line, text)):
            yield tuple(held)
            held = []
        if text:
            held += [Words("\n"), *words] if held else words
        last = text
    if held:
        yield tuple(held)


def _goes_on(last: str, line: str, text: str) -> bool:
    """Tell whether a line only goes on where the last one was wrapped."""
    if len(last) < _FULL_LINE or last.endswith(_SENTENCE_END) or _INDENT.match(line):
        return False
    heading = len(last) <= _LONGEST_HEADING and _LABEL.match(last) is not None
    return not heading and _LABEL.match(text) is None


def _words(line: str, targets: Iterator[str]) -> list[Words]:
    """Return the pieces of a line as a browser shows them, without its indent."""
    shown = _BLANKS.sub(" ", _BETWEEN.sub("", line))
    words: list[Words] = []
    target: str | None = None
    for part in _split(shown):
        if part == _LINK:
            target = next(targets, None)
        elif part == _LINK_END:
            target = None
        elif part:
            words.append(Words(part, target))
    return _trimmed(words)


def _split(line: str) -> Iterator[str]:
    start = 0
    for index, sign in enumerate(line):
        if sign in {_LINK, _LINK_END}:
            yield line[start:index]
            yield sign
            start = index + 1
    yield line[start:]


def _trimmed(words: list[Words]) -> list[Words]:
    while words and not words[0].text.strip(_EDGES):
        words = words[1:]
    while words and not words[-1].text.strip(_EDGES):
        words = words[:-1]
    if words:
        words[0] = Words(words[0].text.lstrip(_EDGES), words[0].target)
        words[-1] = Words(words[-1].text.rstrip(_EDGES), words[-1].target)
    return words
