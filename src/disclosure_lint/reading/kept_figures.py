"""The figures of paragraphs that were read before, as in an editor all but one were."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from disclosure_lint.reading.figure_setting import Setting
from disclosure_lint.reading.figure_subjects import Topic
from disclosure_lint.reading.stretches import Stretches
from disclosure_lint.report import Figure, Paragraph
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve
from disclosure_lint.text.kept import Kept
from disclosure_lint.text.once import once_for_each

_MOST_KEPT = 2_000  # paragraphs: a report of 200 KB has fewer
_AROUND = 24  # no figure is read by words further before or behind its paragraph


class _Told(NamedTuple):
    """All that decides which figures a paragraph has.

    `text` is the paragraph with what stands around it, `start` and `end` where it is in there.
    `hidden` counts from its start.
    """

    text: str
    start: int
    end: int
    plain: str
    hidden: tuple[Span, ...]
    topic: Topic
    year: int | None


class _Read(NamedTuple):
    """The figures of a paragraph as they were read where it stood then."""

    start: int
    number: int
    figures: tuple[Figure, ...]


@once_for_each
def _kept(quantities: Quantities) -> Kept[_Told, _Read]:
    del quantities  # others make other figures
    return Kept(_MOST_KEPT)


def kept_figures(
    setting: Setting,
    paragraph: Paragraph,
    hidden: Stretches,
    topic: Topic,
    read: Callable[[], Iterable[Figure]],
) -> Iterable[Figure]:
    """Return the figures of `paragraph`: what `read` returns, unless they are known."""
    kept, start = _kept(setting.quantities), paragraph.span.start
    told = _told(setting, paragraph.span, hidden, topic)
    known = kept.get(told)
    if known is None:
        known = _Read(start, paragraph.index, tuple(read()))
        kept.put(told, known)
    if (known.start, known.number) == (start, paragraph.index):
        return known.figures
    return (_moved(figure, start - known.start, paragraph.index) for figure in known.figures)


def _told(setting: Setting, span: Span, hidden: Stretches, topic: Topic) -> _Told:
    start, end = span
    first = max(0, start - _AROUND)
    text, plain = setting.text[first : end + _AROUND], setting.plain[start:end]
    inside = tuple(_shifted(stretch, -start) for stretch in hidden.touching(span))
    return _Told(text, start - first, end - first, plain, inside, topic, setting.year)


def _moved(figure: Figure, by: int, paragraph: int) -> Figure:
    words = None if figure.words is None else _shifted(figure.words, by)
    return evolve(figure, span=_shifted(figure.span, by), words=words, paragraph=paragraph)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
