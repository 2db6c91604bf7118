"""Files that only an office suite reads (.doc, .wps): LibreOffice makes them docx.

It runs without a window, with a profile of its own that forbids macros, links and the network, and
is ended with all it started when its time is up.
"""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from disclosure_lint.formats import docx
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import evolve

_PROGRAMS: Final = ("soffice", "libreoffice")
_USUAL_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_KIND: Final = "doc / wps"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ARCHIVE: Final = b"PK"
_OFFICES_OWN: Final = frozenset({"application", "template"})
_ENCRYPTED_DOCX: Final = "EncryptedPackage".encode("utf-16-le")
# A .doc begins, at the usual place, with a header that has a flag for encryption.
_HEADER: Final = 512
_WORD_MARK: Final = b"\xec\xa5"
_FLAGS: Final = 11
_ENCRYPTED: Final = 1
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""


def read(data: bytes, name: str | None, limits: Limits) -> Source:
    """Return the text of an older office file `data`, called `name`, as of the docx it makes.

    Raises:
        UnreadableError: LibreOffice is missing or fails, or the file is encrypted or too much.
    """
    if not data.startswith(_OLE):
        return docx.read(data, name, limits)  # a docx, or a text, under another name
    if _is_encrypted(data):
        raise UnreadableError("encrypted")
    program = find_office()
    if program is None:
        raise UnreadableError("no-office", format=_KIND)
    with TemporaryDirectory(prefix="disclosure-lint-", ignore_cleanup_errors=True) as folder:
        made = _converted(program, data, Path(folder), limits)
    if made is None:
        raise UnreadableError("office-failed", format=_KIND)
    return _without_office(docx.read(made, name, limits))


def _without_office(source: Source) -> Source:
    """Return the source without the properties that are LibreOffice's own."""
    origin = source.origin
    if origin is None:
        return source
    kept = {key: value for key, value in origin.properties.items() if key not in _OFFICES_OWN}
    return evolve(source, origin=evolve(origin, properties=kept))


def find_office() -> str | None:
    """Return LibreOffice's program, or None where it is not installed."""
    found = (shutil.which(program) for program in _PROGRAMS)
    usual = (place for place in _USUAL_PLACES if Path(place).is_file())
    return next(filter(None, found), None) or next(usual, None)


def _is_encrypted(data: bytes) -> bool:
    if _ENCRYPTED_DOCX in data:
        return True
    header = data[_HEADER:]
    return header.startswith(_WORD_MARK) and bool(header[_FLAGS : _FLAGS + 1][0] & _ENCRYPTED)


def _converted(program: str, data: bytes, folder: Path, limits: Limits) -> bytes | None:
    """Return the docx that LibreOffice makes of `data`, or None where it makes none."""
    profile, given, made = folder / "profile", folder / "given.doc", folder / "made"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    given.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", "docx", "--outdir", str(made), str(given)),
    ]
    _run(command, folder, limits.office_seconds)
    result = made / "given.docx"
    if not result.is_file() or result.stat().st_size > limits.bytes:
        return None
    written = result.read_bytes()
    return written if written.startswith(_ARCHIVE) else None


def _run(command: list[str], folder: Path, seconds: int) -> None:
    """Run a command with nothing to read and to say; what it started ends with it."""
    process = subprocess.Popen(  # noqa: S603 -- LibreOffice itself, and names of our own making
        command,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "SAL_DISABLE_PRINTERLIST": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("too-slow", limit=seconds) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program with all that it started, and wait for it."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
