"""Faults of the form's tables."""

from collections.abc import Callable
from random import Random

from attrs import evolve
from bench.quality.operators.making import NEW, NOW, OLD, TRIAL, Change, Operator, only
from bench.quality.writing.draft import Block, Cell, Draft, Grid, Part, marked
from bench.quality.writing.forms import PARTLY, table_two

Edit = Callable[[list[list[Cell]], Random], bool]


def edited(part: Part, edit: Edit, grid: int = 0) -> Change:
    """Return a change of one table of a part; `edit` tells whether it found what to change."""

    def change(draft: Draft, random: Random) -> Draft | None:
        places = draft.places("grid", part=part)
        if len(places) <= grid:
            return None
        at = places[grid]
        rows = [list(row) for row in draft.blocks[at].grid]
        if not edit(rows, random):
            return None
        new: Grid = tuple(map(tuple, rows))
        return draft.with_block(at, evolve(draft.blocks[at], grid=new))

    return change


def row_of(rows: list[list[Cell]], label: str) -> list[Cell]:
    """Return the row whose label is `label`."""
    return next(row for row in rows if any(cell.text == label for cell in row))


def put(row: list[Cell], column: int, text: str, *, mark: bool = True) -> None:
    """Set a cell, counted from the row's end."""
    row[column] = evolve(row[column], text=marked(text) if mark else text)


def shift(row: list[Cell], column: int, by: int, *, mark: bool = True) -> None:
    """Add to the number in a cell, counted from the row's end."""
    put(row, column, str(int(row[column].text) + by), mark=mark)


_NATURAL, _COMPANY, _SUM = -7, -6, -1
_RECEIVED, _LEFT = "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理"
_GRANTED, _TOTAL = "（一）予以公开", "（七）总计"


def _received(rows: list[list[Cell]], _random: Random) -> bool:
    for column in (_NATURAL, _SUM):
        shift(row_of(rows, _RECEIVED), column, 2)
    return True


def _moved_applicant(rows: list[list[Cell]], _random: Random) -> bool:
    received, granted, total = (row_of(rows, label) for label in (_RECEIVED, _GRANTED, _TOTAL))
    if int(granted[_NATURAL].text) == 0 or int(received[_NATURAL].text) == 0:
        return False
    for row in (received, granted, total):
        shift(row, _NATURAL, -1, mark=False)
        shift(row, _COMPANY, 1, mark=False)
    return True


def _total(rows: list[list[Cell]], _random: Random) -> bool:
    for label in (_TOTAL, _RECEIVED):
        for column in (_NATURAL, _SUM):
            shift(row_of(rows, label), column, 1, mark=label == _TOTAL)
    return True


def _partly_granted(rows: list[list[Cell]], _random: Random) -> bool:
    granted, partly = (row_of(rows, label) for label in (_GRANTED, PARTLY))
    if int(granted[_NATURAL].text) == 0:
        return False
    for column in (_NATURAL, _SUM):
        shift(granted, column, -1, mark=False)
        shift(partly, column, 1, mark=False)
    return True


def _one_cell(rows: list[list[Cell]], _random: Random) -> bool:
    shift(row_of(rows, _GRANTED), _COMPANY, 3)
    return True


def _outcome(rows: list[list[Cell]], random: Random) -> bool:
    shift(rows[-1], random.choice((-1, -6, -11)), 1)
    return True


def _outcome_and_total(rows: list[list[Cell]], random: Random) -> bool:
    block = random.choice((-1, -6, -11))
    for column in (block, block - 4):
        shift(rows[-1], column, 1, mark=False)
    return True


def _blank(*texts: str) -> Edit:
    def edit(rows: list[list[Cell]], random: Random) -> bool:
        zeros = [
            row for row in rows if len(row) >= 8 and row[_NATURAL].text == row[_COMPANY].text == "0"
        ]
        if not zeros:
            return False
        put(random.choice(zeros), _COMPANY, random.choice(texts), mark=False)
        return True

    return edit


def _row_gone(label: str) -> Edit:
    def edit(rows: list[list[Cell]], _random: Random) -> bool:
        at = next(at for at, row in enumerate(rows) if any(cell.text == label for cell in row))
        if any(cell.text not in {label, "0"} for cell in rows[at]):
            return False
        del rows[at]
        for index, row in enumerate(rows):
            rows[index] = [
                evolve(cell, rows=cell.rows - 1)
                if cell.text in {"三、本年度办理结果", "（三）不予公开"}
                else cell
                for cell in row
            ]
        return True

    return edit


def _relabelled(old: str, new: str, *, mark: bool = True) -> Edit:
    def edit(rows: list[list[Cell]], _random: Random) -> bool:
        row = row_of(rows, old)
        at = next(at for at, cell in enumerate(row) if cell.text == old)
        put(row, at, new, mark=mark)
        return True

    return edit


def _regulations(rows: list[list[Cell]], _random: Random) -> bool:
    put(row_of(rows, "规章"), -1, "6")
    return True


def _negative(rows: list[list[Cell]], _random: Random) -> bool:
    put(rows[-1], -1, "-3")
    return True


def _more(rows: list[list[Cell]], _random: Random) -> bool:
    shift(rows[-1], -1, 7, mark=False)
    return True


def _gone(draft: Draft, _random: Random) -> Draft | None:
    places = draft.places("grid", part="requests")
    if not places:
        return None
    text = Block("paragraph", "全年申请办理情况见政府门户网站。", "requests")
    return draft.with_block(places[0], text)


def _all_gone(draft: Draft, _random: Random) -> Draft | None:
    kept = tuple(block for block in draft.blocks if block.kind != "grid")
    return evolve(draft, blocks=kept) if len(kept) < len(draft.blocks) else None


def _old_table(draft: Draft, random: Random) -> Draft | None:
    places = draft.places("grid", part="proactive_disclosure")
    if not places:
        return None
    grids = table_two(random, TRIAL, draft.facts.figures)
    new = (Block("grid", part="proactive_disclosure", grid=grid) for grid in grids)
    kept = tuple(block for at, block in enumerate(draft.blocks) if at not in places)
    return evolve(draft, blocks=(*kept[: places[0]], *new, *kept[places[0] :]))


def _asked(rows: list[list[Cell]], random: Random) -> bool:
    shift(row_of(rows, random.choice(("3.网络申请数", "（二）申请办结数", "1.专职人员数"))), -1, 4)
    return True


def _asked_right(rows: list[list[Cell]], _random: Random) -> bool:
    for label in ("1.专职人员数", "（三）从事政府信息公开工作人员数"):
        shift(row_of(rows, label), -1, 1, mark=False)
    return True


_PROSE = {"prose-table-mismatch": "the text tells the figure that the table no longer has"}
OPERATORS = [
    Operator(
        "received unlike settled",
        "request-balance",
        only(edited("requests", _received), eras=NEW),
        only(edited("requests", _moved_applicant), eras=NEW),
        _PROSE,
    ),
    Operator(
        "results unlike their total",
        "results-total",
        only(edited("requests", _total), eras=NEW),
        only(edited("requests", _partly_granted), eras=NEW),
        _PROSE,
    ),
    Operator(
        "one cell wrong",
        "applicant-total",
        only(edited("requests", _one_cell), eras=NEW),
        only(edited("requests", _moved_applicant), eras=NEW),
        {"results-total": "the cell stands in a row and in a column"},
    ),
    Operator(
        "outcomes unlike their total",
        "litigation-total",
        only(edited("review_and_litigation", _outcome), eras=NEW),
        only(edited("review_and_litigation", _outcome_and_total), eras=NEW),
    ),
    Operator(
        "cell blank",
        "blank-cell",
        only(edited("requests", _blank("", "/", "-")), eras=NEW),
        only(edited("requests", _blank("0")), eras=NEW),
    ),
    Operator(
        "row left out",
        "table-shape",
        only(edited("requests", _row_gone("5.属于三类内部事务信息")), eras=NEW),
        only(
            edited(
                "requests",
                _relabelled("5.属于三类内部事务信息", "5.属于三类内部事务 信息", mark=False),
            ),
            eras=NEW,
        ),
    ),
    Operator(
        "label of the older form",
        "table-shape",
        only(
            edited("proactive_disclosure", _relabelled("行政规范性文件", "规范性文件")), eras=(NOW,)
        ),
        only(
            edited(
                "proactive_disclosure", _relabelled("行政规范性文件", "行政规范性文件", mark=False)
            ),
            eras=(NOW,),
        ),
    ),
    Operator(
        "regulations of a body that makes none",
        "impossible-value",
        only(
            edited("proactive_disclosure", _regulations),
            eras=NEW,
            kinds=("town", "township", "street", "government"),
        ),
        only(edited("proactive_disclosure", _more), eras=NEW),
        _PROSE,
    ),
    Operator(
        "count below zero",
        "impossible-value",
        only(edited("proactive_disclosure", _negative, 1), eras=NEW),
        only(edited("proactive_disclosure", _more, 1), eras=NEW),
    ),
    Operator("table left out", "missing-table", only(_gone, eras=NEW), only(_all_gone, eras=NEW)),
    Operator(
        "table of the older form",
        "superseded-table",
        only(_old_table, eras=(NOW,)),
        only(_old_table, eras=(TRIAL,)),
        _PROSE,
    ),
    Operator(
        "parts of the statistics table",
        "appendix-total",
        only(edited("statistics_table", _asked), eras=(OLD,)),
        only(edited("statistics_table", _asked_right), eras=(OLD,)),
        _PROSE,
    ),
]
