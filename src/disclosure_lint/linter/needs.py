"""What a rule needs of a report before it may speak."""

from collections.abc import Callable, Mapping
from functools import cache

from disclosure_lint.checks import Dossier
from disclosure_lint.linter.sentences import say
from disclosure_lint.report import Report
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
}


def known_needs() -> tuple[str, ...]:
    """Return all words that a card may list under `needs`."""
    return (*_NEEDS, "previous", *_section_ids())


def unmet(card: Card, dossier: Dossier, lang: Language) -> str | None:
    """Return why the rule of `card` cannot judge this report, or None where it can."""
    regime = dossier.regime
    if regime is None and set(card.regimes) < set(load_rulebook().regimes):
        return _no_regime(dossier.report, lang)
    return next(filter(None, (_lack(need, dossier, lang) for need in card.needs)), None)


def applies(card: Card, dossier: Dossier) -> bool:
    """Tell whether the rule of `card` is meant for reports of this legal era."""
    return dossier.regime is None or dossier.regime.id in card.regimes


@cache
def _section_ids() -> tuple[str, ...]:
    regimes = load_rulebook().regimes.values()
    return tuple(dict.fromkeys(form.id for regime in regimes for form in regime.outline))


def _lack(need: str, dossier: Dossier, lang: Language) -> str | None:
    report = dossier.report
    if need == "outline":
        return None if report.outline_sure else _outline(report, lang)
    if need == "previous":
        return None if dossier.previous else say("previous", lang)
    predicate = _NEEDS.get(need)
    if predicate is not None:
        return None if predicate(report) else say(need, lang)
    if not report.outline_sure:
        return _outline(report, lang)
    return None if report.section_of(need) else say("section", lang, title=_title(need, dossier))


def _no_regime(report: Report, lang: Language) -> str:
    fact = report.reporting_year
    if fact is None or not fact.sure:
        return say("regime", lang)
    return say("no-regime", lang, year=str(fact.value))


def _outline(report: Report, lang: Language) -> str:
    try:
        return say(report.outline_reason or "outline", lang)
    except KeyError:
        return say("outline", lang)


def _title(section: str, dossier: Dossier) -> str:
    form = dossier.regime.form(section) if dossier.regime else None
    return form.title if form else section
