"""Puts cards to reports: binding, selection, suppression, configuration, many files."""

from disclosure_lint.linter.binding import BoundRule, bind
from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.engine import Linter, lint_source, prepare

__all__ = ["BoundRule", "Config", "ConfigError", "Linter", "bind", "lint_source", "prepare"]
