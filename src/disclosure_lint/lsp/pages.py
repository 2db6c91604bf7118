"""What is told of a rule: on hovering over a finding, and on the page that its id links to."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from disclosure_lint.lsp.words import say
from disclosure_lint.output.citing import cite
from disclosure_lint.output.version import VERSION
from disclosure_lint.report import Finding
from disclosure_lint.rulebook import Card, Language, Rulebook
from disclosure_lint.text.patterns import compile_pattern

_PLACE = r"\{\w+\}"


def finding_page(finding: Finding, card: Card | None, language: Language) -> str:
    """Return, as Markdown, what is wrong, why it matters, by which law, and what to do."""
    title = card.words[language].title if card else finding.message
    laws = (cite(law.name, law.article, language) for law in finding.law)
    parts = [f"**{title}** · `{finding.rule}`", finding.message, finding.why]
    parts.extend(_laws(laws, language))
    if finding.fix and finding.fix.text:
        parts.append(f"**{say('advice', language)}** {finding.fix.text}")
    return "\n\n".join(part for part in parts if part.strip())


def rule_page(card: Card, rulebook: Rulebook, language: Language) -> str:
    """Return a rule's page as Markdown: title, why, law, messages, advice."""
    words = card.words[language]
    laws = dict.fromkeys(
        cite(rulebook.laws[law.source].names[language], law.article, language) for law in card.law
    )
    parts = [f"# {words.title}", f"`{card.id}`", words.why, *_laws(laws, language)]
    parts.append(f"**{say('message', language)}** {_open(words.message)}")
    if words.fix:
        parts.append(f"**{say('advice', language)}** {_open(words.fix)}")
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _open(template: str) -> str:
    return compile_pattern(_PLACE).sub("…", template)


def _laws(laws: Iterable[str], language: Language) -> Iterator[str]:
    lines = [f"- {law}" for law in laws]
    if lines:
        yield "\n".join((f"**{say('law', language)}**", "", *lines))


class Shelf:
    """Where the pages are that diagnostics link to.

    `prefix` is the start of their addresses on a site. Without one they are written, when first
    needed, as files into `folder`: an office without internet reads them too. None without either.
    """

    def __init__(self, folder: Path | None, prefix: str = "") -> None:
        """Nothing is written yet."""
        self._folder, self._prefix = folder, prefix
        self._known: dict[tuple[str, Language], str | None] = {}

    def address(self, rule: str, rulebook: Rulebook, language: Language) -> str | None:
        """Return the address of a rule's page."""
        if self._prefix:
            return f"{self._prefix}{rule}.md"
        key = (rule, language)
        if key not in self._known:
            card = rulebook.cards.get(rule)
            self._known[key] = self._write(card, rulebook, language) if card else None
        return self._known[key]

    def _write(self, card: Card, rulebook: Rulebook, language: Language) -> str | None:
        if self._folder is None:
            return None
        file = self._folder / VERSION / language / f"{card.id}.md"
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_text(rule_page(card, rulebook, language), encoding="utf-8")
            return file.as_uri()
        return None
