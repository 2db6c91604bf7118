"""Work off the event loop: one thread, one job after another."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

Made = TypeVar("Made")


class Background:
    """A thread that ends with the program, whatever it is doing then.

    The executors of the standard library keep a program alive until their work is done: an editor
    that closes would wait for the last look at a report.
    """

    def __init__(self, name: str) -> None:
        """Start the thread."""
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        Thread(target=self._work, name=name, daemon=True).start()

    async def run(self, job: Callable[[], Made]) -> Made:
        """Return what `job` returns, or raise what it raises."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Made] = loop.create_future()

        def work() -> None:
            try:
                made = job()
            except Exception as error:  # noqa: BLE001 -- raised where it is waited for
                _call(loop, _fail, future, error)
            else:
                _call(loop, _settle, future, made)

        self._jobs.put(work)
        return await future

    def _work(self) -> None:
        while True:
            self._jobs.get()()


def _call(loop: asyncio.AbstractEventLoop, do: Callable[..., None], *args: object) -> None:
    with suppress(RuntimeError):  # the loop has ended meanwhile
        loop.call_soon_threadsafe(do, *args)


def _settle(future: "asyncio.Future[Made]", made: Made) -> None:
    if not future.done():
        future.set_result(made)


def _fail(future: "asyncio.Future[Made]", error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
