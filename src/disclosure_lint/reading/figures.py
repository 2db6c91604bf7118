"""Figures in running text: every amount with what it counts."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from disclosure_lint.reading.amounts import Amount, scan_amounts
from disclosure_lint.reading.changes import direction
from disclosure_lint.reading.figure_setting import Setting
from disclosure_lint.reading.figure_subjects import (
    Subject,
    Surroundings,
    Topic,
    read_subject,
    speaks,
)
from disclosure_lint.reading.figure_time import read_time
from disclosure_lint.reading.figure_words import Word, WordList
from disclosure_lint.reading.figure_zeros import read_zeros
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.reading.stretches import Stretches, stretches
from disclosure_lint.report import Figure, Paragraph
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_BACK = 3  # clauses that a label without a noun looks back over
_INCLUDING = ("含", "包括", "包含", "其中")
_NOTE = 24
_HEADING = 16


def read_figures(
    setting: Setting, paragraphs: Iterable[Paragraph], left_out: Sequence[Span]
) -> tuple[Figure, ...]:
    """Return the figures of the paragraphs, in order; nothing in `left_out` (titles 《》) is read.

    Zeros told in words (未收到…申请) are figures too. Linear in the length.
    """
    reader = _Reader(setting, stretches(left_out))
    figures: list[Figure] = []
    for paragraph in paragraphs:
        words = setting.words(paragraph.span)
        topic = setting.topic(paragraph.section)
        for sentence in sentences(setting.text, paragraph.span):
            found = list(reader.of_sentence(sentence, words, topic))
            found += read_zeros(setting, sentence, words, topic)
            figures += (
                evolve(figure, paragraph=paragraph.index)
                for figure in sorted(found, key=lambda figure: figure.span)
            )
            topic = _after(topic, words.inside(sentence), sentence)
    return tuple(figures)


def _after(topic: Topic, words: Sequence[Word], sentence: Span) -> Topic:
    """Return the topic after a sentence; a short one that names a way serves as a heading."""
    after = topic.after(words)
    heads = len(sentence) <= _HEADING and any(word.group == "channel" for word in words)
    return evolve(after, narrowed=after.narrowed or heads)


@frozen
class _Reader:
    setting: Setting
    hidden: Stretches

    def of_sentence(self, sentence: Span, words: WordList, topic: Topic) -> Iterator[Figure]:
        text, quantities = self.setting.text, self.setting.quantities
        amounts = [
            amount
            for amount in scan_amounts(text, sentence, quantities)
            if not self.hidden.hold(amount.span)
        ]
        floor = sentence.start
        for index, amount in enumerate(amounts):
            ceiling = amounts[index + 1].span.start if index + 1 < len(amounts) else sentence.end
            figure = _figure(self.setting, Span(floor, ceiling), amount, words, topic)
            start = figure.whole_span.start
            time = read_time(text, sentence, start, amount.span.start, self.setting.year)
            yield evolve(figure, time=time)
            topic = topic.after(words.inside(Span(floor, amount.span.end)))
            floor = amount.span.end


def _figure(setting: Setting, room: Span, amount: Amount, known: WordList, topic: Topic) -> Figure:
    """Return the figure of `amount`, whose words stand somewhere in `room`."""
    number, end = amount.span.start, amount.span.end
    place = setting.place(room.start, number, end, room.end)
    start, own, tail = place.start, place.start, known.inside(Span(end, place.tail))
    label = known.inside(Span(start, number))
    for _ in range(_BACK):
        earlier = setting.clause_before(room.start, start)
        if speaks(label) or earlier is None:
            break
        start, label = earlier, known.inside(Span(earlier, number))
    around = known.inside(Span(room.start, start))
    subject = read_subject(
        Surroundings(around, label, tail), setting.plain, topic.after(around), setting.quantities
    )
    words = _trimmed(setting.text, start if subject.id else own, number)
    return Figure(
        span=amount.span,
        value=amount.value,
        unit=amount.unit,
        label=words.of(setting.text) or setting.text[end : subject.end].strip(),
        paragraph=0,
        subject=_unless_percent(subject, amount),
        scope=subject.scope,
        approximate=amount.approximate,
        sure=subject.sure,
        step=amount.step,
        words=Span(words.start, subject.end) if subject.id and subject.end else words,
        includes=_includes(setting.text, end),
        change=amount.unit != "%" and direction(setting.text, number) != 0,
    )


def _unless_percent(subject: Subject, amount: Amount) -> str | None:
    return None if amount.unit == "%" else subject.id


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return what stands there without blanks and marks around it."""
    if text.startswith("其中", start):
        start += len("其中")
    while start < end and text[start] in " \t\u3000\u00a0，,、：:（(“":
        start += 1
    stop = end
    while stop > start and text[stop - 1] in " \t\u3000\u00a0：:":
        stop -= 1
    return Span(start, stop)


def _includes(text: str, end: int) -> tuple[str, ...]:
    """Return what a note after the figure says is counted in: （含上年结转1件）."""
    note = text[end : end + _NOTE].lstrip(" ，,（(")
    noted = note.startswith(_INCLUDING) and "结转" in note.partition("，")[0].partition("）")[0]
    return ("requests.carried_in",) if noted else ()
