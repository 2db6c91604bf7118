"""What is somebody's own is masked, and every masked character knows its place."""

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.corpus.masking import mask
from disclosure_lint.text import Span

TEXTS = st.text(alphabet="云溪县青石镇我们本0１2年月日，。（一）是ＡbZ\n 全公开信息", max_size=60)


def test_names_and_figures_are_masked() -> None:
    """Two reports that differ in names and figures only are equal when masked."""
    one = mask("2017年，云溪县青石镇主动公开信息31条，比上年增长12.5%。", ["云溪县", "青石镇"])
    other = mask("２０１８年, 临江区 白沙乡主动公开信息9条,比上年增长3%。", ["临江区", "白沙乡"])
    assert other.text == one.text == "0@主动公开信息0条比上年增长0"


def test_the_longest_name_wins() -> None:
    """A county's name does not eat the start of its bureau's."""
    masked = mask("云溪县水利局答复", ["云溪县", "云溪县水利局"])
    assert masked.text == "@答复"
    assert masked.to_source(Span(0, 1)) == Span(0, 6)


def test_own_words_numbering_and_dates_go() -> None:
    """Self-words are names, a date is one number, and numbering is no text."""
    masked = mask("（二）我局自2017年1月1日起。一是加强管理；全县")
    assert masked.text == "@自0起加强管理@"


def test_dropped_stretches_go() -> None:
    """What is dropped has no masked characters."""
    text = "公开情况|表格|如下"
    assert mask(text, dropped=[Span(4, 8)]).text == "公开情况如下"


def test_spans_lead_back_exactly() -> None:
    """A span of kept characters leads back to those characters, marks between them included."""
    text = "## 总体情况\n\n全县，公开 信息ＡＢ共12条。"
    masked = mask(text)
    assert masked.text == "总体情况@公开信息ab共0条"
    at = masked.text.index("公开信息")
    assert masked.to_source(Span(at, at + 4)).of(text) == "公开 信息"
    assert masked.to_source(Span(at + 1, at + 3)).of(text) == "开 信"
    assert masked.to_source(Span(0, len(masked.text))).of(text) == text[3:-1]


@given(TEXTS, st.lists(st.sampled_from(["云溪", "云溪县", "青石镇"]), max_size=3))
def test_every_masked_character_has_its_place(text: str, names: list[str]) -> None:
    """Places are in order and apart, and a kept character stands at its place."""
    masked = mask(text, names)
    offset = 0
    for at, character in enumerate(masked.text):
        span = masked.to_source(Span(at, at + 1))
        assert offset <= span.start < span.end <= len(text)
        if character not in "@0":
            assert mask(span.of(text)).text == character
        offset = span.end


@given(TEXTS)
def test_places_lead_both_ways(text: str) -> None:
    """A masked span's place leads back to that span."""
    masked = mask(text, ["云溪县"])
    for at in range(len(masked.text)):
        span = Span(at, at + 1)
        assert masked.from_source(masked.to_source(span)) == span


def test_breaks_stand_where_words_were_dropped() -> None:
    """Numbering, marks and blank lines are none; a heading between two equal signs is one."""
    text = "甲乙。\n\n一是丙丁。\n二、依申请公开\n戊己2017年\n三、标题\n2018年\n庚辛"
    found = (text.index(words) for words in ("二、依申请公开", "三、标题"))
    headings = [Span(at, text.index("\n", at)) for at in found]
    masked = mask(text, (), headings)
    assert masked.text == "甲乙丙丁戊己0庚辛"
    assert masked.breaks(text) == [4, 7]
