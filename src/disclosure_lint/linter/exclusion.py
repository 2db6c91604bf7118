"""Found files that a config leaves out, by patterns as in a shell."""

import os
from pathlib import Path, PurePath

from disclosure_lint.text.frozen import frozen


@frozen
class Exclusion:
    """Patterns, counted from `folder`.

    A pattern with a slash is put to the whole path below the folder, one without to the name of
    the file and of each folder it lies in. `*` stands for anything, slashes too.
    """

    folder: Path
    patterns: tuple[str, ...]

    def holds(self, path: str | os.PathLike[str]) -> bool:
        """Tell whether the file at `path` is left out; nothing outside the folder is."""
        absolute = os.path.abspath(path)  # noqa: PTH100 -- Path.absolute leaves .. in place
        if not PurePath(absolute).is_relative_to(self.folder):
            return False
        parts = PurePath(absolute).relative_to(self.folder).parts
        return any(_fits(pattern, parts) for pattern in self.patterns)


def _fits(pattern: str, parts: tuple[str, ...]) -> bool:
    from fnmatch import fnmatchcase  # noqa: PLC0415 -- only configs that leave something out pay

    stem = pattern.strip("/")
    if "/" not in pattern.rstrip("/"):
        return any(fnmatchcase(part, stem) for part in parts)
    below = ("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return any(fnmatchcase(path, stem) for path in below)
