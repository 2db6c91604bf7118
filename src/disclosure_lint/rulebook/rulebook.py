"""All cards, regimes and vocabularies, loaded and checked."""

from collections.abc import Mapping

from disclosure_lint.rulebook.card import Card, Language
from disclosure_lint.rulebook.form import TableForm
from disclosure_lint.rulebook.regime import Regime
from disclosure_lint.rulebook.vocabulary import Vocabulary
from disclosure_lint.text.frozen import frozen


@frozen
class Law:
    """A source of law or form: its names by language, for citations ("《…条例》（2019年修订）")."""

    id: str
    names: Mapping[Language, str]
    url: str = ""


@frozen
class Rulebook:
    """What the rules package holds."""

    cards: Mapping[str, Card]
    regimes: Mapping[str, Regime]
    laws: Mapping[str, Law]
    vocabulary: Vocabulary
    retired: tuple[str, ...] = ()
    forms: tuple[TableForm, ...] = ()

    def forms_of(self, regime: str) -> tuple[TableForm, ...]:
        """Return the tables that the form of `regime` asks for."""
        return tuple(form for form in self.forms if regime in form.regimes)

    def regime_for(self, year: int) -> Regime | None:
        """Return the regime of reports on `year`, or None."""
        return next((r for r in self.regimes.values() if r.holds(year)), None)
