"""An amount becomes a figure: with its words, its subject, its scope and its time."""

from collections.abc import Iterator, Sequence

from disclosure_lint.reading.amounts import Amount
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
from disclosure_lint.reading.figure_words import Words
from disclosure_lint.report import Figure
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_BACK = 3  # clauses that a label without a noun looks back over
_INCLUDING = ("含", "包括", "包含", "其中")
_NOTE = 24
# What requests, cases and documents are counted in; people and times are not.
_COUNTING = frozenset({"件", "条", "份", "例", "宗", "个", "起", "项", "篇", "则", "部", "元", ""})


@frozen
class Counter:
    """Reads the figures of the paragraph number `paragraph`, whose words are `words`."""

    setting: Setting
    words: Words
    paragraph: int

    def figures(self, sentence: Span, amounts: Sequence[Amount], topic: Topic) -> Iterator[Figure]:
        """Yield a figure for each of the amounts, which stand in `sentence`, in order."""
        floor = sentence.start
        ceilings = [*(amount.span.start for amount in amounts[1:]), sentence.end]
        for amount, ceiling in zip(amounts, ceilings, strict=True):
            figure = self._figure(sentence, Span(floor, ceiling), amount, topic)
            yield figure
            said = self.words.groups_inside(floor, amount.span.end)
            known = figure.subject is not None or figure.unit == "%"
            topic = topic.after(said) if known else topic.after_unknown(said)
            floor = amount.span.end

    def _figure(self, sentence: Span, room: Span, amount: Amount, topic: Topic) -> Figure:
        """Return the figure of `amount`, whose words stand somewhere in `room`."""
        text, number, end = self.setting.text, amount.span.start, amount.span.end
        place = self.setting.place(room.start, number, end, room.end)
        start = self._label_start(room.start, place.start, number)
        subject = self._subject(room.start, start, amount, place.tail, topic)
        own = _trimmed(text, start if subject.id else place.start, number)
        words = Span(own.start, subject.end) if subject.id and subject.end else own
        return Figure(
            span=amount.span,
            value=amount.value,
            unit=amount.unit,
            label=own.of(text) or text[end : subject.end].strip(),
            paragraph=self.paragraph,
            subject=subject.id if _fits(subject.id, amount.unit) else None,
            scope=subject.scope,
            time=read_time(text, sentence, own.start, number, self.setting.year),
            approximate=amount.approximate,
            sure=subject.sure and amount.unit in _COUNTING,
            step=amount.step,
            words=words,
            includes=_includes(text, end),
            change=amount.unit != "%" and direction(text, number) != 0,
        )

    def _label_start(self, floor: int, start: int, number: int) -> int:
        """Return where the label begins: further back where its own clause says nothing."""
        for _ in range(_BACK):
            earlier = self.setting.clause_before(floor, start)
            if earlier is None or speaks(self.words.groups_inside(start, number)):
                break
            start = earlier
        return start

    def _subject(self, floor: int, start: int, amount: Amount, tail: int, topic: Topic) -> Subject:
        around = self.words.inside(floor, start)
        label = self.words.inside(start, amount.span.start)
        surroundings = Surroundings(around, label, self.words.inside(amount.span.end, tail))
        spoken_of = topic.after(around.groups)
        return read_subject(surroundings, self.setting.plain, spoken_of, self.setting.quantities)


def _fits(subject: str | None, unit: str) -> bool:
    """Tell whether what is counted may be counted in `unit`: money in 元, else not."""
    money = subject is not None and subject.endswith(".amount")
    return unit != "%" and money == (unit == "元")


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return what stands there without 其中, blanks and marks around it."""
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
