"""A card is joined with its check: law and words on one side, looking on the other."""

from disclosure_lint import checks
from disclosure_lint.checks import Check, find_check
from disclosure_lint.linter.needs import known_needs
from disclosure_lint.linter.options import read_options
from disclosure_lint.rulebook import Card, RulebookError
from disclosure_lint.rulebook.errors import hint
from disclosure_lint.text.frozen import frozen


@frozen
class BoundRule:
    """A rule ready to run. `check` is None for the rules on allow comments."""

    card: Card
    check: Check | None


def bind(card: Card) -> BoundRule:
    """Join `card` with its check, whose module is loaded only now.

    Raises:
        RulebookError: the card names an unknown check, option or need, or an option is wrong.
    """
    for need in card.needs:
        if need not in known_needs():
            raise RulebookError(
                f'{card.path}: "needs" does not know "{need}"{hint(need, known_needs())}'
            )
    if card.check is None:
        return BoundRule(card, None)
    found = find_check(card.check)
    if found is None:
        problem = f'"check" is "{card.check}", which is no check'
        raise RulebookError(f"{card.path}: {problem}{hint(card.check, _check_names())}")
    return BoundRule(card, found(**read_options(card, found)))


def _check_names() -> list[str]:
    """Return the names of the checks that ship with the program and of those plugins brought."""
    from pathlib import Path  # noqa: PLC0415 -- needed for an error only

    files = [file for folder in checks.__path__ for file in Path(folder).glob("*.py")]
    names = [file.stem.replace("_", "-") for file in files if "@check(" in file.read_text("utf-8")]
    return sorted(names)
