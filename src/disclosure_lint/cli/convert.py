"""`convert`: a report as Markdown, as the linter reads it."""

import sys

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.one_file import read_named
from disclosure_lint.cli.settings import rulebook_of
from disclosure_lint.output.markdown import markdown_of
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of


def run(arguments: Arguments) -> int:
    """Print the one file named as Markdown; any text that can be read has one.

    Raises:
        UsageError: not one file is named, or it cannot be read.
        ConfigError: the configuration is wrong.
        RulebookError: so is a card.
    """
    source, config = read_named(arguments)
    text = markdown_of(parse_tree(source, names_of(rulebook_of(config))))
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        if arguments.last("--output") is None and sys.stdout.isatty():
            for line in text.split("\n")[:-1]:  # no character of a report commands a terminal
                paper.printer.line(line)
        else:
            paper.write(text)
    return 0
