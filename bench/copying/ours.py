"""The finder of this project, put to made-up reports."""

from collections.abc import Iterable
from pathlib import Path

from bench.copying.reports import MadeReport
from bench.copying.scoring import Detection

from disclosure_lint.corpus.document import Document, Provenance, make_document
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.corpus.search import Search
from disclosure_lint.corpus.sqlite_index import SqliteIndex


def document(report: MadeReport) -> Document:
    """Mask and fingerprint a report, as is done with one that was read."""
    body = f"agency-{report.agency}"
    provenance = Provenance(str(report.number), report.name, body, (report.region,), report.year)
    names = (report.name, report.region, report.region[:-1])
    return make_document(provenance, report.text, names)


def build(reports: Iterable[MadeReport], file: Path | None, *, texts: bool = True) -> SqliteIndex:
    """Return an index of `reports`, entered in one step."""
    index = SqliteIndex(file, new=True, fingerprints_only=not texts)
    index.add(map(document, reports))
    return index


def find(document: Document, index: SqliteIndex, terms: Terms | None = None) -> list[Detection]:
    """Return the passages that `document` shares with other agencies' reports."""
    own = document.provenance.body
    search = Search(terms=terms or Terms())
    return [
        Detection(
            document.masked.to_source(one.passage.here),
            int(index.provenance(one.document).path),
            index.stored(one.document).masked.to_source(one.passage.there),
        )
        for one in search.passages(document, index, lambda origin: origin.body != own)
    ]
