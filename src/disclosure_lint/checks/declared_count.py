"""The stated number of parts is not that of the list."""

from collections.abc import Iterator

import regex

from disclosure_lint.checks.announced import announced_tops, is_attachment
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Declared, Evidence, Mark
from disclosure_lint.text.frozen import frozen

_BEHIND = 40  # how far behind the count an attachment may be named


@check("declared-count")
@frozen
class DeclaredCount:
    """等六个部分 counts the parts of its list.

    After 等 a larger number is right. `joints` are the characters at which a part left over might
    be two; attachments may be counted or not. Where the body has as many parts as stated, the list
    left one out or has one too many, which is another rule's.
    """

    joints: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on a count that fits neither the list nor the body."""
        declared = dossier.report.declared
        if declared is None or declared.count is None:
            return
        stated, listed = declared.count.value, len(declared.parts)
        if declared.open and stated > listed:
            return
        if stated not in self._listed(dossier.report.text, declared) and stated not in _in_body(
            dossier
        ):
            values = {"stated": stated, "found": listed}
            yield Mark(declared.count.span, values, evidence=(Evidence(declared.span),))

    def _listed(self, text: str, declared: Declared) -> range:
        """Return the numbers of parts that the list may be said to have."""
        parts = declared.parts
        attached = sum(map(is_attachment, parts))
        doubtful = sum(
            len(regex.findall(f"[{self.joints}]", part.text))
            for part in parts
            if part.section is None and part.id is None
        )
        behind = text[declared.span.end : declared.span.end + _BEHIND].split("。", 1)[0]
        doubtful += "附" in behind
        sections = {part.section for part in parts if part.section is not None}
        least = len(parts) - attached
        shared = len([p for p in parts if p.section is not None]) - len(sections)
        return range(least - shared, len(parts) + doubtful + 1)


def _in_body(dossier: Dossier) -> range:
    """Return the numbers of parts that the body may be said to have."""
    tops = len(announced_tops(dossier))
    attached = len({s.index for s in dossier.report.sections if s.parent is None}) - tops
    return range(tops, tops + attached + 1)
