"""The library's two doors: a text becomes a report, a report gets findings."""

from functools import cache, lru_cache
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING

from disclosure_lint.formats import UnreadableError, dialect_of, read_file
from disclosure_lint.linter.batch import lint_target
from disclosure_lint.linter.companions import Companions
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.config_file import load_config
from disclosure_lint.linter.discover import Target
from disclosure_lint.linter.engine import Linter
from disclosure_lint.linter.linters import linter_for
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import Report, Result
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import evolve

if TYPE_CHECKING:
    from disclosure_lint.corpus.index import Index  # a run without index does without

_ACCEPTED = {
    str: "a text (str)",
    Path: "a file (pathlib.Path)",
    Report: "a Report",
    Config: "a Config",
    NoneType: "None",
}


def parse(text: str) -> Report:
    """Return the report that `text` holds: what it says, not whether that is right.

    Any text can be parsed; `Report.recognised` tells whether it reads as a disclosure report.

    Raises:
        TypeError: `text` is no str.
    """
    _accept("text", text, str)
    rulebook = load_rulebook()
    return read_report(parse_tree(_source(text), names_of(rulebook)), rulebook)


def lint(  # noqa: PLR0913 -- one door with named options, as the design fixes it
    report: str | Path,
    *,
    previous: str | Path | Report | None = None,
    index: Path | None = None,
    config: Config | Path | None = None,
    year: int | None = None,
    agency: str | None = None,
) -> Result:
    """Return what the rules say of a report.

    Args:
        report: the text of the report as a str, or its file as a Path.
        previous: last year's report of the same body, for the rules that compare.
        index: the file of an index of other reports (`disclosure-lint index add`), in which copied
            passages are looked for. It stays open for further calls.
        config: the choices of the run, or the file that holds them; without it every stable rule
            runs. Config files are never searched for.
        year: the reporting year, where the text's own is not to be trusted.
        agency: the full name of the issuing agency, likewise.

    A file that cannot be read, or a text that is no report, gives a `Result` with `error` set.

    Raises:
        ConfigError: the config names something unknown.
        RulebookError: a card of a rule folder is not as it should be.
        CorpusError: the index cannot be used.
        TypeError: an argument is of another kind, such as bytes.
    """
    _accept("report", report, str, Path)
    _accept("previous", previous, str, Path, Report, NoneType)
    _accept("index", index, Path, NoneType)
    _accept("config", config, Config, Path, NoneType)
    linter = _linter(config, year, agency)
    if index is not None:
        linter = Companions((_index(index),)).beside(linter)
    try:
        before = _read(linter, previous) if previous is not None else None
    except UnreadableError as error:
        return Result(str(previous), error=error.sentence(linter.config.lang))
    if isinstance(report, Path):
        return lint_target(Target(str(report)), linter, previous=before)
    return linter.lint(_source(report), previous=before)


def _accept(name: str, value: object, *kinds: type) -> None:
    """Refuse what no door takes, before it fails somewhere inside."""
    if not isinstance(value, kinds):
        accepted = " or ".join(_ACCEPTED[kind] for kind in kinds)
        raise TypeError(f"{name} must be {accepted}, not {type(value).__name__}")


def _linter(config: Config | Path | None, year: int | None, agency: str | None) -> Linter:
    chosen = load_config(config) if isinstance(config, Path) else config
    linter = _default() if chosen is None else linter_for(chosen)
    told = linter.config
    return evolve(linter, config=evolve(told, year=year or told.year, agency=agency or told.agency))


@cache
def _default() -> Linter:
    """Bind the built-in rules once: libraries are called in loops."""
    return linter_for(Config())


@lru_cache(maxsize=4)
def _index(file: Path) -> "Index":
    """Open an index once: libraries are called in loops."""
    from disclosure_lint.corpus.sqlite_index import SqliteIndex  # noqa: PLC0415 -- seldom needed

    return SqliteIndex(file)


def _read(linter: Linter, report: str | Path | Report) -> Report:
    if isinstance(report, Report):
        return report
    if isinstance(report, Path):
        return linter.read_earlier(read_file(report, linter.config.limits))
    return linter.read_earlier(_source(report))


def _source(text: str) -> Source:
    text = text.removeprefix("\ufeff")
    return Source(text, dialect=dialect_of(None, text))
