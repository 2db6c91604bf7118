"""What the client is told by its user: `initializationOptions` and `workspace/configuration`."""

from collections.abc import Mapping

from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import frozen

SECTION = "disclosure-lint"
_LANGUAGES: Mapping[str, Language] = {"zh": "zh", "en": "en"}


@frozen
class Settings:
    """The choices of a client. What is empty leaves the configuration files their say.

    `config` is a configuration file for all documents. `workspace` lets reports be compared with
    the others of the workspace, `whole` reports on those that are not open, too. `rule_pages` is
    what stands before a rule's id in the address of its page; without it pages are files. `status`
    says that the client wants to be told how each document fared.
    """

    language: Language | None = None
    config: str | None = None
    profiles: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    workspace: bool = True
    whole: bool = False
    rule_pages: str = ""
    status: bool = False


def read_settings(given: object) -> Settings:
    """Read what a client sent, which may be anything: what is not understood is left out."""
    values = _table(given)
    values = _table(values.get(SECTION)) or values
    return Settings(
        language=_LANGUAGES.get(_text(values, "language") or ""),
        config=_text(values, "config"),
        profiles=_texts(values, "profiles"),
        select=_texts(values, "select"),
        ignore=_texts(values, "ignore"),
        preview=values.get("preview") is True,
        workspace=values.get("workspace") is not False,
        whole=values.get("wholeWorkspace") is True,
        rule_pages=_text(values, "rulePages") or "",
        status=values.get("status") is True,
    )


def _table(given: object) -> Mapping[str, object]:
    if isinstance(given, Mapping):
        return {str(key): value for key, value in given.items()}
    # pygls makes objects without a known type into named tuples.
    names = getattr(given, "_fields", None)
    if isinstance(given, tuple) and isinstance(names, tuple):
        return {str(name): value for name, value in zip(names, given, strict=True)}
    return {}


def _text(values: Mapping[str, object], key: str) -> str | None:
    value = values.get(key)
    return value if isinstance(value, str) and value else None


def _texts(values: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = values.get(key)
    listed = value if isinstance(value, list | tuple) else [value]
    return tuple(word for word in listed if isinstance(word, str) and word)
