"""Another county, city or province of the country where one's own place or superior should be."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.prose import clause_start, sentence_around
from disclosure_lint.reading.homeland import Homeland, homeland_of, may_be_foreign
from disclosure_lint.reading.region import Places
from disclosure_lint.report import Agency
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

# From the highest place to the one that speaks: 江苏省宿迁市沭阳县.
_NAME = r"(?P<name>\p{Han}{1,16}?[省市县区州盟旗])"
_NEAR = 26
_TOWNS = frozenset({"town", "township", "subdistrict"})


@frozen
class Uses:
    """How a text uses the name of a place as its own.

    `led_by` stand before a superior's name and `leading` behind its organs; `sites` stand before
    the name of whose website it is, `addresses` before an address; `deeds` follow a subject.
    `apart` are words by which a clause tells of another place rightly (学习), `visits` those by
    which a whole sentence does (赴, 对口支援).
    """

    led_by: tuple[str, ...]
    leading: tuple[str, ...]
    sites: tuple[str, ...]
    addresses: tuple[str, ...]
    deeds: tuple[str, ...]
    apart: tuple[str, ...]
    visits: tuple[str, ...]

    def excused(self, text: str, span: Span) -> bool:
        """Tell whether what stands around a name says that it is another place's."""
        clause = text[clause_start(text, span.start) : span.end]
        sentence = sentence_around(text, span.start).of(text)
        return any(word in clause for word in self.apart) or any(
            word in sentence for word in self.visits
        )


def foreign_divisions(text: str, uses: Uses, agency: Agency) -> Iterator[tuple[Span, str]]:
    """Yield the names of places that for sure are not the agency's, and how they are used.

    "superior": as those that lead it. "site": as those on whose website it publishes. "address":
    as where it sits, for towns. "name": as the one whose deeds these are. Only names in full count
    (徐州市, not 徐州), and only those of places that lie neither above nor below the agency's.
    """
    home: Homeland | None = None
    for match, use in _uses(text, uses, agency):
        span = _place(match, agency)
        if span is None or uses.excused(text, Span(*match.span())):
            continue
        home = home or homeland_of(agency)  # only now: most reports name no other place
        if home is None:
            return
        if home.is_foreign(span.of(text)):
            yield span, use


def _place(match: "regex.Match[str]", agency: Agency) -> Span | None:
    """Return where the lowest place of a name stands; None where it is own, or no place."""
    chain, rest = Places().split(match["name"])
    if not chain or rest or not may_be_foreign(chain[-1].name, agency):
        return None
    end = match.end("name")
    return Span(end - len(chain[-1].name), end)


def _uses(text: str, uses: Uses, agency: Agency) -> Iterator[tuple["regex.Match[str]", str]]:
    if uses.led_by and uses.leading:
        yield from ((match, "superior") for match in _led(uses).finditer(text))
    if uses.sites:
        yield from ((match, "site") for match in _site(uses.sites).finditer(text))
    if uses.addresses and agency.kind in _TOWNS:
        yield from ((match, "address") for match in _address(uses.addresses).finditer(text))
    for deed in _either(uses.deeds).finditer(text):
        start = max(0, deed.start() - _NEAR)
        match = _subject().search(text, start, deed.start())
        if match:
            yield match, "name"


@cache
def _led(uses: Uses) -> "regex.Pattern[str]":
    organs = r"(?:委(?![托员办])|党委|人民政府|政府)"
    leading = "|".join(map(regex.escape, uses.leading))
    return compile_pattern(
        rf"(?:{_words(uses.led_by)}){_NAME}{organs}[\p{{Han}}、]{{0,14}}?(?:{leading})"
    )


@cache
def _site(words: tuple[str, ...]) -> "regex.Pattern[str]":
    return compile_pattern(
        rf"(?:{_words(words)}){_NAME}(?:人民政府|政府)(?:门户|信息公开|公众信息|公众|信息)?网"
    )


@cache
def _address(words: tuple[str, ...]) -> "regex.Pattern[str]":
    return compile_pattern(
        rf"(?:{_words(words)})(?:为|是)?[:：]?[ \u3000]?"
        r"(?P<name>\p{Han}{1,12}?[县区旗])(?=\p{Han}{1,6}[镇乡路街村号])"
    )


@cache
def _subject() -> "regex.Pattern[str]":
    return compile_pattern(rf"(?:^|[，,。；;：:）)\s]|年度?){_NAME}$", regex.MULTILINE)


@cache
def _either(words: tuple[str, ...]) -> "regex.Pattern[str]":
    return compile_pattern(_words(words))


def _words(words: tuple[str, ...]) -> str:
    return "|".join(map(regex.escape, words))
