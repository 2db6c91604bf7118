"""Write a season profile: the rules that are stable now, with their severities.

    python tools/freeze_season.py season-2026 "2026年度报告季（2027年初公布）" "reports on 2026"

Run it when the season's release is made, with --again after the words as long as that is not out:
a season that has been released is never rewritten.
"""

import sys
from collections.abc import Iterator

from disclosure_lint.rulebook import Card, load_rulebook
from disclosure_lint.rulebook.load import TOPICS, built_in_root


def lines(name: str, zh: str, en: str) -> Iterator[str]:
    """Yield the lines of the profile's file."""
    yield f"# Written by tools/freeze_season.py: the rules of this season. {name} stays as it is."
    yield ""
    yield f'id = "{name}"'
    yield f'zh = "{zh}"'
    yield f'en = "{en}"'
    yield ""
    yield "[rules]"
    for topic in TOPICS:
        cards = [card for card in load_rulebook().cards.values() if card.topic == topic]
        yield f"# {topic}"
        yield from (f"{card.id} = {_severity(card)}" for card in cards if card.status == "stable")


def _severity(card: Card) -> str:
    """Return the severity of a rule as TOML, with those of its cases where it has some."""
    if not card.cases:
        return f'"{card.severity}"'
    cases = {name: case.severity or card.severity for name, case in card.cases.items()}
    pairs = {"rule": card.severity, **cases}
    return "{ " + ", ".join(f'{name} = "{level}"' for name, level in pairs.items()) + " }"


def main() -> None:
    """Write the file that the words of the command line name."""
    name, zh, en = sys.argv[1:4]
    path = built_in_root() / "profiles" / f"{name}.toml"
    if path.exists() and "--again" not in sys.argv:
        sys.exit(f"{path} is there already: a season is frozen once")
    path.write_text("\n".join(lines(name, zh, en)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
