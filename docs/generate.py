"""Writes docs/rules/, a page for each card and an index, and the table in docs/cards.md.

`nox -s docs` runs it. Nothing there is written by hand; a test holds the pages to the cards.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import attrs

from disclosure_lint import checks
from disclosure_lint.checks import find_check
from disclosure_lint.output.citing import cite
from disclosure_lint.output.explain import mending, setting
from disclosure_lint.output.words import join, say
from disclosure_lint.rulebook import (
    Card,
    Example,
    Language,
    LawSource,
    Rulebook,
    load_examples,
    load_rulebook,
)

FOLDER = Path(__file__).parent / "rules"
CARDS = Path(__file__).parent / "cards.md"
CHANGES = Path(__file__).parents[1] / "CHANGELOG.md"
_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_INDEX = """# 规则 Rules

由 `rules/disclosure_rules/` 的规则卡生成，`nox -s docs` 重写。
Made from the cards in `rules/disclosure_rules/` by `nox -s docs`.
"""
_BEGIN = "<!-- checks: written by `nox -s docs` -->"
_END = "<!-- end of checks -->"
_KINDS: Mapping[object, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
}


def pages(rulebook: Rulebook) -> Mapping[str, str]:
    """Return the text of every page by its file's name."""
    cards = sorted(rulebook.cards.values(), key=lambda card: (card.topic, card.id))
    texts = {f"{card.id}.md": "\n".join(_page(card, rulebook)) for card in cards}
    return {"README.md": "\n".join(_index(cards)), **texts}


def _both(key: str) -> str:
    return " ".join(say(key, language) for language in _LANGUAGES)


def _index(cards: Iterable[Card]) -> Iterator[str]:
    yield _INDEX
    for topic, members in groupby(cards, key=lambda card: card.topic):
        yield f"## {topic}\n"
        yield f"| {_both('rule')} | {_both('severity')} | {_both('title')} | |"
        yield "|---|---|---|---|"
        for card in members:
            titles = " | ".join(card.words[language].title for language in _LANGUAGES)
            yield f"| [{card.id}]({card.id}.md) | {_both(card.severity)} | {titles} |"
        yield ""


def _page(card: Card, rulebook: Rulebook) -> Iterator[str]:
    chinese, english = (card.words[language] for language in _LANGUAGES)
    yield f"# {card.id}\n\n**{chinese.title}** · {english.title}\n"
    yield from _facts(card)
    yield from _part("why", (chinese.why, english.why))
    yield from _part("law", (_law(card.law, rulebook, language) for language in _LANGUAGES))
    yield from _part("message", (_messages(card, language) for language in _LANGUAGES))
    mended = [mending(card, language) for language in _LANGUAGES]
    yield from _part("fix", (chinese.fix, mended[0], english.fix, mended[1]))
    for example in load_examples(card):
        yield from _example(example)


def _facts(card: Card) -> Iterator[str]:
    root = "../../"
    rows = {
        "severity": _both(card.severity),
        "class": _both(card.fault_class),
        "status": f"{_both(card.status)} ({card.since})",
        "regimes": ", ".join(card.regimes),
        "needs": ", ".join(f"`{need}`" for need in card.needs),
        "yields-to": ", ".join(f"[{rule}]({rule}.md)" for rule in card.yields_to),
    }
    yield "| | |\n|---|---|"
    yield from (f"| {_both(key)} | {text} |" for key, text in rows.items() if text)
    yield f"| | [card]({root}rules/disclosure_rules/{card.topic}/{card.id}.toml) |"
    if card.check:
        module = card.check.replace("-", "_")
        yield f"| | [check]({root}src/disclosure_lint/checks/{module}.py) |"
    yield ""


def _part(key: str, texts: Iterable[str]) -> Iterator[str]:
    shown = [text.strip() for text in texts if text.strip()]
    if shown:
        yield f"## {_both(key)}\n"
        yield "\n\n".join(shown) + "\n"


def _law(sources: Iterable[LawSource], rulebook: Rulebook, language: Language) -> str:
    return "\n".join(f"- {_citation(source, rulebook, language)}" for source in sources)


def _citation(source: LawSource, rulebook: Rulebook, language: Language) -> str:
    name = rulebook.laws[source.source].names[language]
    span = {"since": source.since, "until": source.until}
    known = "".join(key for key, year in span.items() if year)
    key = {"since": "years-from", "until": "years-until", "sinceuntil": "years-between"}.get(known)
    notes = [say(key, language, **span)] if key else []
    notes += [source.note] if source.note else []
    return " · ".join([cite(name, source.article, language), *notes])


def _messages(card: Card, language: Language) -> str:
    own = card.words[language].message
    cases = (
        f"- {name}: {words.message}"
        for name, case in card.cases.items()
        if (words := case.words.get(language)) and words.message
    )
    return "\n".join([f"> {own}", "", *cases]).rstrip()


def _example(example: Example) -> Iterator[str]:
    given = ", ".join(f"{key} = {value}" for key, value in setting(example).items())
    for key, text in (("bad", example.bad), ("good", example.good)):
        if text is None:
            continue
        yield f"## {_both(key)}\n"
        yield f"*{given}*\n" if given else ""
        yield from _last_year(example)
        if example.given.get("edit"):
            yield f"{_both('edits')}\n"
        yield f"```text\n{text.strip(chr(10)) or say('absent', 'zh')}\n```\n"
        if key == "bad":
            marks = join(tuple(f"`{mark}`" for mark in example.marks), "zh")
            yield f"{_both('marks')}: {marks}\n"


def with_checks(page: str, rulebook: Rulebook) -> str:
    """Return the page on cards with its table of checks made anew."""
    before, rest = page.split(_BEGIN)
    _, after = rest.split(_END)
    return "\n".join([before + _BEGIN, "", *_check_table(rulebook), "", _END + after])


def _check_table(rulebook: Rulebook) -> Iterator[str]:
    yield "| 检查 check | 选项 options | 检查什么 what holds | 用它的规则 rules |"
    yield "|---|---|---|---|"
    for name in _check_names():
        found = find_check(name)
        if found is not None:
            rules = (
                f"[{c.id}](rules/{c.id}.md)" for c in rulebook.cards.values() if c.check == name
            )
            promise = (found.__doc__ or "").partition("\n")[0].replace("|", "\\|")
            file = f"../src/disclosure_lint/checks/{name.replace('-', '_')}.py"
            options = "<br>".join(_options(found))
            yield f"| [{name}]({file}) | {options} | {promise} | {', '.join(rules)} |"


def _check_names() -> list[str]:
    files = [file for folder in checks.__path__ for file in Path(folder).glob("*.py")]
    return sorted(f.stem.replace("_", "-") for f in files if "\n@check(" in f.read_text("utf-8"))


def _options(found: type) -> Iterator[str]:
    """Yield the options of a check with their types; those with a default may be left out."""
    kinds = get_type_hints(found)
    for option in attrs.fields(found):
        left_out = "" if option.default is attrs.NOTHING else ", optional"
        yield f"`{option.name}`: {_kind(kinds[option.name])}{left_out}"


def _kind(kind: object, many: str = "") -> str:
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        return f"list{many} of {_kind(arguments[0], 's')}"
    if arguments:
        return f"table{many} of {_kind(arguments[1], 's')}"
    return _KINDS[kind] + many


def _last_year(example: Example) -> Iterator[str]:
    previous = example.given.get("previous")
    if isinstance(previous, str):
        edits = previous.strip("\n")
        yield f"{_both('last-year-edits' if edits else 'last-year')}\n"
        yield f"```text\n{edits}\n```\n" if edits else ""


def unannounced(rulebook: Rulebook) -> Iterator[str]:
    """Yield a line for each rule that CHANGELOG.md does not name yet."""
    changes = CHANGES.read_text("utf-8")
    for card in rulebook.cards.values():
        if f"`{card.id}`" not in changes:
            chinese, english = (card.words[language].title for language in _LANGUAGES)
            yield f"{card.topic}: - `{card.id}`：{chinese}。{english}."


def main() -> None:
    """Write what is made of cards, take away pages of those gone, say what CHANGELOG.md lacks."""
    FOLDER.mkdir(exist_ok=True)
    rulebook = load_rulebook()
    texts = pages(rulebook)
    for file in FOLDER.glob("*.md"):
        if file.name not in texts:
            file.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    page = with_checks(CARDS.read_text("utf-8"), rulebook)
    CARDS.write_text(page, encoding="utf-8", newline="\n")
    for line in unannounced(rulebook):
        sys.stdout.write(f"CHANGELOG.md lacks {line}\n")


if __name__ == "__main__":
    main()
