"""`completion`: a script that lets a shell complete verbs, options, their values and rules."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.verbs import CHECK, VERBS, Option
from disclosure_lint.output.version import NAME
from disclosure_lint.report import SEVERITIES
from disclosure_lint.rulebook import load_rulebook, nearest

_PROGRAMS: Final = (NAME, "dlint")
_FILES, _RULES, _LEVELLED = ("FILE", "DIR"), ("RULES", "RULE"), "RULE=LEVEL"


def run(arguments: Arguments) -> int:
    """Print the script for the shell that is named.

    Raises:
        UsageError: not one shell is named, or an unknown one.
    """
    if len(arguments.operands) != 1:
        raise UsageError("one-shell", known=", ".join(SHELLS))
    (shell,) = arguments.operands
    if shell not in SHELLS:
        known, guess = ", ".join(SHELLS), nearest(shell, SHELLS)
        raise UsageError("unknown-shell", word=shell, known=known, nearest=guess)
    with open_paper(arguments.last("--output"), "never") as paper:
        for line in SHELLS[shell]():
            paper.printer.line(line)
    return 0


def _values(option: Option) -> tuple[str, ...]:
    """Return the words that may follow an option; none where that cannot be known."""
    rules = load_rulebook().cards
    if option.value in _RULES:
        return (*dict.fromkeys(card.topic for card in rules.values()), *rules)
    if option.value == _LEVELLED:
        return tuple(f"{rule}={level}" for rule in rules for level in SEVERITIES)
    return option.choices


def _operands(verb: str) -> tuple[str, ...]:
    """Return the words that may follow a verb, where they are not files."""
    seconds = tuple(name.split()[1] for name in VERBS if name.startswith(f"{verb} "))
    if verb == "completion":
        return tuple(SHELLS)
    if verb in VERBS and VERBS[verb].operands.startswith(_RULES):
        return (*seconds, *load_rulebook().cards)
    return seconds


def _verbs() -> tuple[str, ...]:
    """Return all verbs and their first words."""
    firsts = (verb.partition(" ")[0] for verb in VERBS)
    return tuple(dict.fromkeys((*VERBS, *firsts)))


def _bash() -> Iterator[str]:
    yield "_disclosure_lint() {"
    yield '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" verb words'
    yield "  COMPREPLY=()"
    yield '  case "${COMP_WORDS[1]} ${COMP_WORDS[2]} " in'
    for verb in sorted(_verbs(), key=len, reverse=True):
        yield f'    "{verb} "*) verb="{verb}" ;;'
    yield f"    *) verb={CHECK} ;;"
    yield "  esac"
    yield '  case "$verb $before" in'
    yield from _bash_values()
    yield '    *) case "$verb $word" in'
    yield from _bash_words()
    yield "      esac"
    firsts = " ".join(verb for verb in _verbs() if " " not in verb)
    yield f'      [ "$COMP_CWORD" -ne 1 ] || words="$words {firsts}" ;;'
    yield "  esac"
    yield '  COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield "}"
    yield f"complete -o default -F _disclosure_lint {' '.join(_PROGRAMS)}"


def _bash_values() -> Iterator[str]:
    for verb, option in _options():
        names = "|".join(f'"{verb} {name}"' for name in (option.name, option.short) if name)
        if option.value:
            words = " ".join(_values(option))
            yield f'    {names}) words="{words}"; [ "$words" ] || return 0 ;;'


def _bash_words() -> Iterator[str]:
    for verb in _verbs():
        options = VERBS[verb].options if verb in VERBS else ()
        yield f'      "{verb} -"*) words="{" ".join(option.name for option in options)}" ;;'
        yield f'      "{verb} "*) words="{" ".join(_operands(verb))}" ;;'


def _zsh() -> Iterator[str]:
    yield "autoload -U +X compinit && compinit -i"
    yield "autoload -U +X bashcompinit && bashcompinit"
    yield from _bash()


def _fish() -> Iterator[str]:
    for program in _PROGRAMS:
        for verb in _verbs():
            if " " in verb:
                continue
            yield f"complete -c {program} -n __fish_use_subcommand -a {verb}"
            others = " ".join(_operands(verb))
            seen = f"-n '__fish_seen_subcommand_from {verb}'"
            if others:
                yield f"complete -c {program} {seen} -f -a '{others}'"
        for verb, option in _options():
            yield _fish_option(program, verb, option)


def _fish_option(program: str, verb: str, option: Option) -> str:
    seen = " ".join(name for name in _verbs() if " " not in name and name != CHECK)
    place = f"__fish_seen_subcommand_from {verb.partition(' ')[0]}"
    if verb == CHECK:
        place = f"not __fish_seen_subcommand_from {seen}"
    line = f"complete -c {program} -n '{place}' -l {option.name.removeprefix('--')}"
    if option.short:
        line += f" -s {option.short.removeprefix('-')}"
    if option.value:
        words = " ".join(_values(option))
        line += " -r" + ("" if option.value in _FILES else f" -f -a '{words}'")
    return line


def _options() -> Iterator[tuple[str, Option]]:
    for verb, about in VERBS.items():
        for option in about.options:
            yield verb, option


SHELLS: Final[Mapping[str, Callable[[], Iterator[str]]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
