"""The field's words as data: kinds of agency, departments, levels of region."""

from collections.abc import Mapping

from disclosure_lint.rulebook.history import History
from disclosure_lint.rulebook.quantities import Quantities
from disclosure_lint.text.frozen import field, frozen


@frozen
class Department:
    """A body of local government with its old and new names.

    `names` are full names without a place (民政局), `short` the short names without 局, 委, 办
    (民政), `everyday` those short names that are also everyday words and prove nothing. `fields`
    are short names that also name a field in which every body publishes, or are verbs (财政, 统计):
    they prove nothing before 信息公开. `reason` says why, for people. `kin` are ids of bodies with
    which it shares a house in many places, so that neither's words are foreign to the other.
    """

    id: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    everyday: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    reason: str = ""
    kin: tuple[str, ...] = ()
    strong_terms: tuple[str, ...] = ()
    weak_terms: tuple[str, ...] = ()


@frozen
class AgencyForm:
    """How agencies of one kind are called, and how they call themselves.

    `suffixes` end their names (镇人民政府). `self_words` are right (我镇), `wrong_self_words`
    belong to other kinds (我局). `level` is the level of the place it serves, None if it varies.
    """

    kind: str
    suffixes: tuple[str, ...]
    self_words: tuple[str, ...]
    wrong_self_words: tuple[str, ...]
    level: str | None = None


@frozen
class Vocabulary:
    """All word lists that reading and checks share; `lists` holds further ones by name."""

    departments: tuple[Department, ...]
    agencies: tuple[AgencyForm, ...]
    lists: Mapping[str, tuple[str, ...]]
    quantities: Quantities = field(factory=Quantities)
    history: History = field(factory=History)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the word list `name`; a missing list is a KeyError."""
        return self.lists[name]

    def agency_form(self, kind: str) -> AgencyForm | None:
        """Return how agencies of `kind` are called, or None."""
        return next((form for form in self.agencies if form.kind == kind), None)
