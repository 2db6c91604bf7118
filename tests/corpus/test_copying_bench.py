"""The generator and the ruler of bench/copying are themselves right."""

import pytest

quality = pytest.importorskip("bench.copying.quality", exc_type=ImportError)


@pytest.fixture(scope="module")
def run() -> "quality.Run":
    """Return a small world with its index."""
    return quality.make_run(seed=5, size=600, queries=80)


def test_reports_follow_from_seed_and_number(run: "quality.Run") -> None:
    """The same report comes out again, whatever was made before it."""
    number = run.asked[0]
    again = quality.make_report(quality.make_world(5, 600), number)
    assert again == run.reports[number]


def test_unrelated_reports_share_what_real_ones_do(run: "quality.Run") -> None:
    """Two unrelated reports share about 4.4 % of their masked 7-grams, as measured on real ones."""
    assert 0.03 < quality.unrelated_share(run) < 0.06


def test_pieces_and_cases_stand_where_they_say(run: "quality.Run") -> None:
    """Every case is made of sentences with the origins it names."""
    for report in run.reports.values():
        for case in report.cases:
            inside = [origin for span, origin in report.pieces if case.span.contains(span)]
            assert set(inside) == case.origins
            assert not any(origin.startswith("T") for origin in inside)


def test_the_ruler_measures_truth_as_perfect(run: "quality.Run") -> None:
    """The truth scores nearly 1, half of each span about two thirds."""
    whole, half = quality.checked_scorer(run)
    assert whole > 0.97
    assert 0.6 < half < 0.72


def test_the_finder_finds_copies_and_hardly_anything_else(run: "quality.Run") -> None:
    """In a small world a stock sentence of few looks copied; nearly all else that is found is."""
    score = quality.ours(run)
    assert score.precision > 0.9
    assert score.plagdet() > 0.9
