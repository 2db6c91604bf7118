"""Text -> tree: segments, the grammar, nesting. Knows Chinese numbering, knows no law."""

from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.numbering import number_value
from disclosure_lint.parsing.parser import parse_tree
from disclosure_lint.parsing.tree import Leaf, LeafKind, Node, NodeKind, Tree

__all__ = ["Leaf", "LeafKind", "Names", "Node", "NodeKind", "Tree", "number_value", "parse_tree"]
