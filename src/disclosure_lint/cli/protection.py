"""What is read is never written over, and what is written is written once, where it was meant."""

from collections.abc import Iterator
from pathlib import Path

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.outputs import path_of
from disclosure_lint.cli.verbs import CHECK
from disclosure_lint.formats import SUFFIXES, exists, is_folder
from disclosure_lint.output.formats import FORMATS
from disclosure_lint.rulebook import nearest

_READ = ("--index", "--previous", "--config")
_SIDECAR = ".dlint.toml"


def protect(arguments: Arguments) -> None:
    """Refuse command lines that would lose a file, or write where nobody looks.

    Raises:
        UsageError: a name is empty (it would mean this folder), an output is a file to be read or
            lies beside the reports with their ending, has an unknown format, or is given twice.
    """
    if not all(arguments.operands):
        raise UsageError("empty-name")
    seen: set[str] = set()
    for value in arguments.values.get("--output", ()):
        _refuse_unknown_format(value, arguments.verb)
        path = path_of(value) if arguments.verb == CHECK else value
        if path in {"", "-"}:
            raise UsageError("output-name", word=value)
        if path in seen:
            raise UsageError("output-twice", path=path)
        seen.add(path)
        if path.endswith(_SIDECAR) or any(_is_same(path, name) for name in _read(arguments)):
            raise UsageError("same-file", path=path)


def _refuse_unknown_format(value: str, verb: str) -> None:
    """Refuse `sarfi:out.json`, which would be a file of that name; a drive has one letter."""
    name, colon, _ = value.partition(":")
    known = FORMATS if verb == CHECK else ()
    if colon and len(name) > 1 and name.isascii() and name.isalpha() and name not in known:
        choices = ", ".join(f"{one}:" for one in known) or "-"
        guess = nearest(name, known) if known else None
        raise UsageError("output-format", word=f"{name}:", known=choices, nearest=guess)


def _read(arguments: Arguments) -> Iterator[str]:
    """Yield the files and folders that the command line reads."""
    yield from arguments.operands
    for option in _READ:
        yield from arguments.values.get(option, ())


def _is_same(output: str, name: str) -> bool:
    """Tell whether `output` is the file `name`, or one that a walk of the folder `name` reads."""
    if not (exists(output) and exists(name)):
        return False
    if not is_folder(name):
        return Path(output).samefile(name)
    inside = Path(output).resolve().is_relative_to(Path(name).resolve())
    return inside and Path(output).is_file() and Path(output).suffix.lower() in SUFFIXES
