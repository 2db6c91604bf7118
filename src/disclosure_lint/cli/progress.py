"""How far a long batch has come, on a terminal's last line."""

import time
from typing import TextIO

from disclosure_lint.cli.words import say
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import define, field

_FIRST_AFTER, _EVERY = 1.0, 0.2
_CLEAR = "\r\x1b[K"


@define
class Progress:
    """Shows the count of files on `stream` if that is a terminal and the run is a long one."""

    stream: TextIO
    language: Language
    count: int = 0
    shown: bool = False
    due: float = field(factory=lambda: time.monotonic() + _FIRST_AFTER)

    def step(self) -> None:
        """Count one more file, and show the count now and then."""
        self.count += 1
        now = time.monotonic()
        if now >= self.due and self.stream.isatty():
            self.stream.write(_CLEAR + say("progress", self.language, count=self.count))
            self.stream.flush()
            self.due, self.shown = now + _EVERY, True

    def clear(self) -> None:
        """Take the line away before something else is written."""
        if self.shown:
            self.stream.write(_CLEAR)
            self.stream.flush()
            self.shown = False
