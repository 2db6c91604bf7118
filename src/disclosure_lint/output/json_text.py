"""JSON that is safe to show: Chinese stays readable, hidden characters are escaped."""

import json
from collections.abc import Callable

from disclosure_lint.output.visible import escape_json
from disclosure_lint.text.frozen import frozen


@frozen
class JsonWriter:
    """Writes JSON. `ascii_only` is for streams that are not Unicode: then all else is escaped."""

    write: Callable[[str], object]
    ascii_only: bool = False

    def raw(self, text: str) -> None:
        """Write what is JSON already: structure, or a value's text."""
        self.write(text)

    def value(self, value: object, indent: int | None = None) -> None:
        """Write a value."""
        self.write(self.text(value, indent))

    def text(self, value: object, indent: int | None = None) -> str:
        """Return a value as it would be written."""
        text = json.dumps(value, ensure_ascii=self.ascii_only, indent=indent)
        return text if self.ascii_only else escape_json(text)
