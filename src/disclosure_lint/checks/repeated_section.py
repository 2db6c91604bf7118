"""The same part of a report twice."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sections import title_key
from disclosure_lint.report import Evidence, Mark, Section
from disclosure_lint.text.frozen import frozen


@check("repeated-section")
@frozen
class RepeatedSection:
    """No two top sections have the same title and meaning.

    Two headings that share a part between them (存在的问题, 改进措施) are no repetition.
    """

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading that was there before."""
        seen: dict[str, Section] = {}
        for section in dossier.report.top_sections():
            key = title_key(section.title)
            if section.id is None or not key:
                continue
            before = seen.setdefault(key, section)
            if before is not section:
                values = {"title": section.title, "number": before.number}
                yield Mark(section.heading, values, evidence=(Evidence(before.heading),))
