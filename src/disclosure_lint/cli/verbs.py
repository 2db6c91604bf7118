"""What may stand on a command line: the verbs, their options and what follows them."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.output.formats import FORMATS
from disclosure_lint.text.frozen import frozen


@frozen
class Option:
    """An option: its name, its short name, what its value is called ("" for a flag).

    `choices` are its only values, where they are known.
    """

    name: str
    value: str = ""
    short: str = ""
    choices: tuple[str, ...] = ()


@frozen
class Verb:
    """A verb: the module of this room that does it, what follows it, its options."""

    module: str
    operands: str
    options: tuple[Option, ...]


LANG: Final = Option("--lang", "LANG", choices=("zh", "en"))
_ALWAYS = (
    LANG,
    Option("--color", "WHEN", choices=("auto", "always", "never")),
    Option("--output", "FILE", "-o"),
    Option("--help", short="-h"),
    Option("--version"),
)
_CONFIG = (Option("--config", "FILE"), Option("--no-config"))
_OVERRIDES = (Option("--year", "YEAR"), Option("--agency", "NAME"))
_READING = (*_OVERRIDES, Option("--stdin-filename", "NAME"))
_PREVIOUS = Option("--previous", "FILE")
_LEVELS = ("error", "warning", "info")
_RULES = (
    Option("--profile", "NAME"),
    Option("--select", "RULES"),
    Option("--ignore", "RULES"),
    Option("--preview"),
    Option("--severity", "RULE=LEVEL"),
    Option("--fail-on", "LEVEL", choices=_LEVELS),
)
_TEXT_OR_JSON = Option("--format", "FORMAT", choices=("text", "json"))
_FINDINGS = Option("--format", "FORMAT", choices=FORMATS)
_FACTS = Option("--format", "FORMAT", choices=("json", "csv", "parquet"))

CHECK: Final = "check"
VERBS: Final[Mapping[str, Verb]] = {
    CHECK: Verb(
        "checking",
        "FILE…",
        (
            *_RULES,
            *_READING,
            _PREVIOUS,
            Option("--index", "INDEX"),
            Option("--fix"),
            Option("--unsafe-fixes"),
            Option("--diff"),
            Option("--found"),
            Option("--watch"),
            *_CONFIG,
            _FINDINGS,
            *_ALWAYS,
        ),
    ),
    "tree": Verb("tree", "FILE", (*_READING, *_CONFIG, _TEXT_OR_JSON, *_ALWAYS)),
    "convert": Verb("convert", "FILE", (Option("--stdin-filename", "NAME"), *_CONFIG, *_ALWAYS)),
    "extract": Verb("extract", "FILE…", (*_OVERRIDES, *_CONFIG, _FACTS, *_ALWAYS)),
    "explain": Verb("explain", "RULE…", (Option("--all"), *_CONFIG, *_ALWAYS)),
    "rules": Verb("rules", "", (*_CONFIG, _TEXT_OR_JSON, *_ALWAYS)),
    "rules check": Verb("rules_check", "DIR", _ALWAYS),
    "index add": Verb(
        "index_add",
        "INDEX FILE…",
        (Option("--fingerprints-only"), *_OVERRIDES, *_CONFIG, *_ALWAYS),
    ),
    "index remove": Verb("index_upkeep", "INDEX PATH…", _ALWAYS),
    "index list": Verb("index_upkeep", "INDEX", (_TEXT_OR_JSON, *_ALWAYS)),
    "index info": Verb("index_upkeep", "INDEX", (_TEXT_OR_JSON, *_ALWAYS)),
    "index compact": Verb("index_upkeep", "INDEX", _ALWAYS),
    "server": Verb("server", "", (*_RULES, *_CONFIG, Option("--stdio"), *_ALWAYS)),
    "corpus report": Verb(
        "corpus_report", "FILE…", (*_OVERRIDES, Option("--found"), *_CONFIG, *_ALWAYS)
    ),
    "completion": Verb("completion", "SHELL", _ALWAYS),
    "config show": Verb("config_show", "[PATH]", (*_RULES, *_READING, *_CONFIG, *_ALWAYS)),
}
