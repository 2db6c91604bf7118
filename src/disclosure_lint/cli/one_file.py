"""The one file that a verb is about, read as its configuration says."""

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import STDIN, folder_of, linters_of
from disclosure_lint.cli.stdin import read_stdin
from disclosure_lint.formats import UnreadableError, read_file
from disclosure_lint.linter import Config
from disclosure_lint.text import Source


def read_named(arguments: Arguments) -> tuple[Source, Config]:
    """Return the source that is named, or is on standard input, and the configuration for it.

    Raises:
        UsageError: not one file is named, or it cannot be read.
        ConfigError: the configuration is wrong.
    """
    if len(arguments.operands) != 1:
        raise UsageError("one-file", verb=arguments.verb)
    (name,) = arguments.operands
    called = arguments.last("--stdin-filename") if name == STDIN else name
    config = linters_of(arguments).config_in(folder_of(called))
    try:
        reads_stdin = name == STDIN
        source = (
            read_stdin(called, config.limits) if reads_stdin else read_file(name, config.limits)
        )
    except UnreadableError as error:
        cause = error.sentence(config.lang)
        raise UsageError("cannot-read", path=called or name, cause=cause) from error
    return source, config
