"""The program's name and version, kept here because looking up package metadata is slow."""

from typing import Final

NAME: Final = "disclosure-lint"
VERSION: Final = "0.1.0"
TOOL: Final = {"name": NAME, "version": VERSION}
