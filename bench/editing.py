"""How long an editor waits: a report of up to 200 KB is changed, and each change answered.

`nox -s editing` runs it; the figures stand in docs/editors.md. The client pulls, as VS Code and
Neovim do. With `--beside CHECKOUT` another checkout of the program answers each change too, in
turn: on a busy machine only the ratio tells.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pytest_lsp import client_capabilities
from pytest_lsp.client import make_test_lsp_client

from disclosure_lint.rulebook.clean import clean_report

SIZES = (10_000, 50_000, 200_000)
HERE = Path(__file__).parents[1]
LINES = {
    "words": "我镇第{}号公开栏公开村级事务信息，内容涉及低保评定、危房改造和惠农补贴，"
    "群众可以随时查阅。",
    "figures": "全年公开村级事务信息{}条，其中网站公开12条、公开栏公开8条，接待群众来访30人次，"
    "比上年增加5人次。",
}


def report(kind: str, size: int, change: int) -> str:
    """Return a report of about `size` bytes in which one paragraph tells the change."""
    line = LINES[kind]
    clean = clean_report("R2008", {})
    head, mark, tail = clean.partition("## 三、")
    count = max(1, (size - len(clean.encode())) // len(line.encode()))
    lines = [line.format(number) for number in range(count)]
    lines[count // 2] = line.format(10_000 + change)
    return head + "\n\n".join(lines) + "\n\n" + mark + tail


class Editor:
    """A client whose server is the program of a checkout."""

    def __init__(self, checkout: Path, folder: Path) -> None:
        """Name the program, and the file that is edited."""
        self._paths = os.pathsep.join(str(checkout / name) for name in ("src", "rules"))
        self._folder, self._uri = folder, (folder / "报告.md").as_uri()
        self._client = make_test_lsp_client()
        self.times: list[float] = []

    async def open(self, text: str) -> None:
        """Start the server and wait for what it says of the first version."""
        command = (sys.executable, "-P", "-m", "disclosure_lint", "server")
        await self._client.start_io(*command, env={**os.environ, "PYTHONPATH": self._paths})
        able = client_capabilities("neovim")
        root = self._folder.as_uri()
        await self._client.initialize_session(types.InitializeParams(able, root_uri=root))
        item = types.TextDocumentItem(self._uri, "markdown", 0, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self._ask()

    async def change(self, version: int, text: str) -> None:
        """Note the milliseconds from a change to the diagnostics of that version."""
        whole = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(version, self._uri)
        began = time.perf_counter()
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))
        await self._ask()
        self.times.append(1000 * (time.perf_counter() - began))

    async def _ask(self) -> None:
        ask = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(self._uri))
        await self._client.text_document_diagnostic_async(ask)

    async def close(self) -> None:
        """Stop the server."""
        await self._client.shutdown_session()
        await self._client.stop()


async def measure(editors: list[Editor], texts: list[str]) -> list[list[float]]:
    """Return the milliseconds that each change from text to text took, by editor."""
    for editor in editors:
        await editor.open(texts[0])
    for version, text in enumerate(texts[1:], 1):
        for editor in editors if version % 2 else reversed(editors):
            await editor.change(version, text)
    for editor in editors:
        await editor.close()
    return [editor.times for editor in editors]


def main() -> None:
    """Print a row for each kind of text and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", type=Path, help="another checkout of the program")
    parser.add_argument("--changes", type=int, default=100)
    options = parser.parse_args()
    checkouts = [HERE, options.beside.absolute()] if options.beside else [HERE]
    more = (" beside ms | ratio |", "---|---|") if options.beside else ("", "")
    print(f"| text | KB | median ms | 95 % | slowest |{more[0]}\n|---|---|---|---|---|{more[1]}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in LINES:
            for size in SIZES:
                editors = [Editor(checkout, Path(folder)) for checkout in checkouts]
                texts = [report(kind, size, change) for change in range(options.changes + 1)]
                times = asyncio.run(measure(editors, texts))
                print(f"| {kind} | {size // 1000} | {_row(*times)} |", flush=True)


def _row(ours: list[float], theirs: list[float] | None = None) -> str:
    middle, late = statistics.median(ours), sorted(ours)[int(0.95 * len(ours))]
    row = f"{middle:.0f} | {late:.0f} | {max(ours):.0f}"
    if theirs is None:
        return row
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    return f"{row} | {statistics.median(theirs):.0f} | {ratio:.2f}"


if __name__ == "__main__":
    main()
