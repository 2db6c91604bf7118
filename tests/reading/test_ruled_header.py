"""The header of a ruled table: which rows of data fit under it."""

import pytest

from disclosure_lint.reading.ruled_header import Header


@pytest.mark.parametrize("loose", [False, True])
@pytest.mark.parametrize("ragged", [False, True])
def test_a_row_label_with_nothing_behind_it_fits_no_column(*, ragged: bool, loose: bool) -> None:
    """Where cells are due and none is there the row does not fit, and nothing breaks."""
    header = Header(places={"made": 1}, heads={1}, width=4)
    assert not header.fits(["made"], [], ragged=ragged, loose=loose)


@pytest.mark.parametrize(("ragged", "fits"), [(False, True), (True, False)])
def test_a_row_without_columns_fits_unless_lengths_count(*, ragged: bool, fits: bool) -> None:
    """No column and no cell: right in an even table, too short for one with ragged rows."""
    assert Header(width=4).fits([], [], ragged=ragged, loose=False) is fits
