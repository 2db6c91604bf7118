"""What people type, for the help pages: the words, and what they do, in both languages."""

from collections.abc import Mapping
from typing import Final

Example = tuple[tuple[str, str], tuple[str, str]]
EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "check": (
        (("年报.md", "检查一份报告"), ("report.md", "check one report")),
        (
            ("年报2024.md --previous 年报2023.md", "与上一年度比对"),
            ("2024.md --previous 2023.md", "compare with last year's"),
        ),
        (("全县年报", "检查文件夹里的全部报告"), ("reports", "check all reports of a folder")),
        (
            ("全县年报 -o json:结果.json", "另存一份 JSON"),
            ("reports -o json:found.json", "write JSON to a file too"),
        ),
        (
            ("年报.md --ignore characters", "不管标点和空格"),
            ("report.md --ignore characters", "leave punctuation and blanks alone"),
        ),
        (("年报.md --watch", "边改边看"), ("report.md --watch", "see it change while you write")),
    ),
    "tree": (
        (("tree 年报.md", "看程序怎样理解这份报告"), ("tree report.md", "see how it was read")),
    ),
    "convert": (
        (
            ("convert 年报.docx -o 年报.md", "Word 文件转成 Markdown"),
            ("convert report.docx -o report.md", "a Word file as Markdown"),
        ),
    ),
    "extract": (
        (
            ("extract 全县年报 --format csv -o 数据.csv", "各表各格的数字"),
            ("extract reports --format csv -o cells.csv", "the cells of all tables"),
        ),
    ),
    "index add": (
        (
            ("index add 全县.index 全县年报", "把文件夹里的报告入库"),
            ("index add county.index reports", "add all reports of a folder"),
        ),
        (
            ("年报.md --index 全县.index", "查这份报告有没有照搬别处"),
            ("report.md --index county.index", "look for passages of others in a report"),
        ),
    ),
    "explain": (
        (
            ("explain missing-section", "依据、理由和示例"),
            ("explain missing-section", "law, reason and examples"),
        ),
        (("explain --all", "全部规则"), ("explain --all", "all rules")),
    ),
    "rules check": (
        (
            ("rules check 本省规则", "检查自己写的规则卡片"),
            ("rules check ours", "prove own cards"),
        ),
    ),
    "config show": (
        (
            ("config show 年报.md", "对这份报告生效的配置"),
            ("config show report.md", "what holds for a report"),
        ),
    ),
    "corpus report": (
        (
            ("corpus report 全县年报 -o 雷同.html", "谁与谁雷同，逐段对照"),
            ("corpus report reports -o shared.html", "who shares with whom, side by side"),
        ),
    ),
    "completion": (
        (
            (
                "completion bash >> ~/.bashrc",
                "zsh：~/.zshrc；fish：~/.config/fish/config.fish",
            ),
            (
                "completion bash >> ~/.bashrc",
                "for zsh ~/.zshrc, for fish ~/.config/fish/config.fish",
            ),
        ),
    ),
}
