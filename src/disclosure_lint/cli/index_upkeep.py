"""`index remove`, `list`, `info` and `compact`: an index is looked after."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from disclosure_lint.cli.arguments import Arguments, language_of
from disclosure_lint.cli.console import Paper, open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.words import say
from disclosure_lint.corpus.records import Entry
from disclosure_lint.corpus.reports import path_in_index
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.version import NAME, VERSION
from disclosure_lint.rulebook import Language, nearest


def run(arguments: Arguments) -> int:
    """Do what the verb says with the index named.

    Raises:
        UsageError: not one index is named, or a path is not in it.
        CorpusError: the index cannot be used.
    """
    operands = arguments.operands
    removing = arguments.verb == "index remove"
    if not operands or (len(operands) > 1) != removing:
        raise UsageError("index-operands" if removing else "one-index", verb=arguments.verb)
    language = language_of(["--lang", arguments.last("--lang") or ""]) or "zh"
    index = SqliteIndex(Path(operands[0]))
    as_json = arguments.last("--format") == "json"
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        _DOING[arguments.verb](index, operands, _Page(paper, language, as_json=as_json))
    return 0


class _Page:
    """Where a verb writes, and how."""

    def __init__(self, paper: Paper, language: Language, *, as_json: bool) -> None:
        self.language: Language = language
        self.as_json = as_json
        self.line = paper.printer.line
        self._writer = JsonWriter(paper.write, ascii_only=not paper.unicode)

    def say(self, key: str, **values: object) -> None:
        """Write a sentence."""
        self.line(say(key, self.language, **values))

    def value(self, value: object) -> None:
        """Write a JSON document."""
        self._writer.value(value, indent=2)
        self._writer.raw("\n")


def _remove(index: SqliteIndex, operands: Sequence[str], page: _Page) -> None:
    known = [entry.provenance.path for entry in index.entries()]
    gone: dict[str, None] = {}
    for operand in operands[1:]:
        path = path_in_index(operand)
        meant = [one for one in known if one in {path, operand} or one.startswith(f"{path}/")]
        if not meant:
            raise UsageError("not-indexed", path=operand, nearest=nearest(path, known))
        gone |= dict.fromkeys(meant)
    page.say("index-removed", count=index.remove(gone))


def _list(index: SqliteIndex, _: Sequence[str], page: _Page) -> None:
    entries = index.entries()
    if page.as_json:
        page.value({"version": 1, "reports": [_shape(entry) for entry in entries]})
        return
    for entry in entries:
        origin = entry.provenance
        page.line(f"{origin.path}  {origin.agency}  {origin.year or ''}".rstrip())


def _shape(entry: Entry) -> dict[str, object]:
    origin = entry.provenance
    return {
        "path": origin.path,
        "agency": origin.agency,
        "region": list(origin.regions),
        "reporting_year": origin.year,
        "fingerprints_only": entry.fingerprints_only,
    }


def _info(index: SqliteIndex, _: Sequence[str], page: _Page) -> None:
    facts: dict[str, object] = {
        "reports": len(index),
        "bodies": index.bodies,
        "fingerprints_only": sum(entry.fingerprints_only for entry in index.entries()),
        "removed": index.removed,
        "cut": index.cut,
        "bytes": index.size_on_disk,
    }
    if page.as_json:
        page.value({"version": 1, "tool": {"name": NAME, "version": VERSION}, **facts})
        return
    for name, value in facts.items():
        page.say("index-fact", name=say(f"fact-{name}", page.language), value=value)


def _compact(index: SqliteIndex, _: Sequence[str], page: _Page) -> None:
    index.merge()
    page.say("index-compacted", count=len(index))


_DOING: Final[Mapping[str, Callable[[SqliteIndex, Sequence[str], _Page], None]]] = {
    "index remove": _remove,
    "index list": _list,
    "index info": _info,
    "index compact": _compact,
}
