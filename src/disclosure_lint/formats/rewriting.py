"""A text goes back into its file: same encoding, same mode, whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import USUAL, Limits
from disclosure_lint.formats.readers import reader_for
from disclosure_lint.formats.reading import bytes_of, read_bytes
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import frozen

_MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
_GB18030_MARK = b"\x84\x31\x95\x33"


@frozen
class Original:
    """A text file as it was when it was read: its bytes and the source in them."""

    path: Path
    data: bytes
    source: Source

    def encoded(self, text: str) -> bytes:
        """Return the bytes of `text` in the file's encoding, with its byte-order mark.

        Raises:
            UnreadableError: the file cannot be written without altering other parts of it, or its
                encoding lacks a character.
        """
        encoding = self.source.encoding
        mark = _MARKS.get(encoding, b"")
        if encoding == "gb18030" and self.data.startswith(_GB18030_MARK):
            mark = _GB18030_MARK
        plain = encoding.removesuffix("-sig")
        try:
            if mark + self.source.text.encode(plain) == self.data:
                return mark + text.encode(plain)
        except UnicodeEncodeError as error:
            raise UnreadableError("not-rewritable") from error
        raise UnreadableError("not-rewritable")


def read_original(path: str | os.PathLike[str], limits: Limits = USUAL) -> Original:
    """Return the text file at `path`, with what is needed to write it again.

    Raises:
        UnreadableError: it cannot be read, or is of a format that is not text.
    """
    data = bytes_of(path, limits.bytes)
    if reader_for(data, os.fspath(path)) is not None:
        raise UnreadableError("not-text")
    return Original(Path(path), data, read_bytes(data, os.fspath(path), limits))


def rewrite(original: Original, text: str) -> None:
    """Put `text` in the place of the file's old text, whole or not at all.

    The new file is written beside the old one, has its mode and owner, and takes its place; a
    link goes on leading there.

    Raises:
        UnreadableError: the file has changed since it was read, or cannot be written.
    """
    data = original.encoded(text)
    target = original.path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if not os.access(target, os.W_OK):
            raise UnreadableError("not-writable")
        _write(draft, data, target.stat())
        if bytes_of(target, len(original.data)) != original.data:
            raise UnreadableError("changed")
        draft.replace(target)
    except OSError as error:
        raise UnreadableError("not-written", cause=error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def _write(path: Path, data: bytes, like: os.stat_result) -> None:
    """Write `data` to a new file with the mode and, where that is allowed, the owner of `like`."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, stat.S_IRUSR | stat.S_IWUSR), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, like.st_uid, like.st_gid)
    path.chmod(stat.S_IMODE(like.st_mode))
