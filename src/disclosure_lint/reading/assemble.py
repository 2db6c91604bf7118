"""Tree -> report: each fact is read by a room of its own and put in its place here."""

from collections.abc import Sequence

from disclosure_lint.parsing import Tree
from disclosure_lint.reading.agency import read_agency
from disclosure_lint.reading.body import Body, read_body
from disclosure_lint.reading.cut_off import cut_off
from disclosure_lint.reading.damage import damage_signs, is_damaged
from disclosure_lint.reading.declared import read_declared
from disclosure_lint.reading.enumerations import read_enumerations
from disclosure_lint.reading.form_tables import read_form_tables
from disclosure_lint.reading.named_bodies import Sources
from disclosure_lint.reading.period import read_period
from disclosure_lint.reading.prose_figures import Prose, read_prose_figures
from disclosure_lint.reading.quotations import read_quotations
from disclosure_lint.reading.recognise import recognise
from disclosure_lint.reading.recovered import recovered_from
from disclosure_lint.reading.sections import with_meanings
from disclosure_lint.reading.signature import read_signature
from disclosure_lint.reading.times import OwnDates, read_times
from disclosure_lint.reading.title import read_title, title_candidates
from disclosure_lint.reading.year import read_year, year_claims
from disclosure_lint.reading.year_told import read_told_years
from disclosure_lint.report import Period, Report, Section, Signature, Title
from disclosure_lint.rulebook import Regime, Rulebook
from disclosure_lint.text import Span

_OPENING = 1500


def read_report(
    tree: Tree, rulebook: Rulebook, *, year: int | None = None, agency: str | None = None
) -> Report:
    """Return the report that `tree` holds. `year` and `agency`, where given, override the text."""
    body = read_body(tree)
    text = body.flow.text
    opening = _opening(body)
    title = read_title(text, body.front)
    period = read_period(text, opening)
    claims = year_claims(
        text,
        title_candidates(text, body.front),
        opening,
        period,
        [section.heading for section in body.sections],
    )
    signature = read_signature(text, body.closings[-1] if body.closings else None, title)
    told_years = read_told_years(text, body.paragraphs, body.sections, signature)
    reporting_year = read_year(claims, year, told_years)
    regime = rulebook.regime_for(reporting_year.value) if reporting_year else None
    sections = _sections(body, regime, rulebook)
    quotations = read_quotations(text)
    tables, form_tables = read_form_tables(
        text,
        body.tables,
        rulebook.forms,
        regime.id if regime else None,
        recovered_from(tree.source, body.flow),
    )
    forms = rulebook.forms_of(regime.id) if regime else ()
    reason = cut_off(text, body, sections, forms) or tree.outline_reason
    issuer = read_agency(
        text, Sources(title, body.preamble, signature), rulebook.vocabulary, agency
    )
    told = read_prose_figures(
        Prose(text, body.paragraphs, sections, quotations, body.preamble),
        rulebook.vocabulary.quantities,
        issuer.value if issuer else None,
        reporting_year.value if reporting_year else None,
    )
    return Report(
        source=tree.source,
        flow=body.flow,
        title=title,
        agency=issuer,
        reporting_year=reporting_year,
        regime=regime.id if regime else None,
        preamble=body.preamble,
        declared=read_declared(text, body.preamble, sections, regime.outline if regime else ()),
        period=period,
        signature=signature,
        sections=sections,
        paragraphs=tuple(body.paragraphs),
        tables=tables,
        enumerations=read_enumerations(text, body.paragraphs, sections, quotations),
        times=read_times(
            text, body.paragraphs, quotations, sections, _own_dates(title, period, signature)
        ),
        quotations=quotations,
        outline_sure=reason is None,
        outline_reason=reason,
        recognised=recognise(text, title, period, _canonical(sections), len(body.tables)),
        damaged=is_damaged(damage_signs(text)),
        year_claims=claims,
        wrapped=tree.wrapped,
        form_tables=form_tables,
        figures=told.figures,
        breakdowns=told.breakdowns,
        shares=told.shares,
        growths=told.growths,
    )


def _opening(body: Body) -> Span:
    """The preamble; without one the beginning of the body, where some reports tell the same."""
    if body.preamble is not None:
        return body.preamble
    start = body.front.end
    return Span(start, min(len(body.flow.text), start + _OPENING))


def _own_dates(title: Title | None, period: Period | None, signature: Signature | None) -> OwnDates:
    signed = signature.date_span if signature else None
    return OwnDates(
        titles=(title.span,) if title else (),
        periods=(period.span,) if period else (),
        signatures=(signed,) if signed else (),
    )


def _sections(body: Body, regime: Regime | None, rulebook: Rulebook) -> tuple[Section, ...]:
    """Give sections their meaning: without a regime, that of the regime that knows most of them."""
    if regime is not None:
        return with_meanings(body.sections, regime)
    readings = (with_meanings(body.sections, regime) for regime in rulebook.regimes.values())
    return max(readings, key=_canonical)


def _canonical(sections: Sequence[Section]) -> int:
    return len({canonical for section in sections for canonical in section.ids})
