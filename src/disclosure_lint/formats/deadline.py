"""The time that reading one file may take."""

from time import monotonic

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.text.frozen import frozen


@frozen
class Deadline:
    """A moment after which reading is given up; readers look at it between pieces of work."""

    moment: float
    seconds: int

    def check(self) -> None:
        """Let reading go on.

        Raises:
            UnreadableError: its time is up.
        """
        if monotonic() > self.moment:
            raise UnreadableError("too-slow", limit=self.seconds)


def deadline_of(limits: Limits) -> Deadline:
    """Return the moment by which a reading that starts now must end."""
    return Deadline(monotonic() + limits.seconds, limits.seconds)
