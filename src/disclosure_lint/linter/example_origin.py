"""The file in which an example of a card stands."""

from collections.abc import Mapping
from typing import get_args

from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.origin import Format, Origin


def origin_given(given: Mapping[str, object]) -> Origin | None:
    """Return what `given.file` says of the file: its format, and its properties by their names.

    Raises:
        RulebookError: it names no format, or a property is no text.
    """
    if "file" not in given:
        return None
    file = TomlTable("", given, "example.given.").table("file")
    formats: tuple[Format, ...] = get_args(Format)
    kind = file.known("format", file.text("format"), formats)
    return Origin(kind, properties={key: file.text(key) for key in file.values if key != "format"})
