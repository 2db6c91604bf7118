"""Help pages, made from the table of verbs."""

from collections.abc import Iterator, Sequence

from disclosure_lint.cli.examples import EXAMPLES
from disclosure_lint.cli.verbs import CHECK, VERBS, Option
from disclosure_lint.cli.words import say
from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.output.version import NAME
from disclosure_lint.output.visible import pad, width
from disclosure_lint.rulebook import Language


def program_page(language: Language) -> Iterator[Line]:
    """Yield the page on the program: its verbs, and the options of a check."""
    yield (f"{NAME}: {say('about', language)}",)
    yield from _part("usage", [(NAME + " " + VERBS[CHECK].operands, "")], language)
    verbs = [(_usage(name), say(f"help-{name}", language)) for name in VERBS]
    yield from _part("commands", verbs, language)
    yield from _options(CHECK, language)
    yield from _examples(CHECK, language)
    yield ()
    yield (say("exit-codes", language),)
    yield (say("see-help", language, program=NAME),)


def verb_page(verb: str, language: Language) -> Iterator[Line]:
    """Yield the page on one verb and its options."""
    yield (say(f"help-{verb}", language),)
    yield from _part("usage", [(f"{NAME} {_usage(verb)}", "")], language)
    yield from _options(verb, language)
    yield from _examples(verb, language)


def _examples(verb: str, language: Language) -> Iterator[Line]:
    own = 0 if language == "zh" else 1
    examples = (example[own] for example in EXAMPLES.get(verb, ()))
    rows = [(f"{NAME} {words}", about) for words, about in examples]
    if rows:
        yield from _part("examples", rows, language)


def _usage(verb: str) -> str:
    return f"{verb} {VERBS[verb].operands}".rstrip()


def _options(verb: str, language: Language) -> Iterator[Line]:
    options = VERBS[verb].options
    yield from _part("options", [_option(option, language) for option in options], language)


def _option(option: Option, language: Language) -> tuple[str, str]:
    names = ", ".join(filter(None, (option.short, option.name)))
    words = say(f"help-{option.name}", language, choices=", ".join(option.choices))
    return f"{names} {option.value}".rstrip(), words


def _part(title: str, rows: Sequence[tuple[str, str]], language: Language) -> Iterator[Line]:
    yield ()
    yield (Styled(say(title, language), "bold"),)
    columns = max(width(name) for name, _ in rows)
    for name, words in rows:
        yield (f"  {pad(name, columns)}  {words}".rstrip(),)
