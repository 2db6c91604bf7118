"""Segments -> nodes: runs the parse table and builds the tree from the bottom up."""

from collections.abc import Sequence
from typing import TypeGuard

from disclosure_lint.parsing.segments import Segment
from disclosure_lint.parsing.table import ParseTable
from disclosure_lint.parsing.tree import Leaf, Node, NodeKind

_Value = Segment | Node | list["Segment | Node"]
_KINDS: dict[str, NodeKind] = {
    "start": "report",
    "front": "front",
    "closing": "closing",
    "appendix": "appendix",
    "paragraph": "paragraph",
    "table": "table",
}
_WITHOUT_SECTIONS: frozenset[NodeKind] = frozenset({"paragraph", "table", "title", "furniture"})
_LOOSE: dict[str, NodeKind] = {"TITLE": "title", "BYLINE": "closing", "FURNITURE": "furniture"}


def nest(segments: Sequence[Segment], table: ParseTable) -> Node:
    """Return the root node over `segments`. Total: the grammar takes segments in any order."""
    states, values = [table.start], list[_Value]()
    for segment in segments:
        _reduce(segment.type, states, values, table)
        states.append(table.states[states[-1]][segment.type])
        values.append(segment)
    _reduce("$END", states, values, table)
    root = values[-1]
    if not isinstance(root, Node):
        raise TypeError("the grammar's start rule makes a node")
    return _with_depth(root)


def _reduce(token: str, states: list[int], values: list[_Value], table: ParseTable) -> None:
    while states[-1] != table.end and (action := table.states[states[-1]][token]) < 0:
        name, size = table.rules[-action - 1]
        parts = values[len(values) - size :] if size else []
        del values[len(values) - size :], states[len(states) - size :]
        values.append(_value(name, parts))
        states.append(table.states[states[-1]][name])


def _value(name: str, parts: list[_Value]) -> _Value:
    """Return the parts of a rule that leaves no node (one alone or a list), else their node."""
    if not name.startswith("_"):
        return _node(name, [piece for part in parts for piece in _pieces(part)])
    if len(parts) == 1:
        return parts[0]
    if parts and isinstance(parts[0], list):
        for part in parts[1:]:
            parts[0].extend(_pieces(part))
        return parts[0]
    return [piece for part in parts for piece in _pieces(part)]


def _pieces(part: _Value) -> list["Segment | Node"]:
    return part if isinstance(part, list) else [part]


def _node(name: str, pieces: list["Segment | Node"]) -> Node:
    head = pieces[0] if pieces and isinstance(pieces[0], Segment) else None
    children: list[Node | Leaf] = []
    for piece in pieces:
        children.extend(_children(piece, alone=piece is not head or name == "front"))
    start = children[0].start if children else 0
    end = children[-1].end if children else start
    kind = _KINDS.get(name, "section")
    if head is None or kind in {"report", "front"}:
        return Node(kind, start, end, tuple(children))
    return Node(
        kind, start, end, tuple(children), head.number, head.title, head.style,
        None, head.ordinal, head.mark, head.run_in,
    )  # fmt: skip


def _children(piece: "Segment | Node", *, alone: bool) -> list[Node | Leaf]:
    """Return what a piece adds to its node: furniture and titles are nodes of their own."""
    if isinstance(piece, Node):
        return [piece]
    if alone and piece.type in _LOOSE:
        return [Node(_LOOSE[piece.type], piece.start, piece.end, tuple(piece.leaves))]
    return list(piece.leaves)


def _with_depth(root: Node) -> Node:
    """Return the tree with `depth` set on every section (1 for the top ones), bottom up."""
    order: list[tuple[Node, int]] = []
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        order.append((node, depth))
        inner = depth + (node.kind == "section")
        stack.extend((child, inner) for child in node.children if _may_hold_sections(child))
    return _rebuild(order)


def _may_hold_sections(child: Node | Leaf) -> TypeGuard[Node]:
    return isinstance(child, Node) and child.kind not in _WITHOUT_SECTIONS


def _rebuild(order: list[tuple[Node, int]]) -> Node:
    new: dict[int, Node] = {}
    for node, depth in reversed(order):
        if node.kind == "section" or any(id(child) in new for child in node.children):
            children = tuple(new.get(id(child), child) for child in node.children)
            new[id(node)] = Node(
                node.kind, node.start, node.end, children, node.number, node.title, node.style,
                depth + 1 if node.kind == "section" else None, node.ordinal, node.mark, node.run_in,
            )  # fmt: skip
    return new.get(id(order[0][0]), order[0][0])
