"""Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one run."""

from collections.abc import Callable

from disclosure_lint.output.citing import cite
from disclosure_lint.output.formats import Desk
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.sarif_results import SCHEMA, law_id, result_shape, uri
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.version import NAME, VERSION
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Card, Language, Rulebook
from disclosure_lint.text.frozen import define, field

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
Shape = dict[str, object]


@define
class Sarif:
    """Writes results as they come; what they refer to (rules, laws, failures) at the end.

    Rules are those with findings, in the order in which they were met. The provisions cited are
    the taxa of a taxonomy.
    """

    writer: JsonWriter
    language: Language
    rulebook: Callable[[], Rulebook]
    rules: dict[str, int] = field(factory=dict)
    laws: dict[str, Shape] = field(factory=dict)
    notifications: list[Shape] = field(factory=list)
    started: bool = False
    filled: bool = False

    def result(self, result: Result) -> None:
        """Write the findings of one file."""
        self._start()
        if result.error is not None:
            self._notify(result.path, "error", result.error)
        elif result.skipped is not None:
            self._notify(result.path, "note", result.skipped)
        for finding in result.findings:
            index = self.rules.setdefault(finding.rule, len(self.rules))
            for law in finding.law:
                words = cite(law.name, law.article, self.language)
                taxon: Shape = {"id": law_id(law), "shortDescription": _text(words)}
                self.laws.setdefault(law_id(law), taxon)
            self.writer.raw(",\n" if self.filled else "\n")
            self.filled = True
            self.writer.value(result_shape(result, finding, index, _LEVELS[finding.severity]))

    def end(self, tally: Tally) -> None:
        """Write rules, laws and what became of the run, and close the document."""
        self._start()
        self.writer.raw("\n]")
        cards = self.rulebook().cards
        driver = {
            "name": NAME,
            "version": VERSION,
            "semanticVersion": VERSION,
            "language": {"zh": "zh-CN", "en": "en"}[self.language],
            "rules": [self._rule(cards[rule]) for rule in self.rules],
        }
        invocation: Shape = {"executionSuccessful": not tally.failed and tally.judged > 0}
        if self.notifications:
            invocation["toolExecutionNotifications"] = self.notifications
        self._member("tool", {"driver": driver})
        self._member("columnKind", "unicodeCodePoints")
        self._member("invocations", [invocation])
        if self.laws:
            taxonomy = {"name": "law", "version": VERSION, "taxa": list(self.laws.values())}
            self._member("taxonomies", [taxonomy])
        self.writer.raw("\n}]}\n")

    def _start(self) -> None:
        if not self.started:
            self.started = True
            self.writer.raw('{"$schema": ')
            self.writer.value(SCHEMA)
            self.writer.raw(', "version": "2.1.0", "runs": [{"results": [')

    def _member(self, name: str, value: object) -> None:
        self.writer.raw(f',\n"{name}": ')
        self.writer.value(value)

    def _notify(self, path: str | None, level: str, words: str) -> None:
        shape: Shape = {"level": level, "message": _text(words)}
        if path is not None:
            location = {"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}
            shape["locations"] = [location]
        self.notifications.append(shape)

    def _rule(self, card: Card) -> Shape:
        words = card.words[self.language]
        return {
            "id": card.id,
            "shortDescription": _text(words.title),
            "fullDescription": _text(words.why.strip() or words.title),
            "help": _text("\n".join(filter(None, (words.why.strip(), words.fix)))),
            "defaultConfiguration": {"level": _LEVELS[card.severity]},
            "properties": {"class": card.fault_class, "topic": card.topic, "tags": [card.topic]},
        }


def make(desk: Desk) -> Sarif:
    """Return the format, writing to `desk`."""
    writer = JsonWriter(desk.printer.write, ascii_only=not desk.unicode)
    return Sarif(writer, desk.language, desk.rulebook)


def _text(words: str) -> Shape:
    return {"text": words}
