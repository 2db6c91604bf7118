"""A command line becomes a verb, its operands and options; what is wrong is one sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.verbs import CHECK, VERBS, Option
from disclosure_lint.formats import exists
from disclosure_lint.rulebook import Language, nearest
from disclosure_lint.text.frozen import frozen


@frozen
class Arguments:
    """What was asked for: `values` holds what was given for each option, in order."""

    verb: str
    operands: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]

    def given(self, option: str) -> bool:
        """Tell whether an option was given."""
        return option in self.values

    def last(self, option: str) -> str | None:
        """Return the value of an option, the last one where it was given more than once."""
        return self.values[option][-1] if option in self.values else None

    def words(self, option: str) -> tuple[str, ...]:
        """Return all values of an option that takes a list with commas."""
        pieces = ",".join(self.values.get(option, ())).replace("，", ",").split(",")
        return tuple(piece.strip() for piece in pieces if piece.strip())


def language_of(words: Sequence[str]) -> Language | None:
    """Return the language that a command line asks for, be it wrong otherwise."""
    asked = " ".join(words).replace("--lang=", "--lang ").split()
    pairs = [pair for pair in pairwise(asked) if pair[0] == "--lang"]
    choices: dict[str, Language] = {"zh": "zh", "en": "en"}
    return choices.get(pairs[-1][1]) if pairs else None


def read_arguments(words: Sequence[str]) -> Arguments:
    """Read a command line. Without a verb in front, it is a check.

    Raises:
        UsageError: it holds an unknown verb or option, or a wrong value.
    """
    verb, rest = _split_verb(words)
    before, after = _split_at(rest, "--")
    values, others = _parse(verb, before)
    if len(rest) == len(words):
        late = _late_verb([word for word in others if not word.startswith("-")], words)
        if late:
            return read_arguments(late)
    _refuse_unknown(verb, others)
    _refuse_wrong_choices(verb, values)
    return Arguments(verb, (*others, *after), values)


def _split_verb(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    for count in (2, 1):
        verb = " ".join(words[:count])
        if verb in VERBS:
            return verb, words[count:]
    return CHECK, words


def _split_at(words: Sequence[str], word: str) -> tuple[Sequence[str], Sequence[str]]:
    cut = words.index(word) if word in words else len(words)
    return words[:cut], words[cut + 1 :]


def _late_verb(operands: Sequence[str], words: Sequence[str]) -> Sequence[str] | None:
    """Return the words with the verb in front, where options stood before it.

    A file of that name goes before the verb.

    Raises:
        UsageError: the first operand is no file, and nearly a verb.
    """
    if not operands or exists(operands[0]):
        return None
    for count in (2, 1):
        if " ".join(operands[:count]) in VERBS:
            rest = list(words)
            for word in operands[:count]:
                rest.remove(word)
            return [*operands[:count], *rest]
    begun = (verb for verb in VERBS if verb.startswith(f"{operands[0]} "))
    verb = next(begun, None) or nearest(operands[0], VERBS)
    if verb and operands[0].isalpha():
        raise UsageError("unknown-verb", word=operands[0], nearest=verb)
    return None


# By hand: argparse costs more to import than most rules cost to run.
def _parse(verb: str, words: Sequence[str]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the options given, and all other words in order."""
    known = {name: o for o in VERBS[verb].options for name in (o.name, o.short) if name}
    given: dict[str, list[str]] = {}
    others: list[str] = []
    rest = iter(words)
    for word in rest:
        name, value = _name_and_value(word)
        if name in known:
            option = known[name]
            given.setdefault(option.name, []).append(_value(option, value, rest))
        else:
            others.append(word)
    return {name: tuple(values) for name, values in given.items()}, others


def _name_and_value(word: str) -> tuple[str, str | None]:
    """Split `--name=value` and `-nvalue`."""
    if word.startswith("--"):
        name, equals, value = word.partition("=")
        return name, value if equals else None
    return word[:2], word[2:] or None


def _value(option: Option, attached: str | None, rest: Iterator[str]) -> str:
    if not option.value:
        if attached is not None:
            raise UsageError("option-no-value", option=option.name)
        return ""
    value = next(rest, None) if attached is None else attached
    if value is None or (attached is None and value.startswith("-") and value != "-"):
        raise UsageError("option-value", option=option.name)
    return value


def _refuse_unknown(verb: str, words: Iterable[str]) -> None:
    for word in words:
        if word.startswith("-") and word != "-":
            name = word.partition("=")[0]
            known = [option.name for option in VERBS[verb].options]
            raise UsageError("unknown-option", verb=verb, word=name, nearest=nearest(name, known))


def _refuse_wrong_choices(verb: str, values: Mapping[str, Sequence[str]]) -> None:
    for option in VERBS[verb].options:
        for value in values.get(option.name, ()):
            if option.choices and value not in option.choices:
                raise UsageError(
                    "unknown-choice",
                    option=option.name,
                    word=value,
                    known=", ".join(option.choices),
                    nearest=nearest(value, option.choices),
                )
