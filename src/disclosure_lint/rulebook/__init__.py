"""Cards, regimes and vocabularies: the law as data, loaded and checked."""

from disclosure_lint.rulebook.card import Card, Case, Example, Language, LawSource, Words
from disclosure_lint.rulebook.regime import Regime, SectionForm
from disclosure_lint.rulebook.rulebook import Law, Rulebook
from disclosure_lint.rulebook.vocabulary import AgencyForm, Department, Vocabulary

__all__ = [
    "AgencyForm",
    "Card",
    "Case",
    "Department",
    "Example",
    "Language",
    "Law",
    "LawSource",
    "Regime",
    "Rulebook",
    "SectionForm",
    "Vocabulary",
    "Words",
]
