"""Older Word files to break, which LibreOffice itself makes."""

import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from disclosure_lint.formats.office import find_office

_SECONDS = 120


@cache
def old_word_files(files: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return Word files as .doc; none where LibreOffice is not installed."""
    program = find_office()
    if program is None:
        return ()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, data in enumerate(files):
            (folder / f"{number}.docx").write_bytes(data)
        _convert(program, folder)
        return tuple(path.read_bytes() for path in sorted(folder.glob("made/*")))


def _convert(program: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "doc", "--outdir", folder / "made"]
    given = sorted(folder.glob("*.docx"))
    subprocess.run([*command, *given], check=True, capture_output=True, timeout=_SECONDS)
