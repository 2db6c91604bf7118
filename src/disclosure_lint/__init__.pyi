from disclosure_lint.linter.config import Config as Config
from disclosure_lint.linter.config import ConfigError as ConfigError
from disclosure_lint.linter.library import lint as lint
from disclosure_lint.linter.library import parse as parse
from disclosure_lint.report import Finding as Finding
from disclosure_lint.report import Report as Report
from disclosure_lint.report import Result as Result

__all__ = ["Config", "ConfigError", "Finding", "Report", "Result", "lint", "parse"]
