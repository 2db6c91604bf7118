"""PDFs with text in them become Markdown; scanned ones are said to be such."""

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Any, Final

from attrs import asdict

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.formats.manuscript import Manuscript, TableCell, Words
from disclosure_lint.formats.pdf_child import answer_of
from disclosure_lint.text import Source
from disclosure_lint.text.origin import Location

_MARK: Final = b"%PDF-"
_LOOKED_AT: Final = 1024
_END: Final = b"%%EOF"
_END_WITHIN: Final = 4096
_START: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(2));"
    "from disclosure_lint.formats.pdf_child import main; main()"
)


def read(data: bytes, name: str | None, limits: Limits) -> Source:
    """Return the text of the PDF `data`, called `name`.

    Raises:
        UnreadableError: it is damaged, cut off, encrypted, scanned or too much, or the extra is
            missing.
    """
    if find_spec("pypdfium2") is None:
        raise UnreadableError("no-extra", format="PDF", extra="pdf")
    # What was cut off still opens, with what was left of its pages.
    if _MARK not in data[:_LOOKED_AT] or _END not in data[-_END_WITHIN:]:
        raise UnreadableError("damaged", format="PDF")
    answer = _answer(data, limits)
    if "reason" in answer:
        raise UnreadableError(answer["reason"], **answer["values"])
    return _written(answer["blocks"], name, answer["properties"])


def _answer(data: bytes, limits: Limits) -> dict[str, Any]:
    if getattr(sys, "frozen", False):  # one program without an interpreter beside it
        return answer_of(data, limits)
    command = [sys.executable, "-I", "-c", _START, json.dumps(asdict(limits)), json.dumps(sys.path)]
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed command
            command, input=data, capture_output=True, timeout=limits.seconds + 1, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("too-slow", limit=limits.seconds) from error
    except OSError as error:
        raise UnreadableError("failed", cause=error.strerror or str(error)) from error
    if done.returncode:
        raise UnreadableError("pdf-crashed")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _written(blocks: list[dict[str, Any]], name: str | None, properties: dict[str, str]) -> Source:
    manuscript = Manuscript("pdf")
    paragraphs = tables = 0
    for block in blocks:
        if block["cells"]:
            tables += 1
            cells = [TableCell(**cell) for cell in block["cells"]]
            doubt = None if block["sure"] else "unsure-cells"
            manuscript.table(cells, Location(page=block["page"], table=tables), doubt=doubt)
        else:
            paragraphs += 1
            place = Location(page=block["page"], paragraph=paragraphs)
            manuscript.paragraph([Words(block["text"])], place)
    return manuscript.source(name, properties)
