"""A report as Markdown: what was read, for eyes and for archives."""

from disclosure_lint.parsing import Tree
from disclosure_lint.parsing.tree import Leaf
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

_LINE_END = r"\r\n?|\n"
_BLANKS = " \t\u3000\u00a0\ufeff\f\v"


def markdown_of(tree: Tree) -> str:
    """Return the text of `tree` as Markdown, which read again gives the same.

    Markdown stays as it is, but for its line ends. Of plain text each paragraph becomes a block,
    without the soft breaks inside it.
    """
    source = tree.source
    if source.dialect == "markdown":
        text = compile_pattern(_LINE_END).sub("\n", source.text)
    else:
        writer = _Writer()
        for leaf in tree.root.leaves():
            writer.leaf(leaf, source.text[leaf.start : leaf.end])
        text = writer.text()
    return text.rstrip("\n") + "\n" if text.strip(_BLANKS + "\n") else ""


@define
class _Writer:
    """Puts leaves together; `front` is what stands in front of the next words on their line."""

    blocks: list[str] = field(factory=list)
    line: str = ""
    front: str = ""
    rows: bool = False

    def leaf(self, leaf: Leaf, words: str) -> None:
        """Write one leaf."""
        if leaf.kind == "trivia":
            self._trivia(self.front + words)
        elif leaf.kind != "break":
            self.rows = leaf.kind == "table"
            if not self.rows and not self.line:
                self._end("\n\n")
            self.line += self.front + " ".join(compile_pattern(_LINE_END).split(words))
            self.front = ""

    def text(self) -> str:
        """Return what was written."""
        self._trivia(f"{self.front}\n")
        return "".join(self.blocks)

    def _trivia(self, words: str) -> None:
        """Blanks inside a line stay; line ends end a block, or a row inside a table."""
        first, *others = compile_pattern(_LINE_END).split(words)
        if not others:
            self.front = first if self.line else first.lstrip(_BLANKS)
            return
        self.line = (self.line + first).strip(_BLANKS)
        self._end("\n" if self.rows and len(others) == 1 else "\n\n")
        for other in others[:-1]:
            self.line = other.strip(_BLANKS)
            self._end("\n\n")
        self.front = others[-1].lstrip(_BLANKS)

    def _end(self, gap: str) -> None:
        if self.line:
            self.blocks += [self.line, gap]
        elif self.blocks and gap == "\n\n" and self.blocks[-1] == "\n":
            self.blocks[-1] = gap
        self.line = ""
