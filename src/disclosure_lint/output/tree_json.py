"""A tree for machines: every node with its place; the leaves' texts in order are the source."""

from disclosure_lint.output.outline import Outline, heading_start
from disclosure_lint.parsing import Leaf, Node

TREE_VERSION = 1


def tree_shape(outline: Outline) -> dict[str, object]:
    """Return the JSON value of `outline`: `{version, path, length, root}`.

    Sections nest six deep at most, so recursion is bounded.
    """
    source, meanings = outline.tree.source, outline.meanings()

    def shape(piece: Node | Leaf) -> dict[str, object]:
        place = {"start": piece.start, "end": piece.end}
        if isinstance(piece, Leaf):
            return {"kind": piece.kind, **place, "text": piece.span.of(source.text)}
        start = heading_start(piece)
        names = {
            "id": None if start is None else meanings.get(start),
            "number": piece.number,
            "title": piece.title,
            "depth": piece.depth,
        }
        given = {key: value for key, value in names.items() if value is not None}
        children = [shape(child) for child in piece.children]
        return {"kind": piece.kind, **given, **place, "children": children}

    return {
        "version": TREE_VERSION,
        "path": source.path,
        "length": len(source.text),
        "root": shape(outline.tree.root),
    }
