"""Findings for a person who has to act on them: frame, place, what to change, law."""

from collections.abc import Iterator

from disclosure_lint.output.citing import cite
from disclosure_lint.output.ending import ending
from disclosure_lint.output.formats import Desk
from disclosure_lint.output.frame import frame
from disclosure_lint.output.locations import said_location
from disclosure_lint.output.paths import shown_path
from disclosure_lint.output.printer import Line, Printer, Styled
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.visible import pad, width
from disclosure_lint.output.words import say
from disclosure_lint.report import Evidence, Finding, LawReference, Result
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import frozen

_LABEL_COLUMNS = {"zh": 6, "en": 7}


@frozen
class Full:
    """Prints results one by one, then the ending."""

    printer: Printer
    language: Language

    def result(self, result: Result) -> None:
        """Print what came of one file; a file that was passed over is only counted."""
        path = shown_path(result.path, self.language)
        if result.error is not None:
            severity = Styled(say("error", self.language), "error")
            self.printer.line(Styled(path, "bold"), ": ", severity, f" {result.error}")
            self.printer.line()
        for note in result.notes:
            self.printer.line(f"{path}: {say('note', self.language)} {note.text}")
            self.printer.line()
        if result.report is not None:
            for finding in result.findings:
                for line in self._finding(path, result.report.source, finding):
                    self.printer.line(*line)

    def end(self, tally: Tally) -> None:
        """Print the ending."""
        for line in ending(tally, self.language):
            self.printer.line(*line)

    def _finding(self, path: str, source: Source, finding: Finding) -> Iterator[Line]:
        place = f"{path}:{finding.start.line}:{finding.start.column}"
        severity = Styled(say(finding.severity, self.language), finding.severity)
        yield Styled(place, "bold"), " ", severity, " ", Styled(finding.rule, "bold")
        yield (f"  {finding.message}",)
        yield from frame(source, finding, finding.severity)
        for label, text in self._facts(source, finding):
            columns = _LABEL_COLUMNS[self.language]
            yield Styled(pad(f"  {say(label, self.language)}", columns), "dim"), f" {text}"
        yield ()

    def _facts(self, source: Source, finding: Finding) -> Iterator[tuple[str, str]]:
        if finding.where:
            yield "where", finding.where
        place = said_location(finding.location, self.language) if finding.location else ""
        if place:
            yield "file", place
        if finding.fix and finding.fix.text:
            yield "fix", finding.fix.text
        for law in finding.law:
            yield "law", _law(law, self.language)
        for one in finding.evidence:
            if one.path is not None or one.span != finding.span:  # else the frame shows it
                yield "see", _evidence(source, one)


def make(desk: Desk) -> Full:
    """Return the format, writing to `desk`."""
    return Full(desk.printer, desk.language)


def _law(law: LawReference, language: Language) -> str:
    words = cite(law.name, law.article, language)
    if law.local:
        return say("local-demand", language, name=words, profile=law.source)
    return f"{words} “{law.quote}”" if law.quote else words


def _evidence(source: Source, one: Evidence) -> str:
    place, text = one.path or "", one.text
    if one.at is not None:
        place = f"{place}:{one.at[0].line}:{one.at[0].column}"
    if one.path is None:
        position = source.position(one.span.start)
        place = f"{position.line}:{position.column}"
        text = one.span.of(source.text) if text is None else text
    return " ".join(filter(None, (place, one.label, f"“{_short(text)}”" if text else "")))


def _short(text: str) -> str:
    longest = 40
    return text if width(text) <= longest else f"{text[: longest // 2 - 2]}..."
