"""The linter that holds for a file: made once for each configuration met."""

from collections.abc import Callable
from pathlib import Path

from disclosure_lint.linter.config import Config
from disclosure_lint.linter.config_file import find_config, load_config
from disclosure_lint.linter.engine import Linter, make_linter, prepare
from disclosure_lint.linter.plugins import load_plugins
from disclosure_lint.rulebook import Language, load_rulebook


def linter_for(config: Config) -> Linter:
    """Return a linter with the rules, rule folders and plugins that `config` names.

    Raises:
        ConfigError: the config names something unknown.
        RulebookError: a card is not as it should be.
    """
    folders = (*config.rules, *load_plugins(config.plugins, config.path))
    return prepare(config, load_rulebook(folders))


def reader_for(config: Config) -> Linter:
    """Return a linter that only reads: it puts no rule to a report.

    Raises:
        ConfigError: a plugin cannot be loaded.
        RulebookError: a card is not as it should be.
    """
    folders = (*config.rules, *load_plugins(config.plugins))
    return make_linter(config, load_rulebook(folders), (), ())


class Linters:
    """Finds the config nearest to each file, and keeps one linter for each config file.

    `fixed` is a config file that holds for all instead; without `search` none is looked for.
    `adjust` puts the options of the command line on top of whatever config holds, `make` makes a
    linter of it.
    """

    def __init__(
        self,
        fixed: Path | None = None,
        adjust: Callable[[Config], Config] | None = None,
        *,
        search: bool = True,
        make: Callable[[Config], Linter] = linter_for,
    ) -> None:
        """Remember the choices; nothing is read yet."""
        self._fixed = fixed
        self._search = search
        self._make = make
        self._adjust = adjust or (lambda config: config)
        self._files: dict[Path, Path | None] = {}
        self._linters: dict[Path | None, Linter] = {}

    @property
    def language(self) -> Language:
        """The language of what is said where no configuration can be followed."""
        return self._adjust(Config()).lang

    def config_in(self, folder: Path) -> Config:
        """Return the config that holds for files in `folder`, which may name unknown rules yet.

        Raises:
            ConfigError: the config file is not as it should be.
        """
        file = self._file(folder)
        return self._adjust(load_config(file) if file else Config())

    def in_folder(self, folder: Path) -> Linter:
        """Return the linter for files in `folder`.

        Raises:
            ConfigError: the config is not as it should be.
            RulebookError: a card is not as it should be.
        """
        file = self._file(folder)
        if file not in self._linters:
            self._linters[file] = self._make(self.config_in(folder))
        return self._linters[file]

    def _file(self, folder: Path) -> Path | None:
        if self._fixed or not self._search:
            return self._fixed
        folder = folder.absolute()
        if folder not in self._files:
            self._files[folder] = find_config(folder)
        return self._files[folder]
