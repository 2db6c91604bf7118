"""`rules`: all rules at a glance."""

from pathlib import Path

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import linters_of, rulebook_of
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.rule_table import rule_table, rules_shape


def run(arguments: Arguments) -> int:
    """Print a table of all rules.

    Raises:
        UsageError: something follows the verb.
        ConfigError: the configuration is wrong.
        RulebookError: a card is.
    """
    if arguments.operands:
        raise UsageError("no-operands", verb=arguments.verb, word=arguments.operands[0])
    config = linters_of(arguments).config_in(Path())
    cards = list(rulebook_of(config).cards.values())
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        if arguments.last("--format") == "json":
            writer = JsonWriter(paper.write, ascii_only=not paper.unicode)
            writer.value(rules_shape(cards, config.lang), indent=2)
            writer.raw("\n")
        else:
            for line in rule_table(cards, config.lang):
                paper.printer.line(*line)
    return 0
