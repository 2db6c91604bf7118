"""What is wrong with a command line, in one sentence."""

from disclosure_lint.cli.words import say
from disclosure_lint.rulebook import Language


class UsageError(Exception):
    """The command line cannot be followed. `key` names the sentence, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep what the sentence needs."""
        super().__init__(key)
        self.key = key
        self.values = values

    def sentence(self, language: Language) -> str:
        """Return the sentence, with the nearest right word where `nearest` holds one."""
        nearest = self.values.get("nearest")
        hint = say("did-you-mean", language, nearest=nearest) if nearest else ""
        return say(self.key, language, **self.values) + hint
