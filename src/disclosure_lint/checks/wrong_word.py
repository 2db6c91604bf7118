"""A word used for another that sounds like it."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 12


@check("wrong-word")
@frozen
class WrongWord:
    """`word` does not stand before what matches `followed`: there `right` belongs.

    After one of `preceded` it is right. Quoted titles are not looked at.
    """

    word: str
    right: str
    followed: str
    preceded: tuple[str, ...] = ()

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each wrong word, with its edit."""
        report = dossier.report
        followed = compile_pattern(self.followed)
        at = report.text.find(self.word)
        while at >= 0:
            span = Span(at, at + len(self.word))
            found = followed.match(report.text, span.end) and not report.quoted(span)
            if found and self._stands_wrong(report.text, span):
                yield Mark(span, {"right": self.right}, edits=(Edit(span, self.right),))
            at = report.text.find(self.word, span.end)

    def _stands_wrong(self, text: str, span: Span) -> bool:
        before = text[max(0, span.start - _REACH) : span.start].rstrip(" 为是:：")
        return not before.endswith(self.preceded)
