"""The desk where drafts wait: only the newest version of a document counts."""

import asyncio
from collections.abc import Callable
from functools import partial

from disclosure_lint.lsp.background import Background, Made
from disclosure_lint.lsp.documents import Answer, Draft

Judge = Callable[[Draft], Answer]


class Desk:
    """Judges drafts off the event loop, one after another.

    Of several versions that wait the newest alone is judged, and what came of an older one is
    thrown away when a newer has come meanwhile. So answers are never out of order, and a long
    text is judged as often as time allows, without a delay for short ones.
    """

    def __init__(self, judge: Judge, tell: Callable[[Answer], None]) -> None:
        """Begin with nothing to do; `tell` is called, on the loop, with each answer that counts."""
        self._judge, self._tell = judge, tell
        self._thread = Background("judge")
        self._drafts: dict[str, Draft] = {}
        self._answers: dict[str, Answer] = {}
        self._waiting: dict[str, list[asyncio.Future[Answer | None]]] = {}
        self._due: dict[str, None] = {}
        self._task: asyncio.Task[None] | None = None

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The newest version of each open document."""
        return tuple(self._drafts.values())

    def put(self, draft: Draft) -> None:
        """Have a new version judged."""
        self._drafts[draft.uri] = draft
        self._answers.pop(draft.uri, None)
        self._due[draft.uri] = None
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._work())

    def again(self) -> None:
        """Have all open documents judged again."""
        for draft in self.drafts:
            self.put(Draft(draft.uri, draft.version, draft.text, draft.language))

    def take(self, uri: str) -> None:
        """Forget a document that was closed."""
        self._drafts.pop(uri, None)
        self._answers.pop(uri, None)
        self._due.pop(uri, None)
        self._settle(uri, None)

    async def answer(self, uri: str) -> Answer | None:
        """Return what came of the newest version, which may have to be waited for.

        None for a document that is not open, or is closed while it is waited for.
        """
        if uri not in self._drafts or uri in self._answers:
            return self._answers.get(uri)
        future: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(uri, []).append(future)
        return await future

    async def run(self, job: Callable[[], Made]) -> Made:
        """Return what a longer job comes to, which waits for its turn."""
        return await self._thread.run(job)

    async def _work(self) -> None:
        while self._due:
            uri = next(iter(self._due))
            del self._due[uri]
            draft = self._drafts[uri]
            answer = await self._thread.run(partial(self._judge, draft))
            if self._drafts.get(uri) is draft:
                self._answers[uri] = answer
                self._tell(answer)
                self._settle(uri, answer)

    def _settle(self, uri: str, answer: Answer | None) -> None:
        for future in self._waiting.pop(uri, ()):
            if not future.done():
                future.set_result(answer)
