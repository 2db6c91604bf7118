"""What a card's example gives beside its own text: other reports, the profile of a locality."""

from collections.abc import Mapping

from disclosure_lint.linter.engine import Linter
from disclosure_lint.linter.profiles import profiles_of
from disclosure_lint.rulebook import Rulebook
from disclosure_lint.rulebook.clean import index_reports
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import evolve

_YEARS = range(2000, 2100)


def regimes_by_year(rulebook: Rulebook) -> dict[int, str]:
    """Return the ids of the legal eras, by reporting year."""
    return {year: regime.id for year in _YEARS if (regime := rulebook.regime_for(year))}


def with_index(linter: Linter, given: Mapping[str, object]) -> Linter:
    """Return `linter` so that it compares with the reports of `given.index`, if there are any.

    Raises:
        RulebookError: one of them is not as it should be.
    """
    if "index" not in given:
        return linter
    from disclosure_lint.corpus.memory_index import MemoryIndex  # noqa: PLC0415 -- seldom needed
    from disclosure_lint.corpus.neighbours import Neighbours  # noqa: PLC0415 -- likewise
    from disclosure_lint.corpus.reports import document_of  # noqa: PLC0415 -- likewise

    texts = index_reports(given, regimes_by_year(linter.rulebook))
    reports = (linter.read(Source(text)) for text in texts)
    documents = (document_of(report, str(number)) for number, report in enumerate(reports, 1))
    return evolve(linter, index=Neighbours((MemoryIndex(filter(None, documents)),)))


def in_locality(linter: Linter, given: Mapping[str, object]) -> Linter:
    """Return `linter` under the profile that `given.profile` names, if it names one.

    Raises:
        ConfigError: there is no such profile.
        RulebookError: it is not as it should be.
    """
    if "profile" not in given:
        return linter
    config = evolve(linter.config, profiles=(str(given["profile"]),))
    return evolve(linter, profiles=profiles_of(config))
