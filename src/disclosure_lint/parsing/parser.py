"""The parser: source in, tree out."""

from functools import cache

from disclosure_lint.parsing.cutting import cut
from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.nesting import nest
from disclosure_lint.parsing.outline import doubt
from disclosure_lint.parsing.table import ParseTable, load_table
from disclosure_lint.parsing.tree import Tree
from disclosure_lint.text import Source


@cache
def _table() -> ParseTable:
    return load_table()


def parse_tree(source: Source, names: Names) -> Tree:
    """Return the tree of `source`. Any text parses; the leaves, in order, are the text."""
    cutting = cut(source, names)
    reason = doubt(cutting, len(source.text))
    root = nest(cutting.segments, _table())
    return Tree(source, root, reason is None, reason, cutting.wrapped)
