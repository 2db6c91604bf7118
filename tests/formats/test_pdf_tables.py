"""Tables that go on over the end of a page."""

from disclosure_lint.formats.pdf_cells import Filled, Table
from disclosure_lint.formats.pdf_grid import Box
from disclosure_lint.formats.pdf_tables import goes_on, joined

XS = (0.0, 50.0, 100.0, 150.0)


def table(
    *cells: tuple[str, int, int, int, int], xs: tuple[float, ...] = XS, page: int = 1
) -> Table:
    """Return a table of cells: words, row, column, rows, columns."""
    filled = tuple(Filled(page, Box(*place), text) for text, *place in cells)
    rows = max(cell.box.row + cell.box.rows for cell in filled)
    return Table(page, 0, 0, xs, rows, filled, sure=True)


def rows_of(table: Table) -> list[list[str]]:
    """Return what stands in each row, "" where a cell from above or the left covers a place."""
    found = [[""] * (len(table.xs) - 1) for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.box.row][cell.box.column] = cell.text
    return found


HEAD = (("结果", 0, 0, 1, 1), ("项目", 0, 1, 1, 1), ("件数", 0, 2, 1, 1))


def test_columns_tell_whether_a_table_goes_on() -> None:
    """The edges of one are those of the other, or some of them, and the outer ones agree."""
    first = table(*HEAD)
    merged = table(("总计", 0, 0, 1, 1), ("3", 0, 1, 1, 1), xs=(0.0, 100.5, 150.0))
    other = table(("总计", 0, 0, 1, 1), ("3", 0, 1, 1, 1), xs=(0.0, 80.0, 150.0))
    narrow = table(("总计", 0, 0, 1, 1), ("3", 0, 1, 1, 1), xs=(0.0, 50.0, 100.0))
    assert [goes_on(first, one) for one in (first, merged, other, narrow)] == [
        *(True, True, False, False)
    ]
    assert goes_on(merged, first)


def test_a_row_that_merges_columns_is_spread_over_them() -> None:
    """Its cells stand in the columns of the table that it belongs to."""
    rest = table(("（七）总计", 0, 0, 1, 1), ("3", 0, 1, 1, 1), xs=(0.0, 100.5, 150.0), page=2)
    whole = joined(table(*HEAD), rest)
    assert rows_of(whole) == [["结果", "项目", "件数"], ["（七）总计", "", "3"]]
    assert [cell.box.columns for cell in whole.cells] == [1, 1, 1, 2, 1]
    assert whole.sure


def test_a_label_merged_downwards_goes_on_below() -> None:
    """Be its rest blank, or the other half of its words; an item mark begins a new one."""
    first = table(("（四）无", 0, 0, 1, 1), ("1.甲", 0, 1, 1, 1), ("1", 0, 2, 1, 1))
    for words, whole in (("", "（四）无"), ("法提供", "（四）无法提供")):
        below = ((words, 0, 0, 2, 1), ("2.乙", 0, 1, 1, 1), ("2", 0, 2, 1, 1))
        rest = table(*below, ("3.丙", 1, 1, 1, 1), ("3", 1, 2, 1, 1), page=2)
        got = joined(first, rest)
        assert rows_of(got) == [[whole, "1.甲", "1"], ["", "2.乙", "2"], ["", "3.丙", "3"]]
        assert got.cells[0].box.rows == 3
    new = table(("（五）其他", 0, 0, 1, 1), ("1.丁", 0, 1, 1, 1), ("4", 0, 2, 1, 1), page=2)
    assert rows_of(joined(first, new)) == [["（四）无", "1.甲", "1"], ["（五）其他", "1.丁", "4"]]


def test_a_row_cut_in_two_is_one_again() -> None:
    """Only one half has numbers, and the other's words begin no item."""
    first = table(("三、结果", 0, 0, 1, 1), ("5.要求行政机关", 0, 1, 1, 1), ("7", 0, 2, 1, 1))
    rest = table(("", 0, 0, 1, 1), ("确认信息", 0, 1, 1, 1), ("", 0, 2, 1, 1), page=2)
    whole = joined(first, rest)
    assert rows_of(whole) == [["三、结果", "5.要求行政机关确认信息", "7"]]
    assert whole.sure
    item = table(("", 0, 0, 1, 1), ("6.其他", 0, 1, 1, 1), ("", 0, 2, 1, 1), page=2)
    assert rows_of(joined(first, item))[1] == ["", "6.其他", ""]


def test_a_head_that_is_repeated_goes() -> None:
    """The rows of the next page begin after it."""
    first = table(*HEAD, ("一、收", 1, 0, 1, 1), ("1.甲", 1, 1, 1, 1), ("1", 1, 2, 1, 1))
    rest = table(*HEAD, ("二、办", 1, 0, 1, 1), ("2.乙", 1, 1, 1, 1), ("2", 1, 2, 1, 1), page=2)
    assert rows_of(joined(first, rest)) == [
        ["结果", "项目", "件数"],
        ["一、收", "1.甲", "1"],
        ["二、办", "2.乙", "2"],
    ]
