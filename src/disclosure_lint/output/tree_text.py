"""A tree for people: an indented outline with kinds, numbers, titles and places."""

from collections.abc import Iterator
from itertools import zip_longest

from disclosure_lint.output.outline import Outline, heading_start, walk
from disclosure_lint.output.paths import shown_path
from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.output.visible import width
from disclosure_lint.output.words import say
from disclosure_lint.parsing import Leaf, Node
from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Source, Span

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
    yield from _tables(outline, language)


def _confidence(outline: Outline, language: Language) -> Styled:
    if outline.report.outline_sure:
        return Styled(say("outline-sure", language), "good")
    reason = outline.reason or outline.report.outline_reason or ""
    return Styled(say("outline-unsure", language, reason=reason), "warning")


def _tables(outline: Outline, language: Language) -> Iterator[Line]:
    """Yield a line on each table of the form: its id, its era, and whether its numbers count."""
    report = outline.report
    for table, doubt in zip_longest(report.form_tables, outline.doubts):
        if table is not None:
            name = say("form-table", language, table=table.id, regime=table.regime)
            yield Styled(name, "bold"), _place(report, table.span), _trust(table, doubt, language)
    known = [table.span for table in report.form_tables]
    for block in report.tables:
        if not any(span.contains(block.span) for span in known):
            words = say("other-table", language, reason=f" ({block.doubt})" if block.doubt else "")
            yield Styled(say("node-table", language), "bold"), _place(report, block.span), words


def _place(report: Report, span: Span) -> Styled:
    place = report.source.position(report.in_source(span).start)
    return Styled(f"  {place.line}:{place.column} ", "dim")


def _trust(table: FormTable, doubt: str | None, language: Language) -> Styled:
    if table.doubt is None:
        return Styled(say("numbers", language, count=len(table.values)), "good")
    return Styled(say("no-numbers", language, reason=doubt or table.doubt), "warning")


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
