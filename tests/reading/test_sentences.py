"""Sentences and clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.sentences import clauses, sentences
from disclosure_lint.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是公开。二是服务；三是监督", ["一是公开。", "二是服务；", "三是监督"]),
        ("他说：“好。”随后离开。", ["他说：“好。”", "随后离开。"]),
        ("第一行\n第二行\r\n", ["第一行", "第二行"]),
        (" 前后有空格 。 下句 ", ["前后有空格 。", "下句"]),
        ("真的？！是。。", ["真的？！", "是。。"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Sentences end at their mark, closing quotes included, or at the line's end."""
    assert [span.of(text) for span in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017年，我镇公开信息、数据,共10条", ["2017年，", "我镇公开信息、数据,", "共10条"]),
        ("如下：一是公开", ["如下：", "一是公开"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    """Clauses end at commas and colons, not at 、."""
    assert [span.of(text) for span in clauses(text)] == expected


def test_only_the_span_is_cut() -> None:
    """A span limits what is cut; its places count in the whole text."""
    assert list(sentences("甲。乙。丙。", Span(2, 4))) == [Span(2, 4)]


@given(st.text(alphabet="。！；\r\n ，甲”", max_size=60))
def test_pieces_hold_all_but_blanks(text: str) -> None:
    """Nothing but blanks is lost, and nothing is found twice."""
    for cut in (sentences, clauses):
        assert "".join("".join(s.of(text) for s in cut(text)).split()) == "".join(text.split())
