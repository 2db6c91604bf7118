"""What is said to people, in both languages at once: whoever shows it chooses one."""

from collections.abc import Mapping

from disclosure_lint.rulebook.card import Language
from disclosure_lint.text.frozen import field, frozen

_LONGEST = 200


@frozen
class Phrase:
    """A piece of a sentence in both languages; `values` stand in its places.

    A value that is a phrase is said in the same language, a tuple as a list of its items.
    """

    zh: str = ""
    en: str = ""
    values: Mapping[str, object] = field(factory=dict)

    def say(self, language: Language) -> str:
        """Return the phrase in `language`."""
        template = self.zh if language == "zh" else self.en
        said = {name: _said(value, language) for name, value in self.values.items()}
        return template.format_map(said)


def shown(value: object) -> str:
    """Return a value as it is shown in a sentence: in its quotes, and cut where it is long."""
    written = repr(value)
    return written if len(written) <= _LONGEST else f"{written[: _LONGEST - 1]}…"


def _said(value: object, language: Language) -> str:
    if isinstance(value, Phrase):
        return value.say(language)
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(_said(item, language) for item in value)
    return str(value)
