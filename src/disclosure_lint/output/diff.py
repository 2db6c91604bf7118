"""Two versions of a text, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff

from disclosure_lint.output.printer import Line, Style, Styled
from disclosure_lint.text.patterns import compile_pattern

_LINE = r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++"
_STYLES: dict[str, Style] = {"+": "good", "-": "error", "@": "info"}


def diff_lines(path: str, before: str, after: str) -> Iterator[Line]:
    """Yield the lines of the unified diff between two texts of the file at `path`, none if equal.

    Line ends are left out; a last line without one is followed by the usual remark.
    """
    diff = unified_diff(_lines(before), _lines(after), path, path)
    for number, line in enumerate(diff):
        shown = line.rstrip("\r\n")
        style = _STYLES.get(line[:1]) if number > 1 else "bold"
        yield (Styled(shown, style) if style else shown,)
        if shown == line and number > 1 and not line.startswith("@"):
            yield ("\\ No newline at end of file",)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` with their ends."""
    return [match[0] for match in compile_pattern(_LINE).finditer(text)]
