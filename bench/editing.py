"""How long an editor waits: a report of 200 KB, changed 100 times, each change answered.

`nox -s editing` runs it; the figures stand in docs/editors.md. The client pulls, as VS Code and
Neovim do.
"""

import asyncio
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
CHANGES = 100
LINE = "我镇第{}号公开栏公开村级事务信息，内容涉及低保评定、危房改造和惠农补贴，群众可以随时查阅。"


def report(size: int, change: int) -> str:
    """Return a report of about `size` bytes in which one paragraph tells the change."""
    clean = clean_report("R2008", {})
    head, mark, tail = clean.partition("## 三、")
    count = max(1, (size - len(clean.encode())) // len(LINE.encode()))
    lines = [LINE.format(number) for number in range(count)]
    lines[count // 2] = LINE.format(10_000 + change)
    return head + "\n\n".join(lines) + "\n\n" + mark + tail


async def measure(size: int, folder: Path) -> list[float]:
    """Return the milliseconds from each change to the diagnostics of that version."""
    client = make_test_lsp_client()
    await client.start_io(sys.executable, "-I", "-m", "disclosure_lint", "server")
    able = client_capabilities("neovim")
    await client.initialize_session(types.InitializeParams(able, root_uri=folder.as_uri()))
    uri = (folder / "报告.md").as_uri()
    item = types.TextDocumentItem(uri, "markdown", 0, report(size, 0))
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    ask = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    await client.text_document_diagnostic_async(ask)
    times = []
    for change in range(1, CHANGES + 1):
        whole = types.TextDocumentContentChangeWholeDocument(report(size, change))
        document = types.VersionedTextDocumentIdentifier(change, uri)
        began = time.perf_counter()
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))
        await client.text_document_diagnostic_async(ask)
        times.append(1000 * (time.perf_counter() - began))
    await client.shutdown_session()
    await client.stop()
    return times


def main() -> None:
    """Print a row for each size."""
    print("| KB | median ms | 95 % | slowest |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            times = sorted(asyncio.run(measure(size, Path(folder))))
            middle, late = statistics.median(times), times[int(0.95 * len(times))]
            print(f"| {size // 1000} | {middle:.0f} | {late:.0f} | {times[-1]:.0f} |", flush=True)


if __name__ == "__main__":
    main()
