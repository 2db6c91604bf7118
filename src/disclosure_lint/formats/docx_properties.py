"""What a Word file says of itself: title, author, company, template."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.formats.docx_package import Package

_LONGEST: Final = 500
_PARTS: Final = {"core-properties": "docProps/core.xml", "extended-properties": "docProps/app.xml"}
_NAMES: Final = {
    "dc:title": "title",
    "dc:creator": "author",
    "dc:subject": "subject",
    "dc:description": "description",
    "cp:keywords": "keywords",
    "cp:category": "category",
    "cp:lastModifiedBy": "last_modified_by",
    "dcterms:created": "created",
    "dcterms:modified": "modified",
    "ep:Company": "company",
    "ep:Manager": "manager",
    "ep:Template": "template",
    "ep:Application": "application",
}


def read_properties(package: Package) -> Mapping[str, str]:
    """Return the properties of the file that are not blank, by their names here.

    Raises:
        UnreadableError: a part that holds them is damaged, or too much.
    """
    named = {relation.kind: relation.target for relation in package.relations("").values()}
    found: dict[str, str] = {}
    for kind, usual in _PARTS.items():
        root = package.part(named.get(kind, usual))
        for one in () if root is None else root:
            words = " ".join((one.text or "")[:_LONGEST].split())
            if words and one.tag in _NAMES:
                found[_NAMES[one.tag]] = words
    return found
