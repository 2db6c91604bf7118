"""A tree with what reading it found: the nodes that are sections, and their meanings."""

from collections.abc import Iterator

from disclosure_lint.parsing import Leaf, Node, Tree
from disclosure_lint.report import Report
from disclosure_lint.text.frozen import frozen


@frozen(eq=False)
class Outline:
    """A tree and the report read from it; `reason` says in words why it is not to be trusted.

    `doubts` says the same of each of the report's tables of the form, in order, None where its
    numbers are trusted.
    """

    tree: Tree
    report: Report
    reason: str | None = None
    doubts: tuple[str | None, ...] = ()

    def meanings(self) -> dict[int, str]:
        """Return the canonical ids of sections by the place in the source of their headings."""
        return {
            self.report.in_source(section.heading).start: section.id
            for section in self.report.sections
            if section.id
        }


def heading_start(node: Node) -> int | None:
    """Return where the heading of a section begins, or None where the node is no section."""
    if node.kind not in {"section", "appendix"}:
        return None
    leaves = (child for child in node.children if isinstance(child, Leaf))
    return next((leaf.start for leaf in leaves if leaf.kind in {"number", "heading"}), None)


def walk(root: Node) -> Iterator[tuple[int, Node]]:
    """Yield the nodes below `root`, each with its depth, in order and without recursion."""
    stack = [(0, child) for child in reversed(root.children) if isinstance(child, Node)]
    while stack:
        depth, node = stack.pop()
        yield depth, node
        below = [child for child in reversed(node.children) if isinstance(child, Node)]
        stack.extend((depth + 1, child) for child in below)
