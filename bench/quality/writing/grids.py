"""Tables as text: pipes, or HTML with merged cells."""

from collections.abc import Iterator

from bench.quality.writing.draft import Cell, Grid


def as_pipes(grid: Grid) -> str:
    """Write a grid as a pipe table; what a merged cell covers stays blank."""
    rows = list(spread(grid))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return "\n".join(lines)


def as_html(grid: Grid) -> str:
    """Write a grid as an HTML table with its spans."""
    rows = ("".join(map(_cell, row)) for row in grid)
    return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "\n</table>"


def _cell(cell: Cell) -> str:
    spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{spans}>{cell.text}</td>"


def spread(grid: Grid) -> Iterator[list[str]]:
    """Yield rows of one width: each text where its cell begins, blanks in what it covers."""
    pending: dict[int, int] = {}  # column -> rows that a cell above still covers
    width = sum(cell.columns for cell in grid[0])
    for row in grid:
        cells = iter(row)
        texts: list[str] = []
        while len(texts) < width:
            if pending.get(len(texts), 0):
                pending[len(texts)] -= 1
                texts.append("")
                continue
            cell = next(cells, Cell(""))
            for column in range(len(texts), len(texts) + cell.columns):
                pending[column] = cell.rows - 1
            texts.extend((cell.text, *[""] * (cell.columns - 1)))
        yield texts
