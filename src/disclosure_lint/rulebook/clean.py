"""Clean reports: invented reports without a fault, into which the cards' examples are set."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from disclosure_lint.rulebook.errors import RulebookError, did_you_mean
from disclosure_lint.rulebook.load import built_in_root
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.setting import Setting, read_setting
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import evolve, frozen

_SLOT = r"^<!-- ([a-z_]+) -->\n"
_NUMERALS = "一二三四五六七八九十"


@frozen
class Slot:
    """One part of a clean report; `heading` with its Markdown mark, "" for parts without one."""

    name: str
    heading: str
    body: str


def clean_report(regime_id: str, given: Mapping[str, object], text: str | None = None) -> str:
    """Return the clean report of a regime as `given` says, with `text` set into it.

    `given` holds the keys of a card's example: year, agency, region, section, append, without,
    relist, whole, dialect, edit. Without `text` it is the clean report itself; with `edit` it is
    that with the changes that `text` lists: a line, and "→ " with each line it becomes.

    Raises:
        RulebookError: there is no such regime, kind of agency or section.
    """
    setting = read_setting(regime_id, given)
    if setting.whole:
        return text or ""
    slots = _template(regime_id)
    names = [slot.name for slot in slots]
    for name in (*setting.without, *([setting.section] if setting.section else [])):
        if name not in names:
            hint = did_you_mean(name, names)
            raise RulebookError(phrase("no-section", regime=regime_id, word=name, hint=hint))
    left = tuple(slot for slot in slots if slot.name not in setting.without)
    values = {**setting.values, **_parts(left if setting.relist else slots)}
    if setting.edit and text:
        return _edited(_compose(_numbered(left), values, setting, None), text)
    return _compose(_numbered(left), values, setting, text)


def previous_report(given: Mapping[str, object], regime_of_year: Mapping[int, str]) -> str | None:
    """Return last year's clean report as `given.previous` says (edits of it), or None.

    `regime_of_year` tells the regime of the year before the one given.
    """
    edits, year = given.get("previous"), given.get("year")
    if not isinstance(edits, str) or not isinstance(year, int):
        return None
    kept = {key: given[key] for key in ("agency", "region") if key in given}
    last = {**kept, "year": year - 1, "edit": True}
    return clean_report(regime_of_year[year - 1], last, edits.strip() or None)


def index_reports(given: Mapping[str, object], regime_of_year: Mapping[int, str]) -> Iterator[str]:
    """Yield the other reports that `given.index` lists: each the clean report as its keys say.

    An item has the keys of `given` and `text`, which is set into its section.

    Raises:
        RulebookError: an item has no year of a known regime, or a wrong key or value.
    """
    for item in TomlTable("", given, "example.given.").tables("index"):
        values = {key: value for key, value in item.values.items() if key != "text"}
        year = item.number("year")
        if year not in regime_of_year:
            raise item.error("year", phrase("no-regime"))
        yield clean_report(regime_of_year[year], values, item.text("text", "") or None)


def _edited(report: str, edits: str) -> str:
    """Return `report` with each line that `edits` names replaced by the lines behind its →.

    A line with none behind it is taken out.
    """
    for edit in regex.split(r"\n(?!→)", edits.strip("\n")):
        old, _, new = edit.partition("\n→")
        if report.count(old) != 1:
            raise RulebookError(phrase("not-once", text=old, count=report.count(old)))
        becomes = regex.sub(r"\n→ ?", "\n", new.strip())
        report = report.replace(old, becomes) if becomes else report.replace(f"{old}\n", "")
    return report


@cache
def _template(regime_id: str) -> tuple[Slot, ...]:
    file = built_in_root() / "clean" / f"{regime_id}.md"
    pieces = regex.split(_SLOT, file.read_text(encoding="utf-8"), flags=regex.MULTILINE)
    named = zip(pieces[1::2], pieces[2::2], strict=True)
    return tuple(_slot(name, text.strip("\n")) for name, text in named)


def _slot(name: str, text: str) -> Slot:
    if not text.startswith("## "):
        return Slot(name, "", text)
    heading, _, body = text.partition("\n\n")
    return Slot(name, heading, body)


def _parts(slots: tuple[Slot, ...]) -> dict[str, str]:
    titles = [slot.heading.removeprefix("## ") for slot in slots if slot.heading]
    return {"parts": "、".join(titles), "count": _NUMERALS[len(titles) - 1]}


def _numbered(slots: tuple[Slot, ...]) -> list[Slot]:
    numerals = iter(_NUMERALS)
    return [
        evolve(slot, heading=slot.heading.replace("## ", f"## {next(numerals)}、"))
        if slot.heading
        else slot
        for slot in slots
    ]


def _compose(
    slots: list[Slot], values: Mapping[str, str], setting: Setting, text: str | None
) -> str:
    pieces = []
    for slot in slots:
        body = slot.body.format_map(values)
        chosen = slot.name == setting.section and text is not None
        pieces.append(_dialect(slot.heading, setting))
        if not chosen or setting.append:
            pieces.append(_dialect(body, setting))
        if chosen and text:
            mark = "# " if slot.name == "title" and not setting.append else ""
            pieces.append(_dialect(mark, setting) + text.strip("\n"))
    gap = "\n" if setting.dialect == "plain" else "\n\n"
    return gap.join(piece for piece in pieces if piece) + "\n"


def _dialect(text: str, setting: Setting) -> str:
    if setting.dialect == "markdown":
        return text
    # A blank line stays between two tables: without it they would be one.
    return regex.sub(r"^#{1,6} |\n(?=\n[^|])", "", text, flags=regex.MULTILINE)
