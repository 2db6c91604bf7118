"""The profiles that a configuration names: those that ship with the program, and own files."""

from pathlib import Path

from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.linter.toml_file import read_toml
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.errors import nearest_or_all
from disclosure_lint.rulebook.load import load_profile, profile_names
from disclosure_lint.rulebook.profile import Profile
from disclosure_lint.rulebook.profile_file import read_profile

ENDING = ".toml"


def profiles_of(config: Config) -> tuple[Profile, ...]:
    """Return the profiles that `config` names, in its order.

    Raises:
        ConfigError: there is no such profile or file.
        RulebookError: one of them is not as it should be.
    """
    return tuple(_profile(config, name) for name in config.profiles)


def _profile(config: Config, name: str) -> Profile:
    if name.endswith(ENDING):
        return read_profile(read_toml(Path(name)), Path(name).stem, load_rulebook())
    known = profile_names()
    if name in known:
        return load_profile(name)
    file, written = config.place_of("profile")
    hint = nearest_or_all(name, known)
    raise ConfigError(refusal("unknown-profile", key=written, word=name, hint=hint), file)
