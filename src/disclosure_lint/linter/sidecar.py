"""Allows of files that cannot carry comments: `<name>.dlint.toml` beside them."""

from collections.abc import Iterator
from pathlib import Path

from disclosure_lint.linter.allows import ALLOW_FILE, Allow, AllowedRule
from disclosure_lint.linter.config import ConfigError
from disclosure_lint.linter.toml_file import read_toml
from disclosure_lint.rulebook import RulebookError
from disclosure_lint.text import Span

ENDING = ".dlint.toml"
_NOWHERE = Span(0, 0)


def read_sidecar(path: Path) -> tuple[Allow, ...]:
    """Return the allows beside the report at `path`; none where there is no sidecar file.

    For `report.docx` it is `report.docx.dlint.toml`, else `report.dlint.toml`. Each `[[allow]]`
    has a `rule`, a `reason`, and the `fingerprint` of one finding; without it the allow holds
    for the whole file.

    Raises:
        ConfigError: the sidecar file is not as it should be.
    """
    try:
        return tuple(allow for file in _beside(path) for allow in _allows(file))
    except RulebookError as error:
        raise ConfigError(error.problem, error.file) from error


def _beside(path: Path) -> list[Path]:
    files = (path.with_name(name + ENDING) for name in (path.name, path.stem))
    return [file for file in files if file.exists()][:1]


def _allows(file: Path) -> Iterator[Allow]:
    for table in read_toml(file).only(("allow",)).tables("allow"):
        table.only(("rule", "fingerprint", "reason"))
        yield Allow(
            span=_NOWHERE,
            verb=ALLOW_FILE,
            rules=(AllowedRule(table.text("rule"), _NOWHERE),),
            reason=table.text("reason", "").strip(),
            fingerprint=table.text("fingerprint", "") or None,
            path=str(file),
        )
