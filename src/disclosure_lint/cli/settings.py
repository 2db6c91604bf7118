"""The options of a command line, put on top of whatever configuration holds."""

from collections.abc import Callable, Mapping
from pathlib import Path

import regex

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.formats import is_folder
from disclosure_lint.linter import Config, Linter, Linters, linter_for
from disclosure_lint.linter.plugins import load_plugins
from disclosure_lint.report import SEVERITIES, Severity
from disclosure_lint.rulebook import Language, Rulebook, load_rulebook, nearest
from disclosure_lint.text.frozen import evolve

STDIN = "-"
_LANGUAGES: Mapping[str, Language] = {"zh": "zh", "en": "en"}
_SEVERITIES: Mapping[str, Severity] = {severity: severity for severity in SEVERITIES}


def linters_of(arguments: Arguments, make: Callable[[Config], Linter] = linter_for) -> Linters:
    """Return the linters that these arguments call for; `make` makes each of its config.

    Raises:
        UsageError: the value of an option is wrong.
    """
    file = arguments.last("--config")
    year = _year(arguments.last("--year"))
    severity = _severity(arguments.values.get("--severity", ()))
    named = [key for key in ("select", "ignore", "profile") if arguments.words(f"--{key}")]
    given = frozenset((*named, *(f"severity.{rule}" for rule in severity)))

    def adjust(config: Config) -> Config:
        return evolve(
            config,
            select=arguments.words("--select") or config.select,
            ignore=arguments.words("--ignore") or config.ignore,
            profiles=arguments.words("--profile") or config.profiles,
            preview=arguments.given("--preview") or config.preview,
            severity={**config.severity, **severity},
            fail_on=_SEVERITIES[arguments.last("--fail-on") or config.fail_on],
            year=year or config.year,
            agency=arguments.last("--agency") or config.agency,
            lang=_LANGUAGES[arguments.last("--lang") or config.lang],
            options=given,
        )

    without_files = arguments.given("--no-config")
    return Linters(Path(file) if file else None, adjust, search=not without_files, make=make)


def rulebook_of(config: Config) -> Rulebook:
    """Return the built-in rules and those of the folders and plugins that `config` names.

    Raises:
        ConfigError: a plugin cannot be loaded.
        RulebookError: a card is not as it should be.
    """
    extra = (*config.rules, *load_plugins(config.plugins, config.path))
    if not extra:
        return load_rulebook()
    from disclosure_lint.linter.mending import with_mending  # noqa: PLC0415 -- seldom needed

    return with_mending(load_rulebook(extra))


def folder_of(name: str | None) -> Path:
    """Return the folder whose configuration holds for what is called `name`."""
    if name is None or name == STDIN:
        return Path()
    return Path(name) if is_folder(name) else Path(name).parent


def _year(word: str | None) -> int | None:
    if word is None:
        return None
    if not regex.fullmatch(r"[0-9]{4}", word):
        raise UsageError("bad-year", word=word)
    return int(word)


def _severity(words: tuple[str, ...]) -> dict[str, Severity]:
    severities: dict[str, Severity] = {}
    for word in words:
        rule, equals, level = word.partition("=")
        if not (rule and equals and level):
            raise UsageError("bad-severity", word=word)
        if level not in _SEVERITIES:
            raise UsageError(
                "unknown-choice",
                option="--severity",
                word=level,
                known=", ".join(SEVERITIES),
                nearest=nearest(level, SEVERITIES),
            )
        severities[rule] = _SEVERITIES[level]
    return severities
