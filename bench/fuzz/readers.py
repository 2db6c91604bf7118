"""The readers and the files that are broken for them."""

import random
import sys
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from attrs import frozen
from bench.fuzz.mutations import mutated
from bench.fuzz.office_files import old_word_files

from disclosure_lint.formats import USUAL, UnreadableError, read_bytes
from disclosure_lint.text import Source

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "formats"))
_EVERY: Final = 6  # of the sample reports
_LARGEST: Final = 1024 * 1024


@frozen
class Reader:
    """A reader with the files that it is given: whole ones, which are broken on the way."""

    name: str
    files: Callable[[], tuple[bytes, ...]]
    read: Callable[[bytes, str], None]

    def work(self, seed: int, number: int) -> float:
        """Break a file and read it; return the seconds of computing that reading took.

        Raises:
            ValueError: what was read contradicts itself; other errors come from the reader.
        """
        chance = random.Random(f"{self.name} {seed} {number}")
        files = self.files()
        data = mutated(files[number % len(files)], chance)[:_LARGEST]
        start = time.process_time()
        try:
            self.read(data, f"report.{self.name}")
        except UnreadableError as error:
            if error.sentence("zh") == error.sentence("en"):
                raise ValueError(error.reason) from error
        return time.process_time() - start


def _read(data: bytes, name: str) -> None:
    _check(read_bytes(data, name))


def _read_pdf(data: bytes, name: str) -> None:
    """Read what the reader's own child process reads, in this one."""
    from disclosure_lint.formats.pdf_blocks import read_pdf  # noqa: PLC0415 -- needs its extra

    del name
    read_pdf(data, USUAL)


def _check(source: Source) -> None:
    """Hold what was read to the promises of a source."""
    source.text.encode()
    origin = source.origin
    if origin is None:
        return
    starts, size = origin.starts, len(source.text)
    problems = {
        "starts": len(starts) == len(origin.locations) and list(starts) == sorted(starts),
        "inside": not starts or starts[-1] <= size,
        "links": all(0 <= one.span.start < one.span.end <= size for one in origin.links),
        "merged": all(0 <= place < size for place in origin.merged),
    }
    wrong = [name for name, right in problems.items() if not right]
    if wrong:
        raise ValueError(wrong)


def _texts() -> list[str]:
    from sample_reports import samples  # noqa: PLC0415 -- the tests' own

    return [sample.text for sample in samples()][::_EVERY]


@cache
def _txt() -> tuple[bytes, ...]:
    from word_reports import text_report  # noqa: PLC0415 -- likewise

    return tuple(f(text) for text in _texts() for f in (text_report, str.encode, _utf_16))


def _utf_16(text: str) -> bytes:
    return text.encode("utf-16")


@cache
def _docx() -> tuple[bytes, ...]:
    from word_reports import word_report  # noqa: PLC0415 -- likewise

    return tuple(map(word_report, _texts()))


@cache
def _html() -> tuple[bytes, ...]:
    from web_pages import STYLES  # noqa: PLC0415 -- likewise

    return tuple(page(text) for text in _texts() for page in STYLES.values())


@cache
def _pdf() -> tuple[bytes, ...]:
    from pdf_files import pdf_of  # noqa: PLC0415 -- likewise

    return tuple(map(pdf_of, _texts()[:4]))


def _doc() -> tuple[bytes, ...]:
    return old_word_files(_docx()[:3])


READERS: Final[Mapping[str, Reader]] = {
    "txt": Reader("txt", _txt, _read),
    "docx": Reader("docx", _docx, _read),
    "html": Reader("html", _html, _read),
    "pdf": Reader("pdf", _pdf, _read_pdf),
}
OFFICE: Final = Reader("doc", _doc, _read)
