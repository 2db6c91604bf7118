"""Figures of paragraphs that were read before are those that reading anew finds."""

from hypothesis import given, settings
from hypothesis import strategies as st
from prose import QUANTITIES, TOWN

from disclosure_lint.reading.prose_figures import Prose, ProseFigures, read_prose_figures
from disclosure_lint.reading.quotations import read_quotations
from disclosure_lint.report import Paragraph
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve

_PIECES = (
    *(
        "，",
        "。",
        "、",
        "：",
        "（",
        "）",
        "《",
        "》",
        "第",
        "约",
        "增加",
        "其中",
        "含上年结转1件",
        "-",
    ),
    *("收到政府信息公开申请", "行政复议", "未收到申请", "网站", "青石镇", "2022年", "公开信息"),
    *("3", "12件", "5条", "1,200", "三件", "20％", "20"),
)
_PARAGRAPHS = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9).map("".join)


def _read(paragraphs: list[str], quantities: Quantities, year: int = 2023) -> ProseFigures:
    found: list[Paragraph] = []
    start = 0
    for index, words in enumerate(paragraphs):
        found.append(Paragraph(index, Span(start, start + len(words)), None))
        start += len(words) + 1
    text = "\n".join(paragraphs)
    prose = Prose(text, found, (), read_quotations(text))
    return read_prose_figures(prose, quantities, TOWN, year)


@settings(deadline=None)
@given(st.lists(_PARAGRAPHS, min_size=1, max_size=4), _PARAGRAPHS, st.integers(0, 4))
def test_as_read_anew(paragraphs: list[str], other: str, place: int) -> None:
    """Another paragraph among them moves the figures and changes none, but by its words."""
    _read(paragraphs, QUANTITIES)
    changed = [*paragraphs[:place], other, *paragraphs[place:]]
    assert _read(changed, QUANTITIES) == _read(changed, evolve(QUANTITIES))


def test_another_year() -> None:
    """The same words are read anew for a report on another year."""
    times = [
        _read(["2022年收到申请3件。"], QUANTITIES, year).figures[0].time for year in (2022, 2023)
    ]
    assert times == ["year", "other-year"]


def test_another_quotation() -> None:
    """What a quotation hides that began in another way is read anew."""
    told = [_read([f"{mark}收到申请3件》"], QUANTITIES).figures for mark in "《〈》"]
    assert [len(figures) for figures in told] == [0, 0, 1]
