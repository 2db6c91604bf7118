"""A tree for machines: every node with its place; the leaves' texts in order are the source."""

from disclosure_lint.output.outline import Outline, heading_start
from disclosure_lint.parsing import Leaf, Node
from disclosure_lint.report import FormTable

TREE_VERSION = 1


def tree_shape(outline: Outline) -> dict[str, object]:
    """Return the JSON value of `outline`: `{version, path, length, root, tables}`.

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
        "tables": [_table(outline, table) for table in outline.report.form_tables],
    }


def _table(outline: Outline, table: FormTable) -> dict[str, object]:
    """Return a table of the form; `doubt` is the id of why its numbers are not trusted."""
    span = outline.report.in_source(table.span)
    return {
        "id": table.id,
        "regime": table.regime,
        "doubt": table.doubt,
        "numbers": len(table.values),
        "start": span.start,
        "end": span.end,
    }
