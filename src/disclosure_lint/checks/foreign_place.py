"""Other towns and counties that stand where the agency's own name should."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.prose import sentence_around
from disclosure_lint.reading.agency_name import understand
from disclosure_lint.report import Agency
from disclosure_lint.rulebook import Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

# Characters of words that stand before a bare 镇 (同时镇, 要求镇), not of names of places.
_NOT_NAMES = frozenset(
    "我本各全该等两几些个有每其们是由因求导辖今年度此时乡镇村城集市街的和与及在为对"
)
_NEAR = 16
_CLAUSE = r"^|[，,。；;：:）)\s]|年度?"


@frozen
class Telling:
    """How a text tells the deeds of another town or county as its own.

    `deeds` follow the name of any; `town_deeds` follow a town's name in sentences with one of
    `about`. `kinds` end what is no name (试点镇). A sentence tells of another place rightly where
    one of `before` stands ahead of the name (其中，青松镇…) or one of `behind` after it (的做法).
    """

    deeds: tuple[str, ...]
    town_deeds: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()

    def subjects(self, text: str, agency: Agency, vocabulary: Vocabulary) -> Iterator[Span]:
        """Yield the names of other towns (for a town's report) or counties that do a deed.

        Only a name of two or three characters before its suffix counts, at the beginning of its
        clause or right after a year: longer ones have words before them (学习白石镇). Between a
        town's name and the deed its organs may stand (青松镇党委、政府).
        """
        own = agency.own_region
        if own is None or own.level not in {"township", "county"}:
            return
        if own.level == "county" and agency.kind != "county-government":
            return
        township = own.level == "township"
        for deed in _either(self.deeds + (self.town_deeds if township else ())).finditer(text):
            window = text, max(0, deed.start() - _NEAR), deed.start()
            name = _town().search(*window) if township else None
            if name is None and deed[0] in self.deeds:
                name = _county().search(*window)
            if name and self._is_foreign(name["name"], agency, vocabulary):
                span = Span(*name.span("name"))
                plain = deed[0] in self.deeds and name.end() == span.end
                if not self._excused(text, span, plain=plain):
                    yield span

    def _is_foreign(self, name: str, agency: Agency, vocabulary: Vocabulary) -> bool:
        """Tell whether `name` is a place's, of a level that the chain has, and none in it."""
        chain = understand(name, vocabulary).region
        if not chain or chain[-1].level not in _levels(agency):
            return False
        stem = chain[-1].stem
        if _NOT_NAMES.intersection(stem) or any(one.endswith(self.kinds) for one in (stem, name)):
            return False
        return not any(place.stem in stem or stem in place.stem for place in agency.region)

    def _excused(self, text: str, span: Span, *, plain: bool) -> bool:
        """Tell whether the sentence around a name rightly tells of another place."""
        sentence = sentence_around(text, span.start)
        ahead, after = text[sentence.start : span.start], text[span.end : sentence.end]
        if any(word in ahead for word in self.before) or any(word in after for word in self.behind):
            return True
        return not plain and not any(word in after for word in self.about)


def _levels(agency: Agency) -> frozenset[str]:
    """Return the levels of which the chain has a place for sure.

    白河市 above a town may be of two levels, and a district may have been a county of another name.
    """
    sure = (place for place in agency.region[:-1] if place.name.endswith("县"))
    return frozenset(place.level for place in (*sure, *agency.region[-1:]))


@cache
def _either(words: tuple[str, ...]) -> regex.Pattern[str]:
    return compile_pattern("|".join(map(regex.escape, words)))


@cache
def _town() -> regex.Pattern[str]:
    organs = "党(?:工?委)?[、和]?(?:人民政府|政府|办事处)|人民政府|政府|党工?委|办事处"
    return compile_pattern(
        rf"(?:{_CLAUSE}|年以?来)(?P<name>\p{{Han}}{{2,3}}(?:镇|乡|街道))(?:{organs})?\Z",
        regex.MULTILINE,
    )


@cache
def _county() -> regex.Pattern[str]:
    return compile_pattern(rf"(?:{_CLAUSE})(?P<name>\p{{Han}}{{2,3}}县)\Z", regex.MULTILINE)
