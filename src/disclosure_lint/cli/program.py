"""The program's door: a command line comes in, an exit code goes out, never a traceback."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from disclosure_lint.cli import INTERRUPTED
from disclosure_lint.cli.arguments import Arguments, language_of, read_arguments
from disclosure_lint.cli.console import open_paper, prepare_streams
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.protection import protect
from disclosure_lint.cli.verbs import VERBS
from disclosure_lint.cli.words import say
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.version import NAME, VERSION
from disclosure_lint.rulebook import Language
from disclosure_lint.rulebook.errors import BilingualError

UNUSABLE, PIPE_CLOSED = 2, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says, and return the exit code.

    Whatever goes wrong is one sentence on standard error.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    language = language_of(words) or "zh"
    prepare_streams()
    try:
        code = _run(words, language)
        sys.stdout.flush()
    except BrokenPipeError:
        _turn_away()
        code = PIPE_CLOSED
    except KeyboardInterrupt:
        _complain(say("stopped", language), language)
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- the last door: a sentence, never a traceback
        _complain(_sentence(error, language), language)
        code = UNUSABLE
    return code


def _run(words: Sequence[str], language: Language) -> int:
    if not words:
        _print_help(None, language)
        return UNUSABLE
    if words[0] in {"-h", "--help"}:
        _print_help(None, language)
        return 0
    arguments = read_arguments(words)
    if arguments.given("--version"):
        sys.stdout.write(f"{NAME} {VERSION}\n")
        return 0
    if arguments.given("--help"):
        _print_help(arguments.verb, language)
        return 0
    return _do(arguments)


def _do(arguments: Arguments) -> int:
    protect(arguments)
    module = import_module(f"disclosure_lint.cli.{VERBS[arguments.verb].module}")
    code: int = module.run(arguments)
    return code


def _print_help(verb: str | None, language: Language) -> None:
    from disclosure_lint.cli.help import program_page, verb_page  # noqa: PLC0415 -- seldom asked

    with open_paper(None, None) as paper:
        page = program_page(language) if verb is None else verb_page(verb, language)
        for line in page:
            paper.printer.line(*line)


def _sentence(error: Exception, language: Language) -> str:
    if isinstance(error, UsageError | BilingualError):
        return error.sentence(language)
    return say("bug", language, error=f"{type(error).__name__}: {error}")


def _complain(sentence: str, language: Language) -> None:
    complaint = say("complaint", language, program=NAME, sentence=sentence)
    Printer(sys.stderr.write).line(complaint)


def _turn_away() -> None:
    """Let the interpreter flush into nothing at its end: the reader has gone."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
