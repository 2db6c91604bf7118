"""Time expressions and the parts they play: what a year in a report is told of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from disclosure_lint.reading.dates import scan_dates
from disclosure_lint.reading.plans import PlanZones, names_plan, read_plan_zones
from disclosure_lint.reading.roles import Role, Setting, read_role
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.reading.stretches import Stretches, stretches
from disclosure_lint.report import Paragraph, Section, TimeExpression, TimeRole
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@frozen
class OwnDates:
    """Where the report's own dates stand: title, statistics period, closing or byline dates."""

    titles: tuple[Span, ...] = ()
    periods: tuple[Span, ...] = ()
    signatures: tuple[Span, ...] = ()


@frozen
class _Written:
    span: Span
    year: int
    month: int | None = None
    day: int | None = None
    role: TimeRole | None = None


@frozen
class _Context:
    text: str
    quotations: Stretches
    zones: PlanZones
    headings: Stretches
    own: tuple[tuple[TimeRole, Stretches], ...]

    def role(self, written: _Written, sentence: Span) -> Role:
        """Return the role of `written`: given by its form or place, else by its sentence."""
        span = written.span
        for role, places in self.own:
            around = places.around(span)
            if around:
                return Role(role, around)
        quotation = self.quotations.around(span)
        if quotation:
            return Role("document", quotation)
        if written.role:
            return Role(written.role, span)
        heading = self.headings.around(span)
        if heading and names_plan(self.text[span.end : heading.end]):
            return Role("plan", Span(span.start, heading.end))
        return read_role(
            Setting(
                self.text,
                span,
                sentence,
                written.month,
                problems=self.zones.problems.hold(span),
                measures=self.zones.measures.hold(span),
            )
        )


def read_times(
    text: str,
    paragraphs: Sequence[Paragraph],
    quotations: Sequence[Span],
    sections: Sequence[Section] = (),
    own: OwnDates | None = None,
) -> tuple[TimeExpression, ...]:
    """Return the years and dates of title, headings, paragraphs and signature, each with its role.

    Of a range both years are told. A time whose role is guessed is not `sure`. Tables are not
    read; a month without a year is left out.
    """
    own = own or OwnDates()
    context = _Context(
        text,
        stretches(quotations),
        read_plan_zones(text, sections),
        stretches(section.title_span for section in sections),
        tuple(_own_places(own)),
    )
    times = {
        time.span: time
        for stretch, section in _places(paragraphs, sections, own)
        if _sign().search(text, stretch.start, stretch.end)
        for sentence in sentences(text, stretch)
        for time in _of_sentence(context, sentence, section)
    }
    return tuple(sorted(times.values(), key=lambda time: time.span))


def _own_places(own: OwnDates) -> Iterator[tuple[TimeRole, Stretches]]:
    yield "title", stretches(own.titles)
    yield "signature", stretches(own.signatures)
    yield "period", stretches(own.periods)


def _places(
    paragraphs: Iterable[Paragraph], sections: Iterable[Section], own: OwnDates
) -> Iterator[tuple[Span, int | None]]:
    """Yield all that is read; what stands in a section last, so that its section is known."""
    for span in (*own.titles, *own.signatures):
        yield span, None
    for section in sections:
        yield section.title_span, section.index
    for paragraph in paragraphs:
        yield paragraph.span, paragraph.section


def _of_sentence(
    context: _Context, sentence: Span, section: int | None
) -> Iterator[TimeExpression]:
    for written in _scan(context.text, sentence):
        role = context.role(written, sentence)
        yield TimeExpression(
            span=written.span,
            year=written.year,
            month=written.month,
            day=written.day,
            role=role.role,
            section=section,
            anchor=role.anchor,
            sure=role.sure,
        )


@cache
def _sign() -> regex.Pattern[str]:
    """Return the pattern of what no time is written without."""
    return compile_pattern("[年月]|(?:19|20)[0-9]{2}")


@cache
def _without_mark() -> regex.Pattern[str]:
    """Return the pattern of years that 年 need not follow: ranges, document numbers, revisions."""
    year = "(?:19|20)[0-9]{2}"
    return compile_pattern(
        rf"""
          (?<![0-9])(?P<series>{year})\s?年?度?\s?(?:[-－—–~～]{{1,2}}|至|到)\s?
          (?P<series>{year})(?![0-9])
        | [〔\[［【（(](?P<document>{year})[〕\]］】）)]\s?[0-9]{{1,5}}\s?号
        | [（(](?P<law>{year})\s?年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?
          (?:第[一二三]次)?(?:新?修订|修正)
        """,
        regex.VERBOSE,
    )


_FORMS: tuple[TimeRole, ...] = ("series", "document", "law")


def _scan(text: str, sentence: Span) -> list[_Written]:
    found: list[_Written] = []
    for match in _without_mark().finditer(text, sentence.start, sentence.end):
        role: TimeRole = next(role for role in _FORMS if match[role])
        found.extend(
            _Written(Span(*span), int(text[slice(*span)]), role=role) for span in match.spans(role)
        )
    taken = stretches(written.span for written in found)
    for date in scan_dates(text, sentence):
        start = date.span.start
        if date.year is not None and not taken.hold(Span(start, start + 1)):
            found.append(_Written(date.span, date.year, date.month, date.day))
    return found
