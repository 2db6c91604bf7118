"""The command line."""

from disclosure_lint.cli.program import main

__all__ = ["main"]
