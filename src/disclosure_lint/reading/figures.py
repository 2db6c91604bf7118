"""Figures in running text: every amount with what it counts, and zeros told in words."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from disclosure_lint.reading.amounts import Amount, scan_amounts
from disclosure_lint.reading.counted import Counter
from disclosure_lint.reading.figure_setting import Setting
from disclosure_lint.reading.figure_subjects import Topic
from disclosure_lint.reading.figure_zeros import may_deny, read_zeros
from disclosure_lint.reading.kept_figures import kept_figures
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.reading.stretches import Stretches, stretches
from disclosure_lint.report import Figure, Paragraph
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve

_HEADING = 16


def read_figures(
    setting: Setting, paragraphs: Iterable[Paragraph], left_out: Sequence[Span]
) -> tuple[Figure, ...]:
    """Return the figures of the paragraphs, in order; nothing in `left_out` (titles 《》) is read.

    Zeros told in words (未收到…申请) are figures too. Linear in the length.
    """
    hidden = stretches(left_out)
    topic_of = cache(setting.topic)
    figures: list[Figure] = []
    for paragraph in paragraphs:
        topic = topic_of(paragraph.section)
        read = partial(_of_paragraph, setting, paragraph, hidden, topic)
        figures += kept_figures(setting, paragraph, hidden, topic, read)
    return tuple(figures)


def _of_paragraph(
    setting: Setting, paragraph: Paragraph, hidden: Stretches, topic: Topic
) -> Iterator[Figure]:
    amounts = [
        amount
        for amount in scan_amounts(setting.text, paragraph.span, setting.quantities)
        if not hidden.hold(amount.span)
    ]
    if not amounts and not may_deny(setting.text, paragraph.span):
        return
    words = setting.words(paragraph.span)
    counter = Counter(setting, words, paragraph.index)
    for sentence in sentences(setting.text, paragraph.span):
        inside = _take(amounts, sentence)
        found = list(counter.figures(sentence, inside, topic)) if inside else []
        zeros = read_zeros(setting, sentence, words, topic)
        found += (evolve(zero, paragraph=paragraph.index) for zero in zeros)
        yield from sorted(found, key=lambda figure: figure.span)
        topic = _after(topic, words.groups_inside(sentence.start, sentence.end), sentence)


def _take(amounts: list[Amount], sentence: Span) -> list[Amount]:
    """Take the amounts of `sentence` from the front of `amounts`."""
    count = 0
    while count < len(amounts) and amounts[count].span.start < sentence.end:
        count += 1
    taken, amounts[:count] = amounts[:count], []
    return taken


def _after(topic: Topic, groups: Sequence[str], sentence: Span) -> Topic:
    """Return the topic after a sentence; a short one that names a way serves as a heading."""
    after = topic.after(groups)
    if len(sentence) <= _HEADING and "channel" in groups:
        return Topic(after.field, after.disclosed, narrowed=True)
    return after
