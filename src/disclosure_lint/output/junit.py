"""Results as JUnit XML: a suite for each file, a failed case for each finding."""

from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

from disclosure_lint.output.formats import Desk
from disclosure_lint.output.paths import shown_path
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.version import NAME
from disclosure_lint.output.visible import visible
from disclosure_lint.report import Finding, Result
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import define


@define
class JUnit:
    """Writes suites as they come.

    Findings of severity info fail no case: they stand in its output. A file with nothing found has
    one case that passed, so that it is seen to have been judged.
    """

    write: Callable[[str], object]
    language: Language
    started: bool = False

    def result(self, result: Result) -> None:
        """Write the suite of one file."""
        self._start()
        cases = list(_cases(result))
        failures = sum(finding.severity != "info" for finding in result.findings)
        counts = {
            "tests": len(cases),
            "failures": failures,
            "errors": int(result.error is not None),
            "skipped": int(result.skipped is not None),
        }
        name = _attribute(shown_path(result.path, self.language))
        numbers = " ".join(f'{key}="{value}"' for key, value in counts.items())
        self.write(f"  <testsuite name={name} {numbers}>\n")
        self.write("".join(f"    {case}\n" for case in cases))
        self.write("  </testsuite>\n")

    def end(self, tally: Tally) -> None:  # noqa: ARG002 -- each suite has its own counts
        """Close the document."""
        self._start()
        self.write("</testsuites>\n")

    def _start(self) -> None:
        if not self.started:
            self.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="{NAME}">\n')
            self.started = True


def make(desk: Desk) -> JUnit:
    """Return the format, writing to `desk`."""
    write = desk.printer.write
    if desk.unicode:
        return JUnit(write, desk.language)
    return JUnit(lambda text: write(_ascii(text)), desk.language)


def _ascii(text: str) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _cases(result: Result) -> Iterator[str]:
    name = _attribute(result.path or "-")
    if result.error is not None:
        yield _case(name, "read", f"<error message={_attribute(result.error)}/>")
    elif result.skipped is not None:
        yield _case(name, "read", f"<skipped message={_attribute(result.skipped)}/>")
    elif not result.findings:
        yield _case(name, "check", "")
    for finding in result.findings:
        yield _case(name, finding.rule, _outcome(finding))


def _case(path: str, name: str, outcome: str) -> str:
    head = f"<testcase classname={path} name={_attribute(name)}"
    return f"{head}>{outcome}</testcase>" if outcome else f"{head}/>"


def _outcome(finding: Finding) -> str:
    place = f"{finding.start.line}:{finding.start.column} {finding.where}"
    lines = [place, finding.message, finding.fix.text if finding.fix else ""]
    words = escape("\n".join(visible(line) for line in lines if line))
    if finding.severity == "info":
        return f"<system-out>{words}</system-out>"
    kind = f"type={_attribute(finding.severity)}"
    return f"<failure message={_attribute(finding.message)} {kind}>{words}</failure>"


def _attribute(text: str) -> str:
    """Return `text` as an attribute's value, in quotes; XML has no room for control characters."""
    return quoteattr(visible(text))
