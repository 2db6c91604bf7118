"""One client's session: its documents, settings, and the reports around them."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from disclosure_lint.linter import Linter, Linters
from disclosure_lint.linter.config_file import NAME as CONFIG
from disclosure_lint.linter.config_file import PROJECT
from disclosure_lint.linter.sidecar import ENDING
from disclosure_lint.lsp.actions import Offer, text_edits, whole_edit
from disclosure_lint.lsp.background import Background
from disclosure_lint.lsp.client import Client, client_of
from disclosure_lint.lsp.desk import Desk
from disclosure_lint.lsp.diagnostics import Telling
from disclosure_lint.lsp.documents import Answer, Draft, path_of
from disclosure_lint.lsp.judging import Judging
from disclosure_lint.lsp.pages import Shelf
from disclosure_lint.lsp.positions import Encoding, encoding_of
from disclosure_lint.lsp.settings import SECTION, Settings, read_settings
from disclosure_lint.lsp.surroundings import look_around
from disclosure_lint.lsp.telling import Teller
from disclosure_lint.lsp.whole import Whole
from disclosure_lint.lsp.words import say
from disclosure_lint.rulebook import Language, Rulebook
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text.frozen import evolve

MakeLinters = Callable[[Settings], Linters]


class Session:
    """What the server knows of one client and does for it; the features are thin around it."""

    def __init__(self, server: LanguageServer, make: MakeLinters, pages: Path | None) -> None:
        """Begin with the defaults; `pages` is the folder for pages of rules."""
        self._server, self._make, self._pages = server, make, pages
        self.settings = Settings()
        self.client = Client()
        self.encoding: Encoding = "utf-16"
        self.teller = Teller(server)
        self.judging = Judging(make(self.settings))
        self.desk = Desk(self._judge, self._answered)
        self.whole = Whole()
        self._shelf = Shelf(pages)
        self._scanner = Background("scan")
        self._scans = 0
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def language(self) -> Language:
        """The language of what is told outside findings."""
        return self.judging.linters.language

    def begin(self, params: types.InitializeParams) -> None:
        """Take what the client tells of itself."""
        self.client = client_of(params.capabilities)
        self.encoding = encoding_of(self._server.workspace.position_encoding)
        self.use(read_settings(params.initialization_options))

    def use(self, settings: Settings) -> None:
        """Follow other settings."""
        self.settings = settings
        self._shelf = Shelf(self._pages, settings.rule_pages)
        self.reload()

    def reload(self) -> None:
        """Read the configuration files anew, and judge again."""
        around = self.judging.around
        self.judging = Judging(self._make(self.settings))
        self.judging.around = around
        self.refresh()
        self.scan()

    def refresh(self) -> None:
        """Judge all open documents again, and let a client that pulls ask again."""
        self.desk.again()
        if self.client.pulls and self.client.refreshes:
            self.do(self._ask_to_pull())

    async def _ask_to_pull(self) -> None:
        await self._server.workspace_diagnostic_refresh_async(None)

    async def configure(self) -> None:
        """Ask the client for its settings, where it can be asked; nothing said changes nothing."""
        if not self.client.configures:
            return
        item = types.ConfigurationItem(section=SECTION)
        params = types.ConfigurationParams([item])
        told = await self._server.workspace_configuration_async(params)
        if told and told[0]:
            self.configured(told[0])

    def configured(self, told: object) -> None:
        """Follow the settings that the client told, where they are others."""
        settings = evolve(read_settings(told), status=self.settings.status)
        if settings != self.settings:
            self.use(settings)

    def do(self, work: Coroutine[object, object, None]) -> None:
        """Do something while other messages are answered."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.teller.log(f"{type(task.exception()).__name__}: {task.exception()}")

    def scan(self) -> None:
        """Read the reports of the workspace, while documents are judged without them."""
        if self.settings.workspace and self._folders():
            self.do(self._scan())

    def _folders(self) -> list[Path]:
        """Return the folders of the workspace; older clients tell a root instead."""
        space = self._server.workspace
        folders = map(path_of, space.folders or filter(None, [space.root_uri]))
        return [folder for folder in folders if folder]

    async def _scan(self) -> None:
        self._scans += 1
        scan, judging = self._scans, self.judging
        folders = self._folders()
        around = await self._scanner.run(lambda: look_around(folders, judging.linters))
        if scan != self._scans:
            return  # another one has begun meanwhile
        self.judging.around = around
        self.whole.forget()
        self.teller.log(say("neighbours", self.language, count=len(around.targets)))
        if around.companions.indexes:
            self.refresh()

    def changed_files(self, files: Iterable[Path]) -> None:
        """Do what changes of files ask for: configuration is read anew, so are other reports."""
        changed = list(files)
        if any(file.name in {CONFIG, PROJECT} or file.name.endswith(ENDING) for file in changed):
            self.reload()
            return
        open_files = {draft.path for draft in self.desk.drafts}
        if any(file not in open_files for file in changed):
            self.scan()

    def opened(self, draft: Draft) -> None:
        """Have a document judged that was opened."""
        self.teller.forget(draft.uri)
        self.desk.put(draft)

    def closed(self, uri: str) -> None:
        """Forget a document, and what was told of it."""
        self.desk.take(uri)
        if not self.client.pulls:
            self._publish(uri, None, [])

    def _judge(self, draft: Draft) -> Answer:
        return self.judging.judge(draft)  # the one that holds by then

    def _answered(self, answer: Answer) -> None:
        language = answer.linter.config.lang if answer.linter else self.language
        if not self.client.pulls:
            draft = answer.draft
            self._publish(draft.uri, draft.version, self.diagnostics(answer))
        self.teller.fared(answer, language, status=self.settings.status)

    def _publish(self, uri: str, version: int | None, items: list[types.Diagnostic]) -> None:
        params = types.PublishDiagnosticsParams(uri, items, version)
        self._server.text_document_publish_diagnostics(params)

    def diagnostics(self, answer: Answer) -> list[types.Diagnostic]:
        """Return the diagnostics of an answer."""
        if answer.linter is None:
            return []
        return self.telling(answer, answer.linter).diagnostics(answer.result.findings)

    def telling(self, answer: Answer, linter: Linter) -> Telling:
        """Return how the findings of an answer are told to this client."""
        return Telling(
            answer.draft.uri,
            answer.source,
            self.encoding,
            linter.rulebook,
            linter.config.lang,
            self._shelf,
        )

    def offer(self, answer: Answer) -> Offer | None:
        """Return what makes the actions for an answer."""
        report, linter = answer.result.report, answer.linter
        if report is None or linter is None:
            return None
        telling = self.telling(answer, linter)
        return Offer(answer, report, linter, telling, self.client.versions_edits)

    async def formatted(self, uri: str) -> list[types.TextEdit]:
        """Return the edits that mend all that is safe to mend in a document."""
        answer = await self.desk.answer(uri)
        if answer is None or answer.linter is None or answer.result.report is None:
            return []
        text = answer.source.text
        mended = await self.desk.run(lambda: self.judging.mended(answer))
        edit = whole_edit(text, mended)
        return text_edits([edit], self.telling(answer, answer.linter)) if edit else []

    async def whole_workspace(self) -> Mapping[str, list[types.Diagnostic]]:
        """Return, by URI, the diagnostics of all reports of the workspace that are not open."""
        judging = self.judging
        await self._scanner.run(lambda: self.whole.judge(judging))
        opened = {draft.path for draft in self.desk.drafts}
        return self.whole.diagnostics(judging.linters, self.encoding, self._shelf, opened)

    def publish_whole(self, found: Mapping[str, list[types.Diagnostic]]) -> None:
        """Push what was found in files that are not open, to a client that does not pull."""
        if not self.client.pulls:
            for uri, items in found.items():
                self._publish(uri, None, items)

    def show_whole(self) -> None:
        """Let a client that pulls have all reports of the workspace from now on."""
        if self.client.pulls and not self.settings.whole:
            self.settings = evolve(self.settings, whole=True)
            self.refresh()

    def rulebook(self) -> Rulebook | None:
        """Return the rules that hold where the first document or folder is; None if none can."""
        paths = [draft.path.parent for draft in self.desk.drafts if draft.path]
        try:
            place = next(iter((*paths, *self._folders())), Path())
            return self.judging.linters.in_folder(place).rulebook
        except BilingualError as error:
            self.teller.complain(error.sentence(self.language))
            return None
