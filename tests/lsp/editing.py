"""An editor for tests: a real client over standard input and output, told what it can do."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")
pytest_lsp = pytest.importorskip("pytest_lsp", reason="pytest-lsp is not installed")

from lsprotocol import types  # noqa: E402 -- only where it is installed
from pytest_lsp import client_capabilities  # noqa: E402 -- likewise
from pytest_lsp.client import make_test_lsp_client  # noqa: E402 -- likewise

PROFILES = ("visual_studio_code", "neovim", "emacs")
SERVE = ("-m", "disclosure_lint", "server")
_PATIENCE = 60


class Editor:
    """One client, its server, and what the server said unasked.

    `profile` names the client whose abilities it claims. The loop runs while something is waited
    for, and no longer.
    """

    def __init__(
        self,
        profile: str,
        folder: Path,
        options: dict[str, Any] | None = None,
        command: Sequence[str] = SERVE,
    ) -> None:
        """Start a server in `folder` and greet it."""
        self.folder = folder
        self.loop = asyncio.new_event_loop()
        self.published: list[types.PublishDiagnosticsParams] = []
        self.statuses: list[Any] = []
        self.settings: Any = None
        self.client = make_test_lsp_client()
        self._listen()
        capabilities = client_capabilities(profile)
        params = types.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "reports")],
            root_uri=folder.as_uri(),
            initialization_options=options or {},
        )
        # Hidden folders are no part of the workspace.
        environment = {**os.environ, "DISCLOSURE_LINT_CACHE": str(folder / ".cache")}
        self.wait(self.client.start_io(sys.executable, *command, env=environment, cwd=folder))
        self.able = self.wait(self.client.initialize_session(params)).capabilities

    def _listen(self) -> None:
        features = self.client.protocol.fm.features
        for method, handler in (
            (types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self._published),
            (types.WORKSPACE_CONFIGURATION, self._configuration),
            (types.CLIENT_REGISTER_CAPABILITY, _nothing),
            ("disclosure-lint/status", self._status),
        ):
            features.pop(method, None)
            self.client.feature(method)(lambda params, handler=handler: handler(params))

    def _published(self, params: types.PublishDiagnosticsParams) -> None:
        self.published.append(params)

    def _status(self, params: Any) -> None:  # noqa: ANN401 -- of no type that pygls knows
        self.statuses.append(params)

    def _configuration(self, params: types.ConfigurationParams) -> list[Any]:
        return [self.settings for _ in params.items]

    def close(self) -> int | None:
        """Say goodbye, and return the server's exit code."""
        process = self.client._server
        self.wait(self.client.shutdown_session())
        self.wait(self.client.stop())
        self.loop.close()
        return process.returncode if process else None

    def wait(self, work: Awaitable[Any]) -> Any:  # noqa: ANN401 -- whatever the work gives
        """Let the loop run until `work` is done."""
        return self.loop.run_until_complete(asyncio.wait_for(work, _PATIENCE))

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the loop run until something holds."""

        async def look() -> None:
            while not holds():  # noqa: ASYNC110 -- what holds has no event
                await asyncio.sleep(0.01)

        self.wait(look())

    @property
    def pulls(self) -> bool:
        """Tell whether the server waits to be asked for diagnostics."""
        return self.able.diagnostic_provider is not None

    def uri(self, name: str) -> str:
        """Return the URI of a file in the folder."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> None:
        """Open a document."""
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, version: int, text: str) -> None:
        """Put another text into an open document."""
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def shut(self, name: str) -> None:
        """Close a document."""
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    def diagnostics(self, name: str, version: int = 1) -> list[types.Diagnostic]:
        """Return the diagnostics of a version, asked for or waited for as the client does it."""
        uri = self.uri(name)
        if self.pulls:
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            return list(self.wait(self.client.text_document_diagnostic_async(params)).items)
        fits = lambda one: one.uri == uri and one.version == version  # noqa: E731 -- used twice
        self.until(lambda: any(map(fits, self.published)))
        return list(next(one for one in reversed(self.published) if fits(one)).diagnostics)

    def actions(
        self, name: str, place: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        """Return what is offered at a place."""
        context = types.CodeActionContext([], only)
        document = types.TextDocumentIdentifier(self.uri(name))
        params = types.CodeActionParams(document, place, context)
        return list(self.wait(self.client.text_document_code_action_async(params)))

    def hover(self, name: str, position: types.Position) -> types.Hover | None:
        """Return what is shown at a position."""
        params = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), position)
        shown: types.Hover | None = self.wait(self.client.text_document_hover_async(params))
        return shown

    def command(self, name: str, *arguments: Any) -> Any:  # noqa: ANN401 -- JSON is what it is
        """Have the server do a command."""
        command = f"disclosure-lint.server.{name}"
        params = types.ExecuteCommandParams(command, list(arguments))
        return self.wait(self.client.workspace_execute_command_async(params))

    @property
    def encoding(self) -> str:
        """The unit in which this client counts columns."""
        return str(self.able.position_encoding or "utf-16")

    def put(self, text: str, edit: types.WorkspaceEdit) -> str:
        """Return `text` after an edit of its document."""
        changes = [list(edits) for edits in (edit.changes or {}).values()]
        documents = edit.document_changes or []
        changes += [list(one.edits) for one in documents if hasattr(one, "edits")]
        (edits,) = changes
        return self.edited(text, edits)

    def edited(self, text: str, edits: Sequence[Any]) -> str:
        """Return `text` with edits put in, the last first."""
        for edit in sorted(edits, key=lambda one: one.range.start, reverse=True):
            start, end = (self.offset(text, at) for at in (edit.range.start, edit.range.end))
            text = text[:start] + edit.new_text + text[end:]
        return text

    def marked(self, text: str, place: types.Range) -> str:
        """Return what a range covers."""
        return text[self.offset(text, place.start) : self.offset(text, place.end)]

    def offset(self, text: str, position: types.Position) -> int:
        """Return an offset, counted by another way than the server's."""
        lines = text.replace("\r\n", "\r\r").replace("\r\r", "\n\n").split("\n")
        if "\r\n" in text:
            lines = [line for number, line in enumerate(lines) if number % 2 == 0]
        ended = 2 if "\r\n" in text else 1
        before = sum(len(line) + ended for line in lines[: position.line])
        units = 0
        for column, character in enumerate(lines[position.line]):
            if units >= position.character:
                return before + column
            units += _units(character, self.encoding)
        return before + len(lines[position.line])


def _units(character: str, encoding: str) -> int:
    if "utf-8" in encoding.lower().replace("utf8", "utf-8"):
        return len(character.encode())
    wide = "16" in encoding and ord(character) > 0xFFFF
    return 2 if wide else 1


def _nothing(params: object) -> None:
    del params
