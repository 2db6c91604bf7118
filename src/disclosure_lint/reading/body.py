"""Tree -> sections, paragraphs and tables, in the running text."""

from collections.abc import Iterator
from itertools import pairwise

from disclosure_lint.parsing import Leaf, Node, Tree
from disclosure_lint.report import Paragraph, Section, Table
from disclosure_lint.text import Flow, Span, flow_without
from disclosure_lint.text.frozen import define, evolve, field


@define
class Body:
    """What the tree holds, with spans in the running text `flow`.

    `front` is all before the first section, `preamble` its running text, `closings` are the
    places where an agency or a date signs the report, in order of appearance.
    """

    flow: Flow
    sections: list[Section] = field(factory=list)
    paragraphs: list[Paragraph] = field(factory=list)
    tables: list[Table] = field(factory=list)
    closings: list[Span] = field(factory=list)
    front: Span = field(factory=lambda: Span(0, 0))
    preamble: Span | None = None


def read_body(tree: Tree) -> Body:
    """Return what stands in `tree`."""
    breaks = (leaf.span for leaf in tree.root.leaves() if leaf.kind == "break")
    body = Body(flow_without(tree.source.text, breaks))
    _Walker(body).walk(tree.root, None, appendix=False)
    return body


class _Walker:
    """Collects in order; the depth of recursion is that of sections, six at most."""

    def __init__(self, body: Body) -> None:
        self.body = body

    def walk(self, node: Node, section: int | None, *, appendix: bool) -> None:
        for child in node.children:
            if not isinstance(child, Node):
                continue
            if child.kind in {"section", "appendix"}:
                self._section(child, section, appendix=appendix or child.kind == "appendix")
            elif child.kind == "closing":
                self.body.closings.append(self._words(child, ("agency", "date")))
                self.walk(child, section, appendix=appendix)
            elif child.kind == "front":
                self.body.front = self._span(child.start, child.end)
                self.walk(child, None, appendix=False)
                self.body.preamble = self._preamble()
            elif child.kind == "paragraph":
                self._paragraph(child, section)
            elif child.kind == "table":
                span = self._words(child, ("table",))
                self.body.tables.append(Table(span, child.style or "", section))

    def _span(self, start: int, end: int) -> Span:
        return self.body.flow.from_source(Span(start, end))

    def _words(self, node: Node, kinds: tuple[str, ...]) -> Span:
        leaves = _own_leaves(node, kinds)
        if not leaves:
            return self._span(node.start, node.start)
        return self._span(leaves[0].start, leaves[-1].end)

    def _preamble(self) -> Span | None:
        paragraphs = self.body.paragraphs
        return paragraphs[0].span.cover(paragraphs[-1].span) if paragraphs else None

    def _paragraph(self, node: Node, section: int | None) -> None:
        items = tuple(self._items(node))
        self.body.paragraphs.append(
            Paragraph(
                len(self.body.paragraphs),
                self._words(node, ("number", "text", "item")),
                section,
                items,
                node.number or "",
                node.style,
                node.ordinal,
            )
        )

    def _items(self, node: Node) -> Iterator[Span]:
        leaves = _own_leaves(node, ("text", "item"))
        starts = [i for i, leaf in enumerate(leaves) if leaf.kind == "item"]
        for start, stop in pairwise([*starts, len(leaves)]):
            yield self._span(leaves[start].start, leaves[stop - 1].end)

    def _section(self, node: Node, parent: int | None, *, appendix: bool) -> None:
        sections = self.body.sections
        index = len(sections)
        sections.append(self._read_section(node, index, parent, appendix=appendix))
        if parent is not None:
            above = sections[parent]
            sections[parent] = evolve(above, children=(*above.children, index))
        self.walk(node, index, appendix=appendix)

    def _read_section(
        self, node: Node, index: int, parent: int | None, *, appendix: bool
    ) -> Section:
        heading = self._words(node, ("number", "heading"))
        body = Span(heading.end, self._span(node.start, node.end).end)
        first_child = next(
            (c.start for c in node.children if isinstance(c, Node) and c.kind == "section"), None
        )
        own_end = body.end if first_child is None else self._span(first_child, first_child).start
        return Section(
            index=index,
            id=None,
            ids=(),
            number=(node.number or "").strip(),
            style=node.style,
            ordinal=node.ordinal,
            title=(node.title or "").strip(),
            depth=node.depth or 1,
            heading=heading,
            title_span=self._words(node, ("heading",)) if node.title else heading,
            body=body,
            span=Span(heading.start, body.end),
            own=Span(body.start, own_end),
            parent=parent,
            mark=node.mark,
            run_in=node.run_in,
            appendix=appendix,
        )


def _own_leaves(node: Node, kinds: tuple[str, ...]) -> list[Leaf]:
    return [leaf for leaf in node.children if isinstance(leaf, Leaf) and leaf.kind in kinds]
