"""Lets `python -m disclosure_lint` run the program.

Python puts the folder it is run in before its own library, so that a file `html.py` among the
reports would be run. Nothing is to be imported from there.
"""

import os
import sys

if not sys.flags.safe_path and sys.path[:1] == [os.getcwd()]:  # noqa: PTH109 -- pathlib would be imported from there
    del sys.path[0]

from disclosure_lint.cli import main

sys.exit(main())
