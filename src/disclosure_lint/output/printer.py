"""The one place through which text for people goes out."""

from collections.abc import Callable
from typing import Literal

from disclosure_lint.output.visible import visible
from disclosure_lint.text.frozen import frozen

Style = Literal["bold", "dim", "error", "warning", "info", "good"]
_CODES: dict[Style, str] = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "32",
}


@frozen
class Styled:
    """A piece of a line that looks its own way where colour is on."""

    text: str
    style: Style


Piece = str | Styled
Line = tuple[Piece, ...]


@frozen
class Printer:
    """Writes lines made of pieces. What the pieces hold is made visible: no text can command.

    The only control characters that go out are the line's own end and, with `colour`, the codes
    of the styles.
    """

    write: Callable[[str], object]
    colour: bool = False

    def line(self, *pieces: Piece) -> None:
        """Write one line."""
        self.write("".join(map(self._shown, pieces)) + "\n")

    def _shown(self, piece: Piece) -> str:
        if isinstance(piece, str):
            return visible(piece)
        text = visible(piece.text)
        return f"\x1b[{_CODES[piece.style]}m{text}\x1b[0m" if self.colour and text else text
