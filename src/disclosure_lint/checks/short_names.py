"""Short names of bodies (民政, 经信) that are not the agency's own."""

from collections.abc import Mapping

from disclosure_lint.report import Agency
from disclosure_lint.rulebook import Department, Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_TAIL = 2  # no short name is shorter
_ENDINGS = ("委员会", "办公室", "局", "委", "办")


@frozen
class ShortNames:
    """The telling short names of all bodies but `agency` and its kin, to be found in a text.

    `bodies` has the body of each, `by_tail` the names by their last two characters, longest first.
    """

    bodies: Mapping[str, Department]
    by_tail: Mapping[str, tuple[str, ...]]

    @classmethod
    def foreign_to(cls, agency: Agency, vocabulary: Vocabulary) -> "ShortNames":
        """Gather the names: what is an everyday word tells nothing."""
        bodies = {
            short: body
            for body in foreign_bodies(agency, vocabulary)
            for short in body.short
            if short not in body.everyday
        }
        by_tail: dict[str, tuple[str, ...]] = {}
        for name in sorted(bodies, key=len, reverse=True):
            by_tail[name[-_TAIL:]] = (*by_tail.get(name[-_TAIL:], ()), name)
        return cls(bodies, by_tail)

    def before(self, text: str, end: int) -> Span | None:
        """Return the longest name that ends at `end`, or None."""
        for name in self.by_tail.get(text[max(0, end - _TAIL) : end], ()):
            if text.endswith(name, 0, end):
                return Span(end - len(name), end)
        return None


def foreign_bodies(agency: Agency, vocabulary: Vocabulary) -> list[Department]:
    """Return the bodies that `agency` is not, nor shares a house with."""
    own = {body.id for body in vocabulary.departments if _is(agency, body)}
    own |= {kin for body in vocabulary.departments if body.id in own for kin in body.kin}
    return [
        body
        for body in vocabulary.departments
        if body.id not in own and not own.intersection(body.kin)
    ]


def _is(agency: Agency, body: Department) -> bool:
    """Tell whether `agency` is, or holds in its name, the body (投资促进 in 投资促进中心)."""
    if agency.kind != "department":
        return False
    stems = (*body.short, *(_stem(name) for name in body.names))
    return body.id == agency.department or any(stem in agency.name for stem in stems)


def _stem(name: str) -> str:
    ending = next((ending for ending in _ENDINGS if name.endswith(ending)), "")
    return name.removesuffix(ending)
