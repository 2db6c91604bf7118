"""Ruled lines become grids: the cells of tables, merged ones too."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from disclosure_lint.formats.pdf_page import Rule
from disclosure_lint.text.frozen import define, evolve, field, frozen

_NEAR: Final = 2.5
_SHORTEST: Final = 5.0
_MOST_RULES: Final = 6_000
_MOST_COLUMNS, _MOST_ROWS = 60, 200
_COVERED: Final = 0.6


@frozen
class Box:
    """A cell of a grid: rows and columns from `row` and `column` on, both 0-based."""

    row: int
    column: int
    rows: int
    columns: int


@frozen
class Grid:
    """A ruled table: where its rows and columns begin and end, and its cells.

    `sound` is False where lines are missing, so that the cells are no rectangles.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]
    sound: bool

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Return the row and column of a point in the table."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        return row, min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)


def find_grids(rules: Sequence[Rule], points: Sequence[tuple[float, float]]) -> list[Grid]:
    """Return the tables that the ruled lines of a page make, from the top down.

    `points` are where signs stand: an edge that is not ruled is one if signs stand before it.
    """
    merged = _merged(rules)
    if len(merged) > _MOST_RULES:
        return []
    grids = (_grid(group, points) for group in _touching(merged))
    return sorted((grid for grid in grids if grid), key=lambda grid: grid.ys[0])


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Join the pieces of lines that lie on each other or go on."""
    joined: list[Rule] = []
    for level in (True, False):
        group = sorted((r for r in rules if r.level is level), key=lambda r: (r.at, r.start))
        for cluster in _clusters(group):
            joined += _joined(sorted(cluster, key=lambda rule: rule.start))
    return [rule for rule in joined if rule.end - rule.start >= _SHORTEST]


def _clusters(group: Sequence[Rule]) -> Iterator[list[Rule]]:
    cluster: list[Rule] = []
    for rule in group:
        if cluster and rule.at - cluster[0].at > _NEAR:
            yield cluster
            cluster = []
        cluster.append(rule)
    if cluster:
        yield cluster


def _joined(cluster: Sequence[Rule]) -> Iterator[Rule]:
    at = sum(rule.at for rule in cluster) / len(cluster)
    last: Rule | None = None
    for rule in cluster:
        if last is not None and rule.start <= last.end + _NEAR:
            last = evolve(last, end=max(last.end, rule.end))
            continue
        if last is not None:
            yield last
        last = evolve(rule, at=at)
    if last is not None:
        yield last


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the lines in groups that touch each other."""
    level = sorted((rule for rule in rules if rule.level), key=lambda rule: rule.at)
    upright = [rule for rule in rules if not rule.level]
    groups = _Groups(len(level) + len(upright))
    heights = [rule.at for rule in level]
    for index, rule in enumerate(upright):
        first = bisect_right(heights, rule.start - _NEAR)
        for other in range(first, bisect_right(heights, rule.end + _NEAR)):
            if level[other].start - _NEAR <= rule.at <= level[other].end + _NEAR:
                groups.join(len(level) + index, other)
    return groups.split([*level, *upright])


@define
class _Groups:
    """Which of `count` things belong together."""

    count: int
    _of: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._of = list(range(self.count))

    def find(self, one: int) -> int:
        while self._of[one] != one:
            self._of[one] = self._of[self._of[one]]
            one = self._of[one]
        return one

    def join(self, one: int, other: int) -> None:
        self._of[self.find(one)] = self.find(other)

    def split(self, rules: Sequence[Rule]) -> list[list[Rule]]:
        groups: dict[int, list[Rule]] = {}
        for index, rule in enumerate(rules):
            groups.setdefault(self.find(index), []).append(rule)
        return list(groups.values())


def _grid(rules: Sequence[Rule], points: Sequence[tuple[float, float]]) -> Grid | None:
    xs = _places([rule.at for rule in rules if not rule.level])
    ys = _places([rule.at for rule in rules if rule.level])
    if len(xs) < 2 or len(ys) < 2:  # noqa: PLR2004 -- two lines have one cell between them
        return None
    box = xs[0], ys[0], xs[-1], ys[-1]
    ys = _open_edges(ys, [rule for rule in rules if not rule.level], box[::2], points)
    xs = _open_edges(
        xs, [rule for rule in rules if rule.level], box[1::2], [(y, x) for x, y in points]
    )
    if len(xs) > _MOST_COLUMNS + 1 or len(ys) > _MOST_ROWS + 1:
        return None
    if (len(xs) - 1) * (len(ys) - 1) == 1:
        return None
    boxes, sound = _boxes(xs, ys, rules)
    return Grid(tuple(xs), tuple(ys), tuple(boxes), sound) if len(boxes) > 1 else None


def _open_edges(
    places: list[float],
    across: Sequence[Rule],
    sides: Sequence[float],
    points: Sequence[tuple[float, float]],
) -> list[float]:
    """Add an edge where the lines across all go on beyond the last one, and signs stand there.

    So does a table that a page's end cuts, and one without lines at its sides.
    """
    start, end = min(rule.start for rule in across), max(rule.end for rule in across)
    for edge, last in ((start, places[0]), (end, places[-1])):
        low, high = min(edge, last), max(edge, last)
        reaching = sum(1 for rule in across if rule.start - _NEAR <= edge <= rule.end + _NEAR)
        beyond = any(sides[0] < x < sides[1] and low < y < high for x, y in points)
        if high - low > 2 * _NEAR and beyond and reaching > 1:
            places = sorted([*places, edge])
    return places


def _places(values: list[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _boxes(xs: list[float], ys: list[float], rules: Sequence[Rule]) -> tuple[list[Box], bool]:
    rows, columns = len(ys) - 1, len(xs) - 1
    groups = _Groups(rows * columns)
    walls = _Walls(rules)
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not walls.upright(xs[column + 1], ys[row], ys[row + 1]):
                groups.join(here, here + 1)
            if row + 1 < rows and not walls.level(ys[row + 1], xs[column], xs[column + 1]):
                groups.join(here, here + columns)
    members: dict[int, list[tuple[int, int]]] = {}
    for index in range(rows * columns):
        members.setdefault(groups.find(index), []).append(divmod(index, columns))
    boxes = [_box(cells) for cells in members.values()]
    sizes = zip(boxes, members.values(), strict=True)
    sound = all(box.rows * box.columns == len(cells) for box, cells in sizes)
    return sorted(boxes, key=lambda box: (box.row, box.column)), sound


def _box(cells: list[tuple[int, int]]) -> Box:
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    top, left = min(rows), min(columns)
    return Box(top, left, max(rows) - top + 1, max(columns) - left + 1)


@define
class _Walls:
    """Whether a ruled line stands between two cells."""

    rules: Sequence[Rule]
    _level: dict[int, list[Rule]] = field(factory=dict)
    _upright: dict[int, list[Rule]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for rule in self.rules:
            kept = self._level if rule.level else self._upright
            for near in (-1, 0, 1):
                kept.setdefault(int(rule.at // _NEAR) + near, []).append(rule)

    def level(self, at: float, start: float, end: float) -> bool:
        """Tell whether a level line is at `at` from `start` to `end`."""
        return _covers(self._level.get(int(at // _NEAR), ()), at, start, end)

    def upright(self, at: float, start: float, end: float) -> bool:
        """Tell whether an upright line is at `at` from `start` to `end`."""
        return _covers(self._upright.get(int(at // _NEAR), ()), at, start, end)


def _covers(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    near = (rule for rule in rules if abs(rule.at - at) <= _NEAR)
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in near)
    return covered >= _COVERED * (end - start)
