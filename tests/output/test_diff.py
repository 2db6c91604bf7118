"""Changes are shown as a unified diff."""

from disclosure_lint.output.diff import diff_lines
from disclosure_lint.output.printer import Styled


def shown(before: str, after: str) -> list[str]:
    """Return the lines of a diff as they are shown without colour."""
    lines = diff_lines("年报.md", before, after)
    return ["".join(p.text if isinstance(p, Styled) else p for p in line) for line in lines]


def test_equal_texts() -> None:
    """Equal texts give nothing."""
    assert shown("一\n二", "一\n二") == []


def test_changed_line() -> None:
    """A changed line stands with its neighbours, between the names and the places."""
    assert shown("一\n二\n三\n", "一\n贰\n三\n") == [
        "--- 年报.md",
        "+++ 年报.md",
        "@@ -1,3 +1,3 @@",
        " 一",
        "-二",
        "+贰",
        " 三",
    ]


def test_no_line_end_at_the_end() -> None:
    """A last line without line end is told as diff tells it."""
    assert shown("一", "贰")[-4:] == [
        "-一",
        "\\ No newline at end of file",
        "+贰",
        "\\ No newline at end of file",
    ]


def test_line_ends_of_all_kinds() -> None:
    """Lines end at the three usual line ends and nowhere else."""
    assert shown("一\r\n二\u2028三\r四", "一\r\n二\u2028三\r肆")[3:6] == [
        " 一",
        " 二\u2028三",
        "-四",
    ]
