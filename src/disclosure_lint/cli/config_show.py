"""`config show`: the configuration that holds here, as a file would say it."""

import json
from collections.abc import Iterator, Mapping

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import folder_of, linters_of
from disclosure_lint.cli.words import say
from disclosure_lint.linter import Config
from disclosure_lint.linter.profiles import profiles_of
from disclosure_lint.linter.reading_limits import KEYS, limits_shape


def run(arguments: Arguments) -> int:
    """Print the configuration that holds for a file or folder, or here; options count too.

    Raises:
        UsageError: more than one place is named, or an option is wrong.
        ConfigError: the configuration is wrong, or names unknown rules.
        RulebookError: a card is.
    """
    if len(arguments.operands) > 1:
        raise UsageError("no-operands", verb=arguments.verb, word=arguments.operands[1])
    linters = linters_of(arguments)
    config = linters.in_folder(folder_of(next(iter(arguments.operands), None))).config
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        for line in _lines(config):
            paper.printer.line(line)
    return 0


def _lines(config: Config) -> Iterator[str]:
    key = "config-file" if config.path else "no-config-file"
    yield say(key, config.lang, path=config.path)
    for profile in profiles_of(config):
        yield say("config-profile", config.lang, id=profile.id, name=profile.names[config.lang])
    values = {
        "select": config.select,
        "ignore": config.ignore,
        "preview": config.preview,
        "fail-on": config.fail_on,
        "year": config.year,
        "agency": config.agency,
        "profile": config.profiles,
        "lang": config.lang,
        "aliases": config.aliases,
        "rules": tuple(map(str, config.rules)),
        "plugins": config.plugins,
        "exclude": config.exclude.patterns if config.exclude else (),
    }
    yield from (f"{key} = {_toml(value)}" for key, value in values.items() if value is not None)
    yield from _table("severity", config.severity)
    limits = limits_shape(config.limits)
    yield from _table("limits", {key: limits[field] for key, field in KEYS.items()})


def _table(name: str, values: Mapping[str, object]) -> Iterator[str]:
    if values:
        yield ""
        yield f"[{name}]"
        yield from (f"{key} = {_toml(value)}" for key, value in values.items())


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
