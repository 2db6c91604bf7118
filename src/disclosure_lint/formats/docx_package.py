"""The parts of a Word file: a ZIP archive that is opened with care."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import join, normpath
from typing import Final

from disclosure_lint.formats.deadline import Deadline, deadline_of
from disclosure_lint.formats.docx_xml import Element, ElementBudget, parse_xml
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import MEGABYTE, Limits
from disclosure_lint.text.frozen import define, field, frozen

_ENTRY: Final = b"PK\x01\x02"  # begins each entry of an archive's directory
_MOST_ENTRIES: Final = 5000
_CHUNK: Final = 64 * 1024
_ENCRYPTED: Final = 1
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
)
_OTHERS: Final = {
    "xl/workbook.xml": "Excel",
    "ppt/presentation.xml": "PowerPoint",
    "ofd.xml": "OFD",
    "content.xml": "OpenDocument",
}


@frozen
class Relation:
    """What a part leads to: another part of the file, or, if `outside`, an address."""

    kind: str
    target: str
    outside: bool


@define
class Package:
    """A Word file's parts; only those asked for are unpacked."""

    archive: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]
    deadline: Deadline
    limit: int
    unpacked: int = 0
    budget: ElementBudget = field(factory=ElementBudget)

    def part(self, name: str) -> Element | None:
        """Return the root of the part called `name`, or None where there is none.

        Raises:
            UnreadableError: it is damaged, encrypted, or too much.
        """
        entry = self.entries.get(name.lower())
        return None if entry is None else parse_xml(self._chunks(entry), self.budget)

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return what the part called `name` ("" is the file) leads to, by id.

        Raises:
            UnreadableError: likewise.
        """
        folder, _, file = name.rpartition("/")
        root = self.part(join(folder, "_rels", f"{file}.rels"))
        return {
            one.get("Id", ""): _relation(one, folder)
            for one in (() if root is None else root)
            if one.tag == "rel:Relationship"
        }

    def main(self) -> str:
        """Return the name of the part that holds the document.

        Raises:
            UnreadableError: there is none.
        """
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target.lower() in self.entries:
                return relation.target
        raise UnreadableError("damaged", format="Word")

    def _chunks(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableError("encrypted")
        try:
            with self.archive.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    self._count(len(chunk))
                    yield chunk
        except _BROKEN as error:
            raise UnreadableError("damaged", format="Word") from error

    def _count(self, size: int) -> None:
        """What the directory says of sizes may be a lie; what comes out is counted."""
        self.deadline.check()
        self.unpacked += size
        if self.unpacked > self.limit * MEGABYTE:
            raise UnreadableError("unpacks-too-large", limit=self.limit)


def open_package(data: bytes, limits: Limits) -> Package:
    """Return the parts of the Word file `data`.

    Raises:
        UnreadableError: it is no Word file, is damaged, or is too much.
    """
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise UnreadableError("too-complex")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = {_plain(entry.filename): entry for entry in archive.infolist()}
    except _BROKEN as error:
        raise UnreadableError("damaged", format="Word") from error
    if not any(name.startswith("word/") or name == "_rels/.rels" for name in entries):
        raise UnreadableError("other-format", format=_other(entries))
    for name, kind in _OTHERS.items():
        if name in entries:
            raise UnreadableError("other-format", format=kind)
    return Package(archive, entries, deadline_of(limits), limits.unpacked_megabytes)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _other(entries: Mapping[str, zipfile.ZipInfo]) -> str:
    return next((kind for name, kind in _OTHERS.items() if name in entries), "ZIP")


def _relation(one: Element, folder: str) -> Relation:
    target = one.get("Target", "")
    outside = one.get("TargetMode") == "External"
    if not outside:
        target = normpath(join("/", folder, target)).lstrip("/")
    # The last word of a type is the same in both standards.
    return Relation(one.get("Type", "").rpartition("/")[2], target, outside)
