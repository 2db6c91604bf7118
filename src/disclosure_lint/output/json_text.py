"""JSON that is safe to show: Chinese stays readable, hidden characters are escaped."""

import json
from collections.abc import Callable

from attrs import frozen

from disclosure_lint.output.visible import escape_json


@frozen
class JsonWriter:
    """Writes JSON. `ascii_only` is for streams that are not Unicode: then all else is escaped."""

    write: Callable[[str], object]
    ascii_only: bool = False

    def raw(self, text: str) -> None:
        """Write structure: brackets, commas, line ends, plain keys."""
        self.write(text)

    def value(self, value: object, indent: int | None = None) -> None:
        """Write a value."""
        text = json.dumps(value, ensure_ascii=self.ascii_only, indent=indent)
        self.write(text if self.ascii_only else escape_json(text))
