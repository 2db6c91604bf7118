"""The page on a rule, made from its card and nothing else."""

from collections.abc import Iterator, Mapping, Sequence

import regex

from disclosure_lint.output.citing import cite
from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.output.words import join, say
from disclosure_lint.rulebook import Card, Example, Language, LawSource, Rulebook
from disclosure_lint.text.frozen import frozen


def mending(card: Card, language: Language) -> str:
    """Return how a machine may mend what the rule finds; "" where it cannot."""
    if not card.fixes:
        return ""
    if isinstance(card.fix_safe, tuple):
        return say("mends-some", language, dialects=join(card.fix_safe, language))
    return say("mends" if card.fix_safe else "mends-unsafe", language)


@frozen
class Page:
    """A rule's page in one language."""

    card: Card
    examples: Sequence[Example]
    rulebook: Rulebook
    language: Language

    def lines(self) -> Iterator[Line]:
        """Yield the page's lines."""
        card, words = self.card, self.card.words[self.language]
        yield Styled(card.id, "bold"), "  ", words.title
        yield (Styled(self._life(), "dim"),)
        yield from self._part("why", words.why.split("\n"))
        yield from self._part("law", [self._law(source) for source in card.law])
        yield from self._part("message", [_open(words.message)])
        yield from self._part("cases", list(self._cases()))
        yield from self._part("fix", [_open(words.fix), mending(card, self.language)])
        yield from self._part("needs", [join(card.needs, self.language)])
        yield from self._part("yields-to", [join(card.yields_to, self.language)])
        for example in self.examples:
            yield from self._example(example)

    def _say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def _life(self) -> str:
        card = self.card
        facts = [self._say(key) for key in (card.severity, card.fault_class, card.status)]
        since = self._say("since", version=card.since)
        return " · ".join([*facts, since, " ".join(card.regimes)])

    def _part(self, key: str, texts: Sequence[str]) -> Iterator[Line]:
        shown = [text for text in texts if text.strip()]
        if shown:
            yield ()
            yield (Styled(self._say(key), "bold"),)
            yield from ((f"  {text}",) for text in shown)

    def _law(self, source: LawSource) -> str:
        name = self.rulebook.laws[source.source].names[self.language]
        years = self._years(source)
        notes = [note for note in (years, source.note) if note]
        marks = "（{}）" if self.language == "zh" else " ({})"
        return cite(name, source.article, self.language) + "".join(map(marks.format, notes))

    def _years(self, source: LawSource) -> str:
        keys = {
            (True, False): "years-from",
            (False, True): "years-until",
            (True, True): "years-between",
        }
        key = keys.get((source.since is not None, source.until is not None))
        return self._say(key, since=source.since, until=source.until) if key else ""

    def _cases(self) -> Iterator[str]:
        for name, case in self.card.cases.items():
            words = case.words.get(self.language)
            severity = self._say(case.severity or self.card.severity)
            message = (words and words.message) or self.card.words[self.language].message
            yield f"{name} · {severity} · {_open(message)}"

    def _example(self, example: Example) -> Iterator[Line]:
        facts = (f"  {key}={_plain(value)}" for key, value in setting(example).items())
        given = "".join(facts)
        for key, text in (("bad", example.bad), ("good", example.good)):
            if text is None:
                continue
            yield ()
            yield Styled(self._say(key), "error" if key == "bad" else "good"), given
            yield from self._last_year(example)
            if example.given.get("edit"):
                yield (f"  {self._say('edits')}",)
            yield from _quoted(text.strip("\n") or self._say("absent"))
            if key == "bad":
                yield (f"  {self._say('marks')} {join(example.marks, self.language)}",)

    def _last_year(self, example: Example) -> Iterator[Line]:
        """Yield what last year's report is, where the example has one beside it."""
        previous = example.given.get("previous")
        if isinstance(previous, str):
            edits = previous.strip("\n")
            yield (f"  {self._say('last-year-edits' if edits else 'last-year')}",)
            yield from _quoted(edits) if edits else ()


def setting(example: Example) -> Mapping[str, object]:
    """Return what is given for an example, but for changes to reports, which take lines."""
    return {key: one for key, one in example.given.items() if key not in {"edit", "previous"}}


def _quoted(text: str) -> Iterator[Line]:
    return ((f"  | {line}",) for line in text.split("\n"))


def _open(template: str) -> str:
    return regex.sub(r"\{\w+\}", "…", template)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()  # as the card has it
    return ",".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
