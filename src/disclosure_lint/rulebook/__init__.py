"""Cards, regimes and vocabularies: the law as data, loaded and checked.

The clean reports, which only tests of cards need, are imported from `rulebook.clean`.
"""

from disclosure_lint.rulebook.card import Card, Case, Example, Language, LawSource, Words
from disclosure_lint.rulebook.errors import RulebookError, nearest
from disclosure_lint.rulebook.example_file import load_examples
from disclosure_lint.rulebook.form import BlockForm, LabelForm, SumForm, TableForm
from disclosure_lint.rulebook.history import (
    Abolished,
    Beginning,
    Campaign,
    History,
    KnownDocument,
    Month,
)
from disclosure_lint.rulebook.load import TOPICS, load_rulebook
from disclosure_lint.rulebook.quantities import Quantities, QuantityForm
from disclosure_lint.rulebook.regime import Regime, SectionForm
from disclosure_lint.rulebook.rulebook import Law, Rulebook
from disclosure_lint.rulebook.vocabulary import AgencyForm, Department, Vocabulary

__all__ = [
    "TOPICS",
    "Abolished",
    "AgencyForm",
    "Beginning",
    "BlockForm",
    "Campaign",
    "Card",
    "Case",
    "Department",
    "Example",
    "History",
    "KnownDocument",
    "LabelForm",
    "Language",
    "Law",
    "LawSource",
    "Month",
    "Quantities",
    "QuantityForm",
    "Regime",
    "Rulebook",
    "RulebookError",
    "SectionForm",
    "SumForm",
    "TableForm",
    "Vocabulary",
    "Words",
    "load_examples",
    "load_rulebook",
    "nearest",
]
