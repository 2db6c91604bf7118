"""Where compiled patterns are kept from one run to the next: the user's own cache folder."""

import os
import sys
from pathlib import Path

VARIABLE = "DISCLOSURE_LINT_CACHE"


def store_file() -> Path | None:
    """Return the store's file, or None where there is to be none.

    The environment variable DISCLOSURE_LINT_CACHE names another folder, or is "off".
    """
    told = os.environ.get(VARIABLE, "")
    if told == "off":
        return None
    folder = Path(told) if told else _cache_folder()
    return folder / "patterns.json" if folder and folder.is_absolute() else None


def _cache_folder() -> Path | None:
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA", "")
    else:
        home = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")  # noqa: PTH111 -- Path.expanduser raises where there is no home
    return Path(home) / "disclosure-lint" if home else None
