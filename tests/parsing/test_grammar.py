"""The shipped parse table is the grammar, and our driver builds Lark's trees."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Token, Tree

from disclosure_lint.parsing.building import lark_parser, lark_table
from disclosure_lint.parsing.nesting import nest
from disclosure_lint.parsing.segments import Segment
from disclosure_lint.parsing.table import GRAMMAR, load_table
from disclosure_lint.parsing.tree import Leaf, Node

FRONT = ["TITLE", "BYLINE", "FURNITURE", "P", "IP", "TABLE"]
REST = ["H1", "H2", "H3", "H4", "H5", "H6", "P", "IP", "TABLE", "FURNITURE", "CLOSE", "APPENDIX"]
TABLE = load_table()
LARK = lark_parser(GRAMMAR.read_text("utf-8"))


def test_shipped_table_equals_the_grammar() -> None:
    """The table beside the grammar is what Lark makes of it, in strict mode: no conflict."""
    assert lark_table(GRAMMAR.read_text("utf-8")) == TABLE


def with_items(types: list[str], more: list[bool]) -> list[str]:
    """Put an item after paragraphs, where alone the segmenter puts it."""
    result = []
    for name, extra in zip(types, more, strict=False):
        result.append(name)
        if extra and name in {"P", "IP"}:
            result.append("I")
    return result


sequences = st.builds(
    with_items,
    st.builds(
        lambda front, rest: front + rest,
        st.lists(st.sampled_from(FRONT), max_size=5),
        st.lists(st.sampled_from(REST), max_size=25),
    ),
    st.lists(st.booleans(), min_size=30, max_size=30),
)


def segments(types: list[str]) -> list[Segment]:
    """Return one segment of one character for each type."""
    made = []
    for index, name in enumerate(types):
        segment = Segment(name)
        segment.add("text", index, index + 1)
        made.append(segment)
    return made


def shape(node: Node) -> list[object]:
    """Return the nesting alone: kinds of nodes, starts of leaves."""
    loose = {"title", "closing", "furniture"}
    inner: list[object] = []
    for child in node.children:
        if isinstance(child, Leaf) or (child.kind in loose and len(child.children) == 1):
            inner.append(child.start)
        else:
            inner.append(shape(child))
    return inner


def lark_shape(tree: Tree[Token]) -> list[object]:
    """Return the nesting of Lark's own tree, tokens as their starts."""
    inner: list[object] = []
    for child in tree.children:
        if isinstance(child, Token):
            inner.append(int(child))
        elif child.data == "closing" and len(child.children) == 1:
            inner.append(int(child.children[0]))
        else:
            inner.append(lark_shape(child))
    return inner


@given(sequences)
@settings(max_examples=300, deadline=None)
def test_driver_builds_larks_trees(types: list[str]) -> None:
    """For any order of segments that can occur, the driver nests as Lark does."""
    ours = shape(nest(segments(types), TABLE))
    lark = LARK.parse(Token(name, str(i)) for i, name in enumerate(types))  # type: ignore[arg-type]
    assert ours == lark_shape(lark)


def test_skipped_levels_nest_under_what_is_there() -> None:
    """A third-level heading right under a first-level one is its child."""
    root = nest(segments(["H1", "H3", "H2", "H3"]), TABLE)
    first = root.children[1]
    assert isinstance(first, Node)
    assert [child.depth for child in first.children if isinstance(child, Node)] == [2, 2]
