"""Puts cards to reports: binding, selection, suppression, configuration, many files."""

from disclosure_lint.linter.batch import lint_target, lint_targets
from disclosure_lint.linter.binding import BoundRule, bind
from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.config_file import find_config, load_config
from disclosure_lint.linter.discover import Target, discover
from disclosure_lint.linter.engine import Linter, lint_source, prepare
from disclosure_lint.linter.linters import Linters, linter_for, reader_for
from disclosure_lint.linter.needs import outline_reason, table_doubt

__all__ = [
    "BoundRule",
    "Config",
    "ConfigError",
    "Linter",
    "Linters",
    "Target",
    "bind",
    "discover",
    "find_config",
    "lint_source",
    "lint_target",
    "lint_targets",
    "linter_for",
    "load_config",
    "outline_reason",
    "prepare",
    "reader_for",
    "table_doubt",
]
