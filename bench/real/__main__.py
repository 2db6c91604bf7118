"""`python -m bench.real [--folder FOLDER] [--print]`."""

import argparse
from pathlib import Path

from bench.real.labels import FOLDER
from bench.real.measure import measure
from bench.real.page import page

PAGE = Path(__file__).parents[2] / "docs" / "real-reports.md"


def main() -> None:
    """Judge the labelled reports and write the page; where there are none, say so."""
    parser = argparse.ArgumentParser(prog="python -m bench.real", description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--print", action="store_true", help="print the page, write nothing")
    options = parser.parse_args()
    if not (options.folder / "labels.json").is_file():
        parser.exit(1, f"{options.folder} holds no labelled reports\n")
    text = "\n".join(page(measure(options.folder))) + "\n"
    if options.print:
        print(text, end="")
    else:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
