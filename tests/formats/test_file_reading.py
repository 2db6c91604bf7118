"""Files become sources, or one sentence; pipes and devices are left alone."""

import os
from pathlib import Path

import pytest

from disclosure_lint.formats import SUFFIXES, Limits, UnreadableError, read_bytes, read_file


def reason_of(path: str | Path, limit: int = 1) -> str:
    """Return why the file cannot be read."""
    with pytest.raises(UnreadableError) as raised:
        read_file(path, Limits(file_megabytes=limit))
    return raised.value.reason


def test_a_file_becomes_a_source_that_knows_its_path(tmp_path: Path) -> None:
    """Text, path, encoding and dialect arrive, also with Chinese and blanks in the name."""
    path = tmp_path / "青石镇 2017 年报.md"
    path.write_bytes("报告\n".encode("gbk"))
    source = read_file(path)
    assert (source.text, source.path, source.encoding, source.dialect) == (
        "报告\n",
        str(path),
        "gb18030",
        "markdown",
    )


@pytest.mark.parametrize(
    ("name", "text", "dialect"),
    [
        ("a.md", "报告", "markdown"),
        ("a.MARKDOWN", "报告", "markdown"),
        ("a.txt", "# 报告", "plain"),
        ("a", "# 报告", "plain"),
        (None, "报告\n## 一、概述", "markdown"),
        (None, "报告\n一、概述", "plain"),
    ],
)
def test_the_ending_tells_the_dialect(name: str | None, text: str, dialect: str) -> None:
    """The ending decides; without a name the text's own headings do."""
    assert read_bytes(text.encode(), name).dialect == dialect


def test_empty_data_give_an_empty_source() -> None:
    """Whether an empty file is a fault is not for this room to say."""
    assert read_bytes(b"", "a.md").text == ""


def test_report_endings_are_known() -> None:
    """A folder walk looks for these endings."""
    assert {".md", ".markdown", ".txt", ".docx", ".doc", ".wps"} <= set(SUFFIXES)


def test_what_is_no_file_is_told_apart(tmp_path: Path) -> None:
    """Missing files, folders, odd names and files that are too large get their own sentence."""
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * (1024 * 1024 + 1))
    assert [
        reason_of(tmp_path / "absent.md"),
        reason_of(large / "below-a-file.md"),
        reason_of(tmp_path),
        reason_of("nul\0.md"),
        reason_of(large),
    ] == ["missing", "missing", "folder", "failed", "too-large"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    """A pipe without a writer would hang for ever, /dev/zero would never end."""
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    (tmp_path / "zero.md").symlink_to("/dev/zero")
    assert [reason_of(pipe), reason_of(tmp_path / "zero.md")] == ["special", "special"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_followed_but_loops_are_refused(tmp_path: Path) -> None:
    """A link to a report is the report; a link to itself is a failure with a cause."""
    (tmp_path / "real.md").write_text("报告", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    assert read_file(tmp_path / "link.md").text == "报告"
    assert reason_of(tmp_path / "loop.md") == "failed"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read all"
)
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    """A file that may not be read is told from one that is not there."""
    path = tmp_path / "secret.md"
    path.write_text("报告", encoding="utf-8")
    path.chmod(0)
    assert reason_of(path) == "denied"


def test_no_permission_has_its_own_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The refusal of the system becomes the sentence on permissions."""
    path = tmp_path / "a.md"
    path.write_text("报告", encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reason_of(path) == "denied"
