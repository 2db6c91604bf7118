"""Older Word files through LibreOffice: the same report; never for ever, and nothing is left."""

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sample_reports import findings_in, samples
from word_files import reason
from word_reports import word_report

from disclosure_lint.formats import Limits, read_bytes
from disclosure_lint.formats.office import find_office

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
SAMPLE = next(sample for sample in samples() if sample.regime == "R2021")
with_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def old_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a report as LibreOffice saves it in the older format."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "a.docx").write_bytes(word_report(SAMPLE.text))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [find_office() or "", profile, "--headless", "--convert-to", "doc"]
    command += ["--outdir", str(folder), str(folder / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "a.doc").read_bytes()


@with_office
def test_an_older_file_gives_the_findings_of_its_report(old_file: bytes) -> None:
    """As .doc or .wps, two at a time."""
    expected = findings_in(read_bytes(SAMPLE.text.encode(), "a.md"))
    named = [(old_file, "a.doc"), (old_file, "a.wps")]
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda one: findings_in(read_bytes(*one)), named))
    assert told == [expected] * 2


def test_rich_text_is_refused() -> None:
    """LibreOffice loses the signs between numbers and words of lists, so RTF is not guessed at."""
    assert reason(b"{\\rtf1 }", "a.rtf") == "other-format"
    assert reason(b"{\\rtf1 }", "a.doc") == "other-format"


def fake_office(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a script stand for LibreOffice, and the temporary folders be made in `folder`."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("disclosure_lint.formats.office.find_office", lambda: str(program))
    monkeypatch.setattr("tempfile.tempdir", str(folder))


posix = pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="POSIX processes")


@posix
def test_an_office_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all that it started; its folder is gone."""
    beat = tmp_path / "beat"
    script = f"(while true; do echo x >> '{beat}'; sleep 0.1; done) &\nsleep 60"
    fake_office(tmp_path, script, monkeypatch)
    started = time.monotonic()
    assert reason(OLE, "a.doc", Limits(office_seconds=1)) == "too-slow"
    assert time.monotonic() - started < 10
    size = beat.stat().st_size
    time.sleep(0.5)
    assert beat.stat().st_size == size
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beat", "soffice"]


@posix
@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("exit 0", "office-failed"),
        ("exit 77", "office-failed"),
        ("mkdir -p made; echo x > made/given.docx", "office-failed"),
        ("mkdir -p made; head -c 2000000 /dev/zero > made/given.docx", "office-failed"),
    ],
)
def test_what_office_makes_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, expected: str
) -> None:
    """Nothing made, rubbish made, too much made: a sentence, and nothing is left behind."""
    fake_office(tmp_path, script, monkeypatch)
    assert reason(OLE, "a.doc", Limits(file_megabytes=1)) == expected
    assert [path.name for path in tmp_path.iterdir()] == ["soffice"]
