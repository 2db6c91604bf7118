"""`tree`: how one report is put together."""

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.one_file import read_named
from disclosure_lint.cli.settings import rulebook_of
from disclosure_lint.linter import Config, outline_reason, table_doubt
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.outline import Outline
from disclosure_lint.output.tree_json import tree_shape
from disclosure_lint.output.tree_text import tree_lines
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.text import Source


def run(arguments: Arguments) -> int:
    """Print the tree of the one file named; any text has one.

    Raises:
        UsageError: not one file is named, or it cannot be read.
        ConfigError: the configuration is wrong.
        RulebookError: so is a card.
    """
    source, config = read_named(arguments)
    outline = _outline(source, config)
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        if arguments.last("--format") == "json":
            writer = JsonWriter(paper.write, ascii_only=not paper.unicode)
            writer.value(tree_shape(outline), indent=2)
            writer.raw("\n")
        else:
            for line in tree_lines(outline, config.lang):
                paper.printer.line(*line)
    return 0


def _outline(source: Source, config: Config) -> Outline:
    rulebook = rulebook_of(config)
    tree = parse_tree(source, names_of(rulebook))
    report = read_report(tree, rulebook, year=config.year, agency=config.agency)
    reason = None if report.outline_sure else outline_reason(report, config.lang)
    doubts = tuple(table_doubt(table, config.lang) for table in report.form_tables)
    return Outline(tree, report, reason, doubts)
