"""A tree for people: an indented outline with kinds, numbers, titles and places."""

from collections.abc import Iterator

from disclosure_lint.output.outline import Outline, heading_start, walk
from disclosure_lint.output.paths import shown_path
from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.output.visible import width
from disclosure_lint.output.words import say
from disclosure_lint.parsing import Leaf, Node
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Source

_LONGEST = 36


def tree_lines(outline: Outline, language: Language) -> Iterator[Line]:
    """Yield the lines that show `outline`."""
    source = outline.tree.source
    path = Styled(shown_path(source.path, language), "bold")
    yield path, " ", say("characters", language, count=len(source.text))
    yield (_confidence(outline, language),)
    if not outline.report.recognised:
        yield (Styled(say("not-recognised", language), "warning"),)
    meanings = outline.meanings()
    for depth, node in walk(outline.tree.root):
        start = heading_start(node)
        meaning = meanings.get(start) if start is not None else None
        yield "  " * depth, *_node(node, meaning, source, language)


def _confidence(outline: Outline, language: Language) -> Styled:
    if outline.report.outline_sure:
        return Styled(say("outline-sure", language), "good")
    reason = outline.reason or outline.report.outline_reason or ""
    return Styled(say("outline-unsure", language, reason=reason), "warning")


def _node(
    node: Node, meaning: str | None, source: Source, language: Language
) -> Iterator[str | Styled]:
    kind = say(f"node-{node.kind}", language)
    is_section = node.kind in {"section", "appendix"}
    yield Styled(kind, "bold" if is_section else "dim")
    words = f"{node.number or ''}{node.title or ''}" if is_section else _excerpt(node, source)
    yield f" {words}" if words else ""
    if meaning:
        yield Styled(f" [{meaning}]", "info")
    place = source.position(node.start)
    yield Styled(f"  {place.line}:{place.column} {node.start}-{node.end}", "dim")


def _excerpt(node: Node, source: Source) -> str:
    leaves = (child for child in node.children if isinstance(child, Leaf))
    words = " ".join(
        source.text[leaf.start : min(leaf.end, leaf.start + _LONGEST)]
        for leaf in leaves
        if leaf.kind not in {"trivia", "break"}
    )
    if width(words) <= _LONGEST:
        return words.strip()
    return words[: _LONGEST // 2].strip() + "..."
