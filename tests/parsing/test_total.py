"""Any text at all parses, and its leaves give it back."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_lint.parsing import Leaf, Node, Tree, parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Dialect, Source

SHARED = Path(__file__).parents[3] / "shared"
REAL = sorted(
    [*SHARED.glob("real/*/*.txt"), *SHARED.glob("real/*/*.md"), *SHARED.glob("seed/*.md")]
)
ATOMS = [
    *("一、", "（一）", "1.", "①", "第一部分", "## ", "**", "|a|b|\n", "<table>", "</table>"),
    *("\n", "\n\n", "\r\n", "\r", "\u2028", "\x0b", "\f", " ", "\u3000", "\ufeff", "\x00"),
    *("一是", "二是", "，", "。", "：", "；", "总体情况", "概述", "2018年2月15日", "镇人民政府"),
    *("附件1：", "统计表", "一、本年新收政府信息公开申请数量", "0", "-1-", "<!-- x -->", "<!--"),
    *(
        "标题: ",
        "信息公开工作年度报告",
        "来源：",
        "（1）",
        "abc",
        "公开" * 30,
        "信息公开" * 120,
        "𠀀",
    ),
]
reports = st.lists(st.sampled_from(ATOMS), max_size=60).map("".join)
dialects: st.SearchStrategy[Dialect] = st.sampled_from(["markdown", "plain"])


def parse(text: str, dialect: Dialect = "markdown") -> Tree:
    """Return the tree of `text` with the rulebook's names."""
    return parse_tree(Source(text, dialect=dialect), names_of(load_rulebook()))


def nodes(node: Node) -> Iterator[Node]:
    """Yield `node` and all below it."""
    yield node
    for child in node.children:
        if isinstance(child, Node):
            yield from nodes(child)


def assert_tiles(tree: Tree) -> None:
    """Leaves in order are the source; every node spans exactly its children."""
    text = tree.source.text
    assert "".join(leaf.span.of(text) for leaf in tree.root.leaves()) == text
    for node in nodes(tree.root):
        edges = [(child.start, child.end) for child in node.children]
        assert all(end == start for (_, end), (start, _) in pairwise(edges))
        assert not edges or (node.start, node.end) == (edges[0][0], edges[-1][1])


@given(st.one_of(st.text(), reports), dialects)
@settings(max_examples=400, deadline=None)
def test_any_text_parses_losslessly(text: str, dialect: Dialect) -> None:
    """No text raises, and none is lost, moved or made up."""
    assert_tiles(parse(text, dialect))


@given(reports, dialects)
@settings(max_examples=200, deadline=None)
def test_any_tree_reads_as_a_report(text: str, dialect: Dialect) -> None:
    """Reading raises on no tree, and its spans lie in the running text."""
    report = read_report(parse(text, dialect), load_rulebook())
    spans = [section.span for section in report.sections]
    spans += [paragraph.span for paragraph in report.paragraphs]
    assert all(0 <= span.start <= span.end <= len(report.text) for span in spans)


def test_empty_text_is_an_empty_report() -> None:
    """Nothing in, nothing out."""
    assert [leaf for leaf in parse("").root.leaves() if leaf.start < leaf.end] == []


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
@pytest.mark.parametrize("dialect", ["markdown", "plain"])
def test_real_texts_parse_losslessly(path: Path, dialect: Dialect) -> None:
    """Every real text at hand is tiled by its leaves, in either dialect."""
    assert_tiles(parse(path.read_bytes().decode(), dialect))


def test_leaves_know_their_kind() -> None:
    """Numbers, headings, items and line ends are leaves of their own."""
    text = "## 一、概述\n\n一是公开。二是服务。\n"
    kinds = [(leaf.kind, leaf.span.of(text)) for leaf in parse(text).root.leaves()]
    expected = [
        ("trivia", "## "),
        ("number", "一、"),
        ("heading", "概述"),
        ("trivia", "\n\n"),
        ("item", "一是公开。"),
        ("item", "二是服务。"),
        ("trivia", "\n"),
    ]
    assert kinds == expected


def test_leaf_is_exported() -> None:
    """The leaf type is part of the room's door."""
    assert isinstance(next(parse("一、概述").root.leaves()), Leaf)
