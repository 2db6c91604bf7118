"""A faulty report for real editors, and what they are to show of it."""

from disclosure_lint.linter import Config, linter_for
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

NAME = "青石镇 （2017）.md"
# Characters of two UTF-16 units, four bytes, one code point stand before the faults of the line.
_ODD = "𠮷𠀀😀"
BROKEN = clean_report("R2008", {}).replace("2017年，我镇认真", f"{_ODD}2017年2月30日，我镇认 真", 1)
MENDED = BROKEN.replace("认 真", "认真", 1)


def _expected() -> list[tuple[str, int, int, int]]:
    """Return rule, line, column in bytes and in code points, as the linter has them."""
    found = []
    for one in linter_for(Config()).lint(Source(BROKEN, NAME)).findings:
        line = BROKEN[one.start.offset - one.start.column + 1 : one.start.offset]
        found.append((one.rule, one.start.line, len(line.encode()), len(line)))
    return found


EXPECTED = _expected()
