"""Word files that mean harm, or are broken: one sentence, soon, and nothing fetched or written."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from word_files import W, archive, blocks, cell, para, reason, run, table, word_file

from disclosure_lint.formats import Limits, read_file
from disclosure_lint.formats.office import find_office

BLANK = Path(__file__).parents[3] / "shared" / "real" / "open" / "form-2021-blank.docx"
SECONDS, MEGABYTES = 10, 500
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'


def document(body: str, front: str = "") -> bytes:
    """Return a Word file with `front` before its document."""
    return word_file("", word__document_xml=front + DOCUMENT.format(body))


def nested(count: int) -> str:
    """Return tables in tables."""
    return "<w:tbl><w:tr><w:tc>" * count + para("甲") + "</w:tc></w:tr></w:tbl>" * count


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
FAR = '<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HOSTILE = {
    "billion laughs": (
        document("&l8;", f'<!DOCTYPE a [<!ENTITY l0 "哈">{LAUGHS}]>'),
        "entities",
    ),
    "external entity": (
        document("&x;", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "entities",
    ),
    "external DTD": (document("", '<!DOCTYPE a SYSTEM "http://dtd.example/a">'), "entities"),
    "zip bomb": (document(para("0" * (70 * 1024 * 1024))), "unpacks-too-large"),
    "bomb beside the text": (
        word_file(para("甲"), docProps__core_xml="<a>" + "0" * (65 * 1024 * 1024)),
        "unpacks-too-large",
    ),
    "many elements": (document("<w:p/>" * 500_001), "too-complex"),
    "deep nesting": (document(nested(200)), "too-complex"),
    "deep elements": (document("<w:ins>" * 10_000 + "</w:ins>" * 10_000), "too-complex"),
    "wide cell": (document(table(cell("甲", span=10**9) + cell("乙"))), "too-many-cells"),
    "endless span": (document(table(cell("甲", span=10**17), cell("乙"))), "too-many-cells"),
    "wide rows": (document(table(cell("甲", span=999), *[cell("乙")] * 200)), "too-many-cells"),
    "far grid": (
        document(
            table('<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>' + cell("甲"), cell("乙"))
        ),
        "too-many-cells",
    ),
    "many entries": (archive({f"word/{n}": b"" for n in range(5001)}), "too-complex"),
    "no XML": (word_file("", word__document_xml="甲"), "damaged"),
    "no body": (word_file("", word__document_xml=f'<w:document xmlns:w="{W}"/>'), "damaged"),
    "no document": (archive({"word/other.xml": "<a/>"}), "damaged"),
    "empty archive": (archive({}), "other-format"),
    "other archive": (archive({"报告.txt": "甲"}), "other-format"),
    "workbook": (archive({"xl/workbook.xml": "<a/>"}), "other-format"),
    "OFD": (archive({"OFD.xml": "<a/>"}), "other-format"),
    "noise": (bytes(range(256)) * 40, "damaged"),
    "encrypted docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "encrypted doc": (OLE + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500), "encrypted"),
}


@pytest.mark.parametrize(("data", "expected"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused_soon(data: bytes, expected: str) -> None:
    """Each gives its sentence within the time that the issue of a file may take."""
    start = time.monotonic()
    assert reason(data) == expected
    assert time.monotonic() - start < SECONDS


_READ_ALL = """
import resource, sys
from pathlib import Path
from disclosure_lint.formats import UnreadableError, read_file
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read_file(path)
    except UnreadableError:
        pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise there")
def test_hostile_files_take_little_memory(tmp_path: Path) -> None:
    """One process reads them all and stays below half a gigabyte."""
    for number, (data, _) in enumerate(HOSTILE.values()):
        (tmp_path / f"{number}.docx").write_bytes(data)
    command = [sys.executable, "-c", _READ_ALL, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert int(done.stdout) < MEGABYTES * 1024


def test_a_lying_directory_is_found_out() -> None:
    """Sizes in the archive's directory are not believed."""
    data = bytearray(document(para("0" * 10_000_000)))
    place = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    assert reason(bytes(data)) in {"damaged", "unpacks-too-large"}


def test_truncated_files_are_damaged() -> None:
    """A file that ends too early is never read in part."""
    whole = word_file(para("甲" * 200))
    for size in range(4, len(whole), 97):
        assert reason(whole[:size]) == "damaged"


def test_an_encrypted_entry_is_told() -> None:
    """An archive with a password."""
    data = bytearray(word_file(para("甲")))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 1)
    assert reason(bytes(data)) == "encrypted"


def test_time_is_limited() -> None:
    """Reading is given up when its time is up."""
    assert reason(word_file(para("甲") * 1000), limits=Limits(seconds=-1)) == "too-slow"


def test_nothing_is_fetched_or_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Links, linked pictures, templates and fields that include files lead nowhere."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    field = '<w:fldSimple w:instr="INCLUDETEXT http://yunxi.example/a">{}</w:fldSimple>'
    shape = '<w:r><w:pict><v:imagedata xmlns:v="urn:v" r:link="h"/></w:pict></w:r>'
    link = f'<w:hyperlink r:id="h">{run("网站")}</w:hyperlink>'
    body = para(inside=link + field.format(run("甲")) + shape) + '<w:altChunk r:id="h"/>'
    assert blocks(body) == ["网站甲"]


def test_the_content_tells_the_format(tmp_path: Path) -> None:
    """A Word file under any name is one; a text called docx is a text; links are followed."""
    (tmp_path / "年报.txt").write_bytes(word_file(para("甲")))
    (tmp_path / "年报.doc").write_bytes(word_file(para("甲")))
    (tmp_path / "年报.docx").write_bytes("乙".encode("gb18030") * 40)
    (tmp_path / "link.docx").symlink_to(tmp_path / "年报.txt")
    names = ("年报.txt", "年报.doc", "年报.docx", "link.docx")
    assert [read_file(tmp_path / name).text.strip("\n乙") for name in names] == [
        "甲",
        "甲",
        "",
        "甲",
    ]


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_a_broken_old_file_is_refused() -> None:
    """LibreOffice makes nothing of it, or another text; it never crashes the reader."""
    assert reason(OLE + bytes(2000), "报告.doc") == "office-failed"


def test_without_office_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which program is needed."""
    monkeypatch.setattr("disclosure_lint.formats.office.find_office", lambda: None)
    assert reason(OLE + bytes(2000), "报告.wps") == "no-office"


@pytest.mark.skipif(not BLANK.exists(), reason="the form is not at hand")
def test_the_blank_form_has_its_sections_and_tables() -> None:
    """The form of 2021 itself: six sections, three tables, all cells in their places."""
    source = read_file(BLANK)
    headings = [line for line in source.text.split("\n") if line[1:2] == "、"]
    assert [heading[0] for heading in headings] == list("一二三四五六")
    tables = [block for block in source.text.split("\n\n") if block.startswith("|")]
    shapes = [(len(lines := one.split("\n")) - 1, lines[0].count("|") - 1) for one in tables]
    assert shapes == [(14, 4), (28, 10), (4, 15)]
