"""The order in which the files of a run are read: by the years they are on, as they came otherwise.

The year is guessed from a few bytes: it decides the order only, never what is said of a report.
"""

from collections.abc import Iterable
from pathlib import Path

from disclosure_lint.linter.discover import Target
from disclosure_lint.text.patterns import compile_pattern

_TITLE = r"(20[0-3]\d)[ 　]?年[^\r\n。；]{0,40}信息公开"
_NAME = r"(?<!\d)(20[0-3]\d)(?!\d)"
_TEXTS = frozenset({".md", ".markdown", ".txt"})
_HEAD = 4096


def by_year(targets: Iterable[Target]) -> list[Target]:
    """Return the targets in the order of their years.

    One without a sign of its year keeps its place, and so does each among those of its year.
    """
    listed = list(targets)
    years = [_year(target) for target in listed] if len(listed) > 1 else []
    places = [place for place, year in enumerate(years) if year]
    ordered = sorted(places, key=lambda place: years[place])
    for place, target in zip(places, [listed[i] for i in ordered], strict=True):
        listed[place] = target
    return listed


def _year(target: Target) -> int:
    """Return the year that a file seems to be on, 0 where there is no sign of one."""
    path = Path(target.path)
    signs = [(_NAME, path.stem)]
    if target.problem is None and path.suffix.lower() in _TEXTS:
        signs = [(_TITLE, text) for text in _head(path)] + signs
    for pattern, text in signs:
        if match := compile_pattern(pattern).search(text):
            return int(match[1])
    return 0


def _head(path: Path) -> list[str]:
    """Return the beginning of a file in the encodings it may have; nothing of a pipe or device."""
    try:
        if not path.is_file():
            return []
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return []
    return [head.decode(name, errors="ignore") for name in ("utf-8", "gb18030")]
