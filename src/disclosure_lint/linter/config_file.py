"""Configuration files: the nearest one holds, and may extend others of its project."""

from collections.abc import Iterator
from pathlib import Path

from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.exclusion import Exclusion
from disclosure_lint.linter.reading_limits import limits_in
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.linter.toml_file import read_bounded, read_toml
from disclosure_lint.report import SEVERITIES, Severity
from disclosure_lint.rulebook import Language, RulebookError
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import evolve

NAME, PROJECT, TOOL = "disclosure-lint.toml", "pyproject.toml", "disclosure-lint"
_KEYS = (
    *("extends", "select", "ignore", "preview", "severity", "fail-on"),
    *("year", "agency", "profile", "aliases", "lang", "rules", "plugins", "exclude"),
    "limits",
)
_DEEPEST = 16
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


def find_config(folder: Path) -> Path | None:
    """Return the config that holds for `folder`: its own, or that of the nearest folder above.

    `disclosure-lint.toml` goes before a `pyproject.toml` with a table `[tool.disclosure-lint]`.
    """
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        if (place / NAME).exists():
            return place / NAME
        if _is_ours(place / PROJECT):
            return place / PROJECT
    return None


def load_config(path: Path) -> Config:
    """Return the config in the file at `path`, with all that it extends.

    A key replaces that of the extended file; tables `severity` are merged. Paths count from the
    file that names them.

    Raises:
        ConfigError: a file cannot be read, or a key or value is unknown or wrong.
    """
    try:
        config = Config()
        for file, table in reversed(list(_layers(path.absolute()))):
            config = _over(config, table, file.parent)
        return evolve(config, path=path)
    except RulebookError as error:
        raise ConfigError(error.problem, error.file) from error


def _is_ours(project: Path) -> bool:
    """Tell whether a pyproject.toml speaks to us; others, even broken ones, are not our affair."""
    try:
        data = read_bounded(project) if project.is_file() else b""
    except ConfigError:
        return False
    if TOOL.encode() not in data:
        return False
    try:
        return TOOL in read_toml(project).table("tool").values
    except (ConfigError, RulebookError):
        return f"tool.{TOOL}".encode() in data


def _layers(path: Path) -> Iterator[tuple[Path, TomlTable]]:
    """Yield the config at `path`, then each that it extends, and that extends in turn."""
    root = _root(path)
    seen = [path.resolve()]
    while True:
        table = _table(path)
        yield path, table
        if "extends" not in table.values:
            return
        extended = path.parent / table.text("extends")
        path = extended.resolve()
        if not path.is_relative_to(root):
            raise table.error("extends", refusal("extends-outside", file=extended, root=root))
        if path in seen:
            raise table.error("extends", refusal("extends-circle", file=extended))
        if len(seen) == _DEEPEST:
            raise table.error("extends", refusal("extends-deep", count=_DEEPEST))
        seen.append(path)


def _root(path: Path) -> Path:
    """Return the folder that `extends` may not leave.

    It is that of the repository, else the topmost above the file that has a config of its own.
    """
    folders = [path.resolve().parent, *path.resolve().parent.parents]
    repository = next((place for place in folders if (place / ".git").exists()), None)
    if repository:
        return repository
    return [place for place in folders if place == folders[0] or (place / NAME).is_file()][-1]


def _table(path: Path) -> TomlTable:
    table = read_toml(path)
    if path.name == PROJECT:
        table = table.table("tool").table(TOOL)
    return table.only(_KEYS)


def _over(base: Config, table: TomlTable, folder: Path) -> Config:
    """Return `base` with what `table`, a config in `folder`, says otherwise."""
    return Config(
        select=table.texts("select", base.select),
        ignore=table.texts("ignore", base.ignore),
        preview=table.flag("preview", default=base.preview),
        severity={**base.severity, **_severity(table)},
        fail_on=table.known("fail-on", table.text("fail-on", base.fail_on), SEVERITIES),
        year=table.number_if_given("year") or base.year,
        agency=table.text("agency", base.agency or "") or None,
        profiles=_profiles(table, folder) if "profile" in table.values else base.profiles,
        aliases=_aliases(table) if "aliases" in table.values else base.aliases,
        lang=table.known("lang", table.text("lang", base.lang), _LANGUAGES),
        rules=tuple(_folders(table, folder)) if "rules" in table.values else base.rules,
        limits=limits_in(table.table("limits"), base.limits),
        plugins=table.texts("plugins", base.plugins),
        exclude=_exclusion(table, folder) if "exclude" in table.values else base.exclude,
    )


def _profiles(table: TomlTable, folder: Path) -> tuple[str, ...]:
    """Return the profiles named, one or a list of them; files count from the config's folder."""
    given = table.values["profile"]
    names = (given,) if isinstance(given, str) else table.texts("profile")
    return tuple(str(folder / name) if name.endswith(".toml") else name for name in names)


def _exclusion(table: TomlTable, folder: Path) -> Exclusion:
    return Exclusion(folder, table.texts("exclude"))


def _severity(table: TomlTable) -> dict[str, Severity]:
    severities = table.table("severity")
    return {
        rule: severities.known(rule, severities.text(rule), SEVERITIES)
        for rule in severities.values
    }


def _aliases(table: TomlTable) -> tuple[tuple[str, ...], ...]:
    groups = table.values["aliases"]
    if not isinstance(groups, list):
        raise table.wrong_kind("aliases", refusal("lists-of-names"), groups)
    return tuple(TomlTable(table.file, {"aliases": group}).texts("aliases") for group in groups)


def _folders(table: TomlTable, folder: Path) -> Iterator[Path]:
    for name in table.texts("rules"):
        if not (folder / name).is_dir():
            raise table.error("rules", refusal("no-such-folder", word=name))
        yield folder / name
