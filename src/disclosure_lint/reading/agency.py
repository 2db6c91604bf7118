"""The issuing agency 发文机关, from title, signature and preamble."""

from disclosure_lint.reading.agency_name import known_places, understand
from disclosure_lint.reading.named_bodies import NamedBody, Sources, named_bodies
from disclosure_lint.reading.same_body import agree
from disclosure_lint.reading.short_names import short_names
from disclosure_lint.reading.superiors import fuller_chain
from disclosure_lint.report import Agency, Fact
from disclosure_lint.rulebook import Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve


def read_agency(
    text: str, sources: Sources, vocabulary: Vocabulary, option: str | None = None
) -> Fact[Agency] | None:
    """Return the agency that issues the report, or None where nothing names it; `option` overrides.

    The title is believed first, then the signature, then the preamble. The region chain takes in
    superiors from any fuller form in the three. Not sure where title and signature contradict each
    other and neither preamble nor contact sides with the title, or where the preamble alone names
    it and does not send its readers there with their questions.
    """
    named = list(named_bodies(text, sources, vocabulary))
    if option is not None:
        agency = understand("".join(option.split()), vocabulary)
        named.insert(0, NamedBody(agency, Span(0, 0), "option"))
    first = next((body for body in named if _can_issue(body)), None)
    if first is None:
        return None
    agency = _with_place(first.agency, named)
    chain = fuller_chain(text, sources.spans(), agency.region, known_places(vocabulary))
    agency = evolve(agency, region=chain)
    agency = evolve(agency, short_names=short_names(agency, vocabulary))
    return Fact(agency, first.span, first.origin, sure=_is_sure(first, named))


def _can_issue(body: NamedBody) -> bool:
    return body.agency.kind is not None or body.origin in {"title", "option"}


def _with_place(agency: Agency, named: list[NamedBody]) -> Agency:
    """Return the agency with the place that a fuller name of the same body gives it."""
    if agency.region:
        return agency
    same = (body.agency for body in named if body.agency.kind == agency.kind)
    fuller = next((one for one in same if one.region and agree(agency, one)), None)
    return evolve(agency, region=fuller.region) if fuller else agency


def _is_sure(first: NamedBody, named: list[NamedBody]) -> bool:
    if first.origin == "option":
        return True
    if first.agency.kind is None or first.origin == "contact":
        return False
    if first.origin == "preamble":
        asked = [body.agency for body in named if body.origin == "contact"]
        return any(agree(first.agency, body) for body in asked)
    siding = {body.origin for body in named if agree(first.agency, body.agency)}
    signed = any(body.origin == "signature" for body in named)
    return not signed or not siding.isdisjoint({"signature", "preamble", "contact"})
