"""Labelled real reports, where they stand beside the repository: faults found, nothing alleged."""

import pytest
from bench.real.labels import FOLDER
from bench.real.measure import Measured, measure


@pytest.fixture(scope="module")
def measured() -> Measured:
    """What the linter says of the labelled reports."""
    if not (FOLDER / "labels.json").is_file():
        pytest.skip("the labelled reports are not here")
    return measure(FOLDER)


def test_certain_labels_are_found(measured: Measured) -> None:
    """Of the certain errors and warnings that name a rule, at least 85 % are found."""
    assert measured.recall >= 0.85


def test_findings_are_true(measured: Measured) -> None:
    """Of the errors and warnings at least 95 % are true, and every one has been judged."""
    assert measured.precision >= 0.95
    assert measured.count("unjudged") == 0


def test_right_lines_are_not_blamed(measured: Measured) -> None:
    """No finding stands on a line that the reader called right."""
    assert measured.count("alarm") == 0
