"""What a rule needs of a report before it may speak."""

from collections.abc import Callable, Mapping
from functools import cache

from disclosure_lint.checks import Dossier
from disclosure_lint.linter.sentences import say
from disclosure_lint.linter.table_places import table_name
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.reading.links import can_have_links
from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook import Card, Language, load_rulebook


def _has_agency(report: Report) -> bool:
    return report.agency is not None and report.agency.sure


def _has_kind(report: Report) -> bool:
    agency = report.agency
    return agency is not None and agency.sure and agency.value.kind is not None


def _has_region(report: Report) -> bool:
    agency = report.agency
    return agency is not None and agency.sure and agency.value.own_region is not None


def _is_dated(report: Report) -> bool:
    date = report.signature.date if report.signature else None
    return date is not None and date.sure


def _has_metadata(report: Report) -> bool:
    origin = report.source.origin
    return origin is not None and origin.format in _WITH_METADATA


_WITH_METADATA = frozenset({"docx", "pdf"})
_NEEDS: Mapping[str, Callable[[Report], bool]] = {
    "outline": lambda report: report.outline_sure,
    "year": lambda report: report.reporting_year is not None and report.reporting_year.sure,
    "agency": _has_agency,
    "agency-kind": _has_kind,
    "region": _has_region,
    "title": lambda report: report.title is not None,
    "preamble": lambda report: report.preamble is not None,
    "declared": lambda report: report.declared is not None and report.declared.sure,
    "period": lambda report: report.period is not None and report.period.sure,
    "signature": lambda report: report.signature is not None,
    "date": _is_dated,
    "undamaged": lambda report: not report.damaged,
    "metadata": _has_metadata,
    "links": can_have_links,
    "ending": lambda report: not ends_midway(report),
}


def known_needs() -> tuple[str, ...]:
    """Return all words that a card may list under `needs`."""
    return (
        *_NEEDS,
        "previous",
        "earlier-report",
        "index",
        "local-length",
        "tables",
        *_table_ids(),
        *_section_ids(),
    )


def unmet(card: Card, dossier: Dossier, lang: Language) -> str | None:
    """Return why the rule of `card` cannot judge this report, or None where it can."""
    regime = dossier.regime
    if regime is None and set(card.regimes) < set(load_rulebook().regimes):
        return _no_regime(dossier.report, lang)
    lacks = (_lack(need, dossier, lang) for need in card.needs)
    return next(filter(None, lacks), None) or _earlier_lack(card, dossier, lang)


def applies(card: Card, dossier: Dossier) -> bool:
    """Tell whether the rule of `card` is meant for reports of this legal era and locality."""
    if "local-length" in card.needs and not (dossier.local and dossier.local.overview_most):
        return False
    return dossier.regime is None or dossier.regime.id in card.regimes


@cache
def _section_ids() -> tuple[str, ...]:
    regimes = load_rulebook().regimes.values()
    return tuple(dict.fromkeys(form.id for regime in regimes for form in regime.outline))


@cache
def _table_ids() -> tuple[str, ...]:
    return tuple(dict.fromkeys(form.id for form in load_rulebook().forms))


def _lack(need: str, dossier: Dossier, lang: Language) -> str | None:
    report = dossier.report
    if need in _OTHERS:
        return _OTHERS[need](dossier, lang)
    if need == "tables":
        return _tables_reason(report, lang)
    if need in _table_ids():
        return _table_reason(need, report, lang)
    if need in _NEEDS and need != "outline":
        return None if _NEEDS[need](report) else say(need, lang)
    if not report.outline_sure:
        return outline_reason(report, lang)
    known = need == "outline" or report.section_of(need)
    return None if known else say("section", lang, title=_title(need, dossier))


def _previous_reason(dossier: Dossier, lang: Language) -> str | None:
    previous = dossier.previous
    if previous is None:
        return say("previous", lang)
    year = dossier.report.year
    if year is None or previous.year == year - 1:
        return None
    return say("previous-year", lang, found=str(previous.year or "?"), wanted=str(year - 1))


def _earlier_lack(card: Card, dossier: Dossier, lang: Language) -> str | None:
    """Return what last year's report lacks of the tables that a comparison needs, or None."""
    earlier = dossier.previous
    if earlier is None or "previous" not in card.needs:
        return None
    needs = (need for need in card.needs if need in _table_ids())
    reason = next(filter(None, (_table_reason(need, earlier, lang) for need in needs)), None)
    return say("earlier", lang, reason=reason) if reason else None


def _has_earlier(dossier: Dossier) -> bool:
    """Tell whether there is a report of an earlier year of the same body."""
    if dossier.previous is not None:
        return True
    document = dossier.index.document(dossier.report) if dossier.index else None
    return bool(dossier.index and document and dossier.index.has_earlier(document))


def _earlier_reason(dossier: Dossier, lang: Language) -> str | None:
    return None if _has_earlier(dossier) else say("earlier-report", lang)


def _index_reason(dossier: Dossier, lang: Language) -> str | None:
    return None if dossier.index else say("index", lang)


_OTHERS: Mapping[str, Callable[[Dossier, Language], str | None]] = {
    "previous": _previous_reason,
    "earlier-report": _earlier_reason,
    "index": _index_reason,
    "local-length": lambda _dossier, _lang: None,  # without one the rule is not meant at all
}


def _tables_reason(report: Report, lang: Language) -> str | None:
    """Return why no table of the form can be judged, or None where one can."""
    if any(table.doubt is None for table in report.form_tables):
        return None
    doubtful = next((table.id for table in report.form_tables), None)
    return _table_reason(doubtful, report, lang) if doubtful else say("no-tables", lang)


def table_doubt(table: FormTable, lang: Language) -> str | None:
    """Return in words why the numbers of a table are not trusted, or None where they are."""
    return (
        say(f"table-{table.doubt}", lang, table=table_name(table.id, lang)) if table.doubt else None
    )


def _table_reason(need: str, report: Report, lang: Language) -> str | None:
    """Return why the numbers of a table cannot be judged, or None where they can."""
    table = report.form_table(need)
    doubts = [table.doubt] if table else [block.doubt for block in report.tables]
    doubt = next(filter(None, doubts), None)
    if table is not None and doubt is None:
        return None
    return say(
        f"table-{doubt}" if doubt in _SAID else "no-table", lang, table=table_name(need, lang)
    )


_SAID = frozenset(
    {"no-html", "cells-missing", "ragged", "repeated-row", "too-large", "nested"}
    | {"unknown-label", "loose-numbers", "no-header", "two-columns"}
)


def _no_regime(report: Report, lang: Language) -> str:
    fact = report.reporting_year
    if fact is None or not fact.sure:
        return say("regime", lang)
    return say("no-regime", lang, year=str(fact.value))


def outline_reason(report: Report, lang: Language) -> str:
    """Return why the outline of `report` is not to be trusted."""
    try:
        return say(report.outline_reason or "outline", lang)
    except KeyError:
        return say("outline", lang)


def _title(section: str, dossier: Dossier) -> str:
    form = dossier.regime.form(section) if dossier.regime else None
    return form.title if form else section
