"""What a run is told: which rules, how severe, in which language."""

from collections.abc import Mapping
from pathlib import Path

from disclosure_lint.formats import USUAL, Limits
from disclosure_lint.linter.exclusion import Exclusion
from disclosure_lint.report import Severity
from disclosure_lint.rulebook import Language
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text.frozen import field, frozen


class ConfigError(BilingualError):
    """A configuration or an option cannot be followed. Its sentence names the file and the key."""


@frozen
class Config:
    """The choices of one run.

    `select` and `ignore` hold ids of rules, topics and classes; nothing selected means all.
    `preview` lets rules of status preview run. `severity` overrides that of rules. `fail_on` is
    the lowest severity that makes a run fail. `year` and `agency` override what the report says.
    `profiles` are names of profiles, or files of own ones.
    `aliases` are lists of names of one body. `rules` are folders of further cards, `plugins` the
    installed packages that may add checks and rules. `exclude` leaves out found files.
    `limits` are what a file may ask of its reader. `path` is the file it was read from, and
    `options` what the command line gave instead ("select", "ignore", "profile", "severity.RULE").
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severity: Mapping[str, Severity] = field(factory=dict)
    fail_on: Severity = "error"
    year: int | None = None
    agency: str | None = None
    profiles: tuple[str, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    lang: Language = "zh"
    rules: tuple[Path, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: Exclusion | None = None
    limits: Limits = USUAL
    path: Path | None = None
    options: frozenset[str] = frozenset()

    def place_of(self, key: str) -> tuple[str, str]:
        """Return the file that gives `key`, "" for none, and how people write it there."""
        if key in self.options:
            return "", f"--{key.partition('.')[0]}"
        return str(self.path or ""), key.partition(".")[0]
