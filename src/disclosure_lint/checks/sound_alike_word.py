"""A word written for another that sounds like it, where only the other makes sense."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@check("sound-alike-word")
@frozen
class SoundAlikeWord:
    """None of `words` stands where the word it sounds like belongs.

    Each has the right word and what follows where only that one makes sense.
    """

    words: Mapping[str, tuple[str, ...]]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each wrong word, with its edit."""
        report = dossier.report
        for word, (right, followed) in self.words.items():
            at = report.text.find(word)
            while at >= 0:
                span = Span(at, at + len(word))
                found = compile_pattern(followed).match(report.text, span.end)
                if found and not report.quoted(span):
                    yield Mark(span, {"right": right}, edits=(Edit(span, right),))
                at = report.text.find(word, span.end)
