"""Word files on the command line: judged like text, with the place in the file."""

import zipfile
from pathlib import Path

import pytest
from running import Run, furnish, runner

from disclosure_lint.rulebook.clean import clean_report

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_OFFICE}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
REPORT = clean_report("R2021", {"year": 2023}).replace("| 行政许可 | 6 |", "| 行政许可 | 六 |")
REPORT = REPORT.replace("举办业务培训2次", "2023年2月30日举办业务培训2次")


def word_file(markdown: str) -> bytes:
    """Return a plain Word file with the blocks of a report."""
    body = "".join(map(_block, markdown.strip().split("\n\n")))
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    path = Path("made.docx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("_rels/.rels", _ROOT)
        made.writestr("word/document.xml", document)
    return path.read_bytes()


def _block(block: str) -> str:
    if not block.startswith("|"):
        return _paragraph(block.lstrip("# "))
    rows = [line.strip("| ").split(" | ") for line in block.split("\n") if "---" not in line]
    cells = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text.strip()}</w:t></w:r></w:p>"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program in a folder with a Word file."""
    furnish(tmp_path, monkeypatch)
    Path("年报.docx").write_bytes(word_file(REPORT))
    return runner(capsys)


def test_full_output_names_the_place_in_the_file(run: Run) -> None:
    """Paragraph or table, row and column, in both languages, with the text around it."""
    chinese, english = run("年报.docx").out, run("年报.docx", "--lang", "en").out
    assert "2月30日" in chinese
    assert "  文件 第9段\n" in chinese
    assert "  file  paragraph 9\n" in english
    assert "  文件 第2个表格 第3行 第2列\n" in chinese
    assert "  file  table 2, row 3, column 2\n" in english


def test_json_has_the_location(run: Run) -> None:
    """Numbers under the names that the schema gives them."""
    found = run("年报.docx", "--format", "json", "--select", "impossible-date").json
    assert [one["location"] for one in found["files"][0]["findings"]] == [{"paragraph": 9}]


def test_positions_are_those_of_the_converted_text(run: Run) -> None:
    """The line of a finding is the line that `convert` prints."""
    found = run("年报.docx", "--format", "json", "--select", "impossible-date").json
    (finding,) = found["files"][0]["findings"]
    lines = run("convert", "年报.docx").out.split("\n")
    start = finding["start"]
    assert lines[start["line"] - 1][start["column"] - 1 :].startswith("2023年2月30日")


def test_word_files_are_found_in_folders(run: Run) -> None:
    """A folder's Word files are judged with its other reports."""
    assert "年报.docx:" in run(".", "--format", "concise").out


def test_nothing_is_mended_in_a_word_file(run: Run) -> None:
    """It is left as it is, and said to be no text."""
    before = Path("年报.docx").read_bytes()
    run("年报.docx", "--fix")
    assert Path("年报.docx").read_bytes() == before
