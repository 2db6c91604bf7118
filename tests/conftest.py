"""Every error that a test meets is held to its promise: the same in both languages."""

from collections.abc import Iterator

import pytest

from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.rulebook.phrase import Phrase


@pytest.fixture(autouse=True)
def bilingual_errors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Look at all errors that are made in a test, be they caught or not."""
    made: list[BilingualError] = []
    begin = BilingualError.__init__

    def note(error: BilingualError, problem: Phrase, file: str = "") -> None:
        begin(error, problem, file)
        made.append(error)

    monkeypatch.setattr(BilingualError, "__init__", note)
    yield
    for error in made:
        chinese, english = error.sentence("zh"), error.sentence("en")
        assert chinese != english
        for value in (error.file, *_values(error.problem)):
            assert value in chinese
            assert value in english


def _values(phrase: Phrase) -> Iterator[str]:
    """Yield what a phrase tells in both languages: the key, words, numbers, files."""
    for name, value in phrase.values.items():
        if isinstance(value, Phrase):
            yield from _values(value)
        elif f"{{{name}}}" in phrase.zh and f"{{{name}}}" in phrase.en:
            yield from map(str, value if isinstance(value, tuple) else [value])
