"""PDFs that cannot be read, or should not be: one sentence each, within bounds."""

import sys
import zlib
from io import BytesIO

import pytest
from pdf_files import FONT, pdf_of
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from disclosure_lint.formats import UnreadableError, read_bytes
from disclosure_lint.formats import pdf as door
from disclosure_lint.formats.limits import Limits

WORDS = "全年公开信息十二条。"


def refusal(data: bytes, limits: Limits | None = None) -> str:
    """Return the reason for which a PDF is refused."""
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "report.pdf", limits or Limits())
    assert caught.value.sentence("zh") != caught.value.sentence("en")
    return caught.value.reason


def outcome(data: bytes) -> str:
    """Return the text of a PDF, or the reason for which it is refused."""
    try:
        return read_bytes(data, "report.pdf").text
    except UnreadableError as error:
        return error.reason


def canvas_pdf(*pages: str, picture: bool = False, encrypt: object = None, mode: int = 0) -> bytes:
    """Return a PDF of pages that say one thing each, on a picture if asked for."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, encrypt=encrypt)
    for words in pages:
        if (picture and not words) or mode:
            canvas.drawImage(ImageReader(BytesIO(_ONE_DOT)), 0, 0, *A4)
        text = canvas.beginText(100, 700)
        text.setFont(FONT, 12)
        text.setTextRenderMode(mode)
        text.textOut(words)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


_ONE_DOT = b"P6\n1 1\n255\n\xff\xff\xff"


def raw_pdf(*objects: bytes) -> bytes:
    """Return a PDF of objects numbered from 1; the first is the catalogue."""
    body = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + head + table + tail % (len(objects) + 1, len(body))


def stream(content: bytes, more: bytes = b"") -> bytes:
    """Return a stream object, packed."""
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(packed),
        more,
        packed,
    )


def page_with(content: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    """Return a PDF of one page; further objects are numbered from 5 on."""
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
        + resources
        + b">> >>",
        stream(content),
        *more,
    )


def test_a_scan_is_said_to_be_one() -> None:
    """Pictures without words, and with the invisible guesses of a scanner, are no text."""
    assert refusal(canvas_pdf("", "", picture=True)) == "scanned"
    assert refusal(canvas_pdf(WORDS, WORDS, mode=3)) == "scanned"
    assert refusal(page_with(b"")) == "scanned"


def test_one_scanned_page_is_named() -> None:
    """What a page in the middle says is not known, so nothing is judged."""
    assert refusal(canvas_pdf(WORDS, "", WORDS, picture=True)) == "scanned-page"


def test_a_password_is_asked_for_in_words() -> None:
    """A PDF that opens only with a password is refused, one that only forbids printing is read."""
    locked = StandardEncryption("geheim", "owner")
    assert refusal(canvas_pdf(WORDS, encrypt=locked)) == "encrypted"
    unprintable = StandardEncryption("", "owner", canPrint=0)
    assert read_bytes(canvas_pdf(WORDS, encrypt=unprintable), "report.pdf").text == f"{WORDS}\n"


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.98])
def test_a_file_cut_off_is_damaged(share: float) -> None:
    """What is left of a PDF is never taken for the whole."""
    data = pdf_of(f"# 标题\n\n{WORDS * 200}")
    assert refusal(data[: int(len(data) * share)]) == "damaged"


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n%%EOF", b"\xff\xd8\xff\xe0 %%EOF", b"PK\x05\x06"]
)
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    """The ending alone makes none."""
    if data:
        assert refusal(data) == "damaged"
    else:
        assert refusal(b"text") == "damaged"


def test_limits_hold() -> None:
    """Pages, cells and time are bounded."""
    assert refusal(canvas_pdf(*[WORDS] * 3), Limits(pages=2)) == "too-many-pages"
    assert refusal(
        pdf_of(f"# 标题\n\n{WORDS}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"), Limits(cells=3)
    ) == ("too-many-cells")
    assert refusal(canvas_pdf(WORDS), Limits(seconds=0)) == "too-slow"


def test_a_page_tree_that_lies_is_refused() -> None:
    """A billion pages of which none is there."""
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"
    data = raw_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", pages, b"<< /Type /Page /Parent 2 0 R >>")
    assert refusal(data) in {"too-many-pages", "damaged", "scanned"}


FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] "
HOSTILE = {
    "form in itself": page_with(
        b"/F Do",
        stream(
            b"/F Do",
            FORM + b"/Resources << /XObject << /F 5 0 R >> >>",
        ),
        resources=b"/XObject << /F 5 0 R >>",
    ),
    "forms in forms": page_with(
        b"/F Do " * 50,
        *(
            stream(
                b"/F Do " * 50,
                FORM + b"/Resources << /XObject << /F %d 0 R >> >>" % (n + 1),
            )
            for n in range(5, 12)
        ),
        stream(b"0 0 m 1 1 l S", FORM),
        resources=b"/XObject << /F 5 0 R >>",
    ),
    "a stream of a gigabyte": page_with(b" " * 200_000_000),
    "a million lines": page_with(b"0 0 m 1 1 l S\n" * 1_000_000),
    "one path of a million points": page_with(b"0 0 m " + b"1 1 l " * 1_000_000 + b"S"),
    "a million states": page_with(b"q " * 1_000_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_refused_within_bounds(name: str) -> None:
    """Whatever it is, reading ends soon and says why in one sentence."""
    assert refusal(HOSTILE[name], Limits(seconds=2)) in {
        "too-complex",
        "too-slow",
        "pdf-crashed",
        "scanned",
        "damaged",
    }


def test_a_reader_that_crashes_or_hangs_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is a process of its own, so that what kills it does not kill the program."""
    data = canvas_pdf(WORDS)
    monkeypatch.setattr(door, "_START", "import os, sys; os.abort()")
    assert refusal(data) == "pdf-crashed"
    monkeypatch.setattr(door, "_START", "import time; time.sleep(60)")
    assert refusal(data, Limits(seconds=0)) == "too-slow"


def test_signs_without_a_font_are_never_passed_over() -> None:
    """A lone sign whose font is not in the file is read where this machine has one for it."""
    registerFont(UnicodeCIDFont("STSong-Light"))
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont("STSong-Light", 12)
    canvas.drawString(100, 700, WORDS)
    canvas.drawString(100, 600, "条")
    canvas.save()
    assert outcome(file.getvalue()) in {"no-font", f"{WORDS}条\n"}


@pytest.mark.parametrize(
    ("module", "name", "data"),
    [("pypdfium2", "report.pdf", b"%PDF-1.7"), ("selectolax.lexbor", "report.html", b"<p>")],
)
def test_a_missing_extra_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str, data: bytes
) -> None:
    """It names the command that installs it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name)
    extra = name.rpartition(".")[2]
    assert f"pip install 'disclosure-lint[{extra}]'" in caught.value.sentence("en")


def test_one_program_without_python_reads_in_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is frozen into one file there is no interpreter to start."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/nowhere")
    assert read_bytes(canvas_pdf(WORDS), "report.pdf").text == f"{WORDS}\n"
    assert refusal(canvas_pdf(WORDS), Limits(seconds=0)) == "too-slow"
