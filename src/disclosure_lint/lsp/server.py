"""The language server's features: thin handlers around a session."""

import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from disclosure_lint.lsp.actions import KINDS
from disclosure_lint.lsp.diagnostics import NAME
from disclosure_lint.lsp.documents import Draft, path_of
from disclosure_lint.lsp.hovering import hover
from disclosure_lint.lsp.outline import flat_symbols, folds, symbols
from disclosure_lint.lsp.pages import rule_page
from disclosure_lint.lsp.pulling import register_pulling
from disclosure_lint.lsp.session import MakeLinters, Session
from disclosure_lint.lsp.words import say
from disclosure_lint.output.version import VERSION

EXPLAIN, LINT_FILE, LINT_WORKSPACE = (
    f"disclosure-lint.server.{name}" for name in ("explainRule", "lintFile", "lintWorkspace")
)
_WATCHED = (
    "**/{disclosure-lint.toml,pyproject.toml}",
    "**/*.dlint.toml",
    "**/*.{md,markdown,txt,docx,doc,wps,pdf,html,htm}",
)


def serve(make: MakeLinters, pages: Path | None) -> None:
    """Serve one client on standard input and output, until it says exit.

    `make` makes linters by the client's settings; `pages` is the folder for pages of rules.
    What rules or plugins print goes to standard error, where it does no harm.
    """
    stream = sys.stdout.buffer
    sys.stdout = sys.stderr
    make_server(make, pages).start_io(sys.stdin.buffer, stream)


def make_server(make: MakeLinters, pages: Path | None) -> LanguageServer:
    """Return a server with all features; those of pulling come when the client can pull."""
    server = LanguageServer(NAME, VERSION, types.TextDocumentSyncKind.Full)
    session = Session(server, make, pages)
    _register_life(server, session)
    _register_workspace(server, session)
    _register_documents(server, session)
    _register_reading(server, session)
    _register_changing(server, session)
    _register_commands(server, session)
    return server


def _register_life(server: LanguageServer, session: Session) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        session.begin(params)
        if session.client.pulls:
            register_pulling(server, session)

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        del params
        rulebook = session.rulebook()
        count = len(rulebook.cards) if rulebook else 0
        session.teller.log(say("started", session.language, version=VERSION, count=count))
        if session.client.watches:
            session.do(_watch(server))
        session.do(session.configure())


def _register_workspace(server: LanguageServer, session: Session) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configuration_changed(params: types.DidChangeConfigurationParams) -> None:
        if session.client.configures:
            await session.configure()
        elif params.settings:
            session.configured(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        paths = (path_of(change.uri) for change in params.changes)
        session.changed_files(path for path in paths if path)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(params: types.DidChangeWorkspaceFoldersParams) -> None:
        del params
        session.scan()


async def _watch(server: LanguageServer) -> None:
    watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    one = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await server.client_register_capability_async(types.RegistrationParams([one]))


def _register_documents(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        draft = Draft(document.uri, document.version, document.text, document.language_id)
        session.opened(draft)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        document = server.workspace.get_text_document(uri)
        language = document.language_id or ""
        session.desk.put(Draft(uri, params.text_document.version, document.source, language))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        if path:
            session.changed_files([path])

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)


def _register_reading(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        answer = await session.desk.answer(params.text_document.uri)
        if answer is None or answer.linter is None or answer.source.origin is not None:
            return None
        return hover(answer, answer.linter, session.telling(answer, answer.linter), params.position)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outlined(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
        answer = await session.desk.answer(params.text_document.uri)
        offer = session.offer(answer) if answer else None
        if offer is None or offer.answer.source.origin is not None:
            return []
        if session.client.nests_symbols:
            return symbols(offer.report, offer.telling.ruler)
        return flat_symbols(offer.report, offer.telling.ruler, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folded(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        answer = await session.desk.answer(params.text_document.uri)
        offer = session.offer(answer) if answer else None
        if offer is None or offer.answer.source.origin is not None:
            return []
        return list(folds(offer.report, offer.telling.ruler))


def _register_changing(server: LanguageServer, session: Session) -> None:
    options = types.CodeActionOptions(code_action_kinds=list(KINDS))

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def acted(params: types.CodeActionParams) -> list[types.CodeAction]:
        answer = await session.desk.answer(params.text_document.uri)
        offer = session.offer(answer) if answer else None
        return offer.actions(params.range, params.context.only) if offer else []

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def formatted(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        return await session.formatted(params.text_document.uri)


def _register_commands(server: LanguageServer, session: Session) -> None:
    @server.command(EXPLAIN)
    def explain(rule: str) -> str:
        rulebook = session.rulebook()
        card = rulebook.cards.get(rule) if rulebook else None
        return rule_page(card, rulebook, session.language) if rulebook and card else ""

    @server.command(LINT_FILE)
    async def lint_file(uri: str) -> int:
        session.refresh()
        answer = await session.desk.answer(uri)
        return len(answer.result.findings) if answer else 0

    @server.command(LINT_WORKSPACE)
    async def lint_workspace() -> int:
        session.whole.forget()
        found = await session.whole_workspace()
        session.publish_whole(found)
        session.show_whole()
        return sum(map(len, found.values()))
