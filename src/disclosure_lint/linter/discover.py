"""Which files a run looks at: those named, and those found in folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from disclosure_lint.formats import SUFFIXES, is_folder
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_DIGITS = r"([0-9]+)"


@frozen
class Target:
    """A file to look at. `found` says that no one named it.

    `problem` is set where there is nothing to read: "irregular" for pipes and devices, which are
    never opened, "denied" for a folder that cannot be listed (`cause` says why).
    """

    path: str
    found: bool = False
    problem: str | None = None
    cause: str = ""


def discover(paths: Iterable[str | os.PathLike[str]], *, found: bool = False) -> Iterator[Target]:
    """Yield the files that `paths` name and those found in the folders among them, each once.

    A folder gives the files with a report format's ending, in natural order (2 before 10), from
    all its subfolders that are not hidden; links to folders are not followed. With `found`, files
    named count as found.
    """
    names: dict[str, str] = {}
    for path in paths:
        names.setdefault(_whole(path), os.fspath(path))
    walked: set[str] = set()
    for name in names.values():
        if not is_folder(name):
            yield Target(name, found)
            continue
        for target in _walk(name, walked):
            if target.problem or _whole(target.path) not in names:
                yield target


def _whole(path: str | os.PathLike[str]) -> str:
    """Return a path from the root, by its words alone: links keep their names."""
    return os.path.abspath(path)  # noqa: PTH100 -- Path.absolute leaves .. in place


def _walk(root: str, walked: set[str]) -> Iterator[Target]:
    """Yield what is found below `root`, without recursion; no folder is walked twice."""
    stack: list[str | Target] = [root]
    while stack:
        here = stack.pop()
        if isinstance(here, Target):
            yield here
        elif _whole(here) not in walked:
            walked.add(_whole(here))
            try:
                with os.scandir(here) as entries:
                    pieces = [(entry.name, _piece(entry)) for entry in entries]
            except OSError as error:
                yield Target(here, found=True, problem="denied", cause=error.strerror or "")
                continue
            pieces.sort(key=lambda piece: natural(piece[0]), reverse=True)
            stack.extend(piece for _, piece in pieces if piece is not None)


def _piece(entry: "os.DirEntry[str]") -> str | Target | None:
    """Return a folder to walk, a file to look at, or None for what does not concern us."""
    if entry.name.startswith((".", "~$")):  # hidden, or kept by Word while a file is open
        return None
    if entry.is_dir(follow_symlinks=False):
        return entry.path
    if Path(entry.name).suffix.lower() not in SUFFIXES or _leads_to_folder(entry):
        return None
    regular = entry.is_symlink() or entry.is_file()
    return Target(entry.path, found=True, problem=None if regular else "irregular")


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a loop of links: reading it will say so
        return False


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts names as people do.

    >>> sorted(["第10号.md", "第2号.md", "第1号.md"], key=natural)
    ['第1号.md', '第2号.md', '第10号.md']
    """
    pieces = compile_pattern(_DIGITS).split(name)
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p.casefold()) for p in pieces if p]
