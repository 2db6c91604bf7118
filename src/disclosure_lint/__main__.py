"""Lets `python -m disclosure_lint` run the program."""

import sys

from disclosure_lint.cli import main

sys.exit(main())
