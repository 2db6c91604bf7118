"""Texts go back into their files, and nothing else changes."""

import os
from pathlib import Path

import pytest

from disclosure_lint.formats import UnreadableError
from disclosure_lint.formats.rewriting import read_original, rewrite

TEXT = "# 青石镇年度报告\r\n\r\n我镇 公开文件3件。\n末行"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"])
def test_encoding_and_line_ends_stay(tmp_path: Path, encoding: str) -> None:
    """A file is written in its own encoding, with its byte-order mark, its line ends untouched."""
    path = tmp_path / "年报.md"
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path.write_bytes((mark + TEXT).encode(encoding))
    original = read_original(path)
    rewrite(original, original.source.text.replace("我镇 ", "我镇"))
    assert path.read_bytes() == (mark + TEXT.replace("我镇 ", "我镇")).encode(encoding)


def test_mark_of_gb18030_stays(tmp_path: Path) -> None:
    """A byte-order mark in GB18030 is no part of the text, and stays."""
    path = tmp_path / "年报.txt"
    path.write_bytes(("\ufeff" + TEXT).encode("gb18030"))
    rewrite(read_original(path), "青石镇年度报告")
    assert path.read_bytes() == "\ufeff青石镇年度报告".encode("gb18030")


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_mode_stays(tmp_path: Path) -> None:
    """A file keeps its mode."""
    path = tmp_path / "年报.md"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0o640)
    rewrite(read_original(path), "青石镇")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_stay(tmp_path: Path) -> None:
    """Behind a link, the file that it leads to is written; the link goes on leading there."""
    path, link = tmp_path / "年报.md", tmp_path / "最新.md"
    path.write_text(TEXT, encoding="utf-8")
    link.symlink_to(path)
    rewrite(read_original(link), "青石镇")
    assert (link.is_symlink(), path.read_text(encoding="utf-8")) == (True, "青石镇")


def test_changed_meanwhile(tmp_path: Path) -> None:
    """A file that another program has changed is not written over, and nothing is left beside."""
    path = tmp_path / "年报.md"
    path.write_text(TEXT, encoding="utf-8")
    original = read_original(path)
    path.write_text("别人改过", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        rewrite(original, "青石镇")
    assert caught.value.reason == "changed"
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [
        ("年报.md", "别人改过")
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_write_protected(tmp_path: Path) -> None:
    """A file that may not be written is left alone."""
    path = tmp_path / "年报.md"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0o444)
    with pytest.raises(UnreadableError) as caught:
        rewrite(read_original(path), "青石镇")
    assert caught.value.reason == "not-writable"


@pytest.mark.parametrize("name", ["年报.docx", "年报.doc"])
def test_other_formats(tmp_path: Path, name: str) -> None:
    """Files that are no text cannot be written, and are not even read for it."""
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UnreadableError) as caught:
        read_original(path)
    assert caught.value.reason == "not-text"


def test_lone_surrogates(tmp_path: Path) -> None:
    """A text that the encoding cannot hold is not written."""
    path = tmp_path / "年报.md"
    path.write_text(TEXT, encoding="utf-8", newline="")
    with pytest.raises(UnreadableError) as caught:
        rewrite(read_original(path), "\ud800")
    assert (caught.value.reason, path.read_bytes()) == ("not-rewritable", TEXT.encode())


def test_two_languages() -> None:
    """Each refusal has a sentence in both languages."""
    for reason in ("not-text", "not-rewritable", "not-writable", "not-written", "changed"):
        error = UnreadableError(reason, cause="磁盘已满")
        assert error.sentence("zh") != error.sentence("en")
