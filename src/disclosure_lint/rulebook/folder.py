"""A folder of rules files, as tables."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from disclosure_lint.rulebook.documents import Table, read_compiled, read_sources, split_examples
from disclosure_lint.rulebook.errors import RulebookError
from disclosure_lint.rulebook.example_file import parse_table
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import frozen


@frozen
class Folder:
    """The TOML files below `root`: their bytes, and parsed heads if a compiled form fits.

    `checked` says that the compiled form was made of files that had been found to be right.
    """

    root: Path
    sources: Mapping[str, bytes]
    compiled: Mapping[str, Table] | None
    checked: bool = False

    def table(self, name: str) -> TomlTable:
        """Return the file `name` (its path below the root) as a table, without any examples.

        Raises:
            RulebookError: it is no TOML.
        """
        file = f"{self.root}{os.sep}{name.replace('/', os.sep)}"
        if self.compiled is not None:
            return TomlTable(file, self.compiled[name], checked=self.checked)
        return parse_table(file, split_examples(self.sources[name])[0])

    def names(self, below: str) -> Iterator[str]:
        """Yield the names of the files in the subfolder `below`."""
        return (name for name in self.sources if name.startswith(f"{below}/"))


def open_folder(root: Path, *, own: bool = False) -> Folder:
    """Read the TOML files of `root` and its subfolders.

    A compiled form that fits is believed to be right if the folder is our `own`: our tests have
    read its files. One in a folder of the user's is read as critically as TOML.

    Raises:
        RulebookError: there is no such folder.
    """
    if not root.is_dir():
        raise RulebookError(phrase("no-folder"), str(root))
    sources = read_sources(root)
    compiled = read_compiled(root, sources)
    return Folder(root, sources, compiled, own and compiled is not None)
