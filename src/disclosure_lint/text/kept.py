"""What was made before, for work that comes again: an editor's text changes in one place."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Kept(Generic[Key, Made]):
    """Keeps what was made, by all that it was made from.

    It holds `most` things and then begins anew: a text of more parts gains nothing, and loses
    little. Threads may share it.
    """

    def __init__(self, most: int) -> None:
        """Begin with nothing."""
        self._most = most
        self._made: dict[Key, Made] = {}

    def get(self, key: Key) -> Made | None:
        """Return what was made from `key`, or None."""
        return self._made.get(key)

    def put(self, key: Key, made: Made) -> None:
        """Keep what was made from `key`."""
        if len(self._made) >= self._most:
            self._made.clear()
        self._made[key] = made
