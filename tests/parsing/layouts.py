"""Reads the layout corpus: name, dialect, source and expected tree of each file."""

from pathlib import Path

from attrs import frozen

from disclosure_lint.parsing import Leaf, Node, parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import Section
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source

FOLDER = Path(__file__).parent.parent / "fixtures" / "layouts"


@frozen
class Layout:
    """One hand-written layout and the tree it must give."""

    name: str
    source: Source
    expected: str


def read_layout(path: Path) -> Layout:
    """Return the layout in `path`: a head, the source, the tree, with lines of --- between."""
    head, text, expected = path.read_bytes().decode().split("\n---\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    if settings.get("newline") == "crlf":
        text = text.replace("\n", "\r\n")
    dialect = "plain" if settings["dialect"] == "plain" else "markdown"
    return Layout(settings["layout"], Source(text, dialect=dialect), expected.rstrip("\n"))


def draw(source: Source) -> str:
    """Return the tree of `source` as the corpus writes it: one line for each node, with its span.

    A section line has its depth, canonical id, number and title.
    """
    rulebook = load_rulebook()
    tree = parse_tree(source, names_of(rulebook))
    report = read_report(tree, rulebook)
    sections = {report.in_source(section.heading).start: section for section in report.sections}
    doubt = [f"unsure {tree.outline_reason}"] if tree.outline_reason else []
    return "\n".join([*doubt, *_lines(tree.root, 0, sections)])


def _lines(node: Node, indent: int, sections: dict[int, Section]) -> list[str]:
    lines: list[str] = []
    for child in node.children:
        if isinstance(child, Leaf):
            continue
        lines.append(f"{'  ' * indent}{_label(child, sections)} {child.start}-{child.end}")
        if child.kind != "table":
            lines.extend(_lines(child, indent + 1, sections))
    return lines


def _label(node: Node, sections: dict[int, Section]) -> str:
    if node.kind == "table":
        return f"table {node.style}"
    if node.kind == "paragraph" and node.number:
        return f"paragraph {node.number.strip()}"
    if node.kind not in {"section", "appendix"}:
        return node.kind
    words = [leaf for leaf in node.children if isinstance(leaf, Leaf) and leaf.kind != "trivia"]
    section = sections[words[0].start]
    run_in = " (run-in)" if node.run_in else ""
    name = f"section {section.depth}" if node.kind == "section" else "appendix"
    return f"{name} [{section.id or '-'}] {section.number}{section.title}{run_in}"
