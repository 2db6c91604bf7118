"""What the name of a body tells: its place, its kind, its department, its short names."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.reading.region import Places
from disclosure_lint.report import Agency, AgencyKind, Region
from disclosure_lint.rulebook import Department, Vocabulary
from disclosure_lint.text.once import once_for_each
from disclosure_lint.text.patterns import compile_pattern

_LEVEL_WORDS = frozenset("省市县区州盟旗镇乡自")
_GOVERNMENT_OF: dict[str, AgencyKind] = {
    "province": "province-government",
    "prefecture": "prefecture-government",
    "county": "county-government",
    "zone": "zone-committee",
}
_GOVERNMENTS_BARE: dict[str, AgencyKind] = {
    "镇": "town",
    "乡": "township",
    "苏木": "township",
    "县": "county-government",
    "区": "county-government",
    "旗": "county-government",
    "州": "prefecture-government",
    "省": "province-government",
}


@cache
def _government() -> regex.Pattern[str]:
    return compile_pattern("(?:人民政府|政府|行政公署|行署)?(?:[（(]?本级[)）]?)?")


@cache
def _office() -> regex.Pattern[str]:
    return compile_pattern(
        "(?:.{0,3}(?:人民)?政府|[省市县区州盟旗]府|.{0,6}党政(?:综合)?)?办(?:公[室厅])?"
    )


@cache
def _zone() -> regex.Pattern[str]:
    return compile_pattern("管(?:理委员|委)会")


@cache
def _subdistrict() -> regex.Pattern[str]:
    return compile_pattern("(?:街道)?办事处|街道办|街办|街道")


_DEPARTMENT_ENDINGS_WORDS = """
局 委 厅 室 办 中心 队 社 馆 海关 关区 处 站 所 院 署 部 会 公司 学 校 系统 部门
集团 台
"""
_DEPARTMENT_ENDINGS = tuple(_DEPARTMENT_ENDINGS_WORDS.split())


@cache
def _head_office() -> regex.Pattern[str]:
    """Return the pattern of what a body run from above puts before its place."""
    return compile_pattern(
        r"^(?:中华人民共和国|国家\p{Han}{2,5}总?局|中国\p{Han}{2,5}局)(?=\p{Han})"
    )


@cache
def _note() -> regex.Pattern[str]:
    return compile_pattern("[（(][^（()）]{1,20}[)）]$")


def known_places(vocabulary: Vocabulary) -> Places:
    """Return what the vocabulary knows of places."""
    return _places(vocabulary.lists.get("prefecture-cities", ()))


@cache
def _places(prefecture_cities: tuple[str, ...]) -> Places:
    return Places(frozenset(prefecture_cities))


def understand(name: str, vocabulary: Vocabulary) -> Agency:
    """Return what `name` (without blanks) tells of a body; kind None where it tells too little."""
    chain, rest = known_places(vocabulary).split(_head_office().sub("", name))
    rest = _note().sub("", rest).partition("、")[0]  # 发展和改革局、物价局 goes by its first name
    kind = _kind(chain, rest)
    department = find_department(rest, vocabulary) if kind == "department" else None
    return Agency(name, kind, chain, department.id if department else None)


def _kind(chain: tuple[Region, ...], rest: str) -> AgencyKind | None:
    own = chain[-1] if chain else None
    office = _office().fullmatch(rest) is not None
    if own and (_government().fullmatch(rest) or (own.level == "township" and office)):
        return _governing_kind(own)
    if _zone().search(rest) or (own and own.level == "zone" and office):
        return "zone-committee"
    if office and (own or "府" in rest):
        return "government-office"
    return _kind_of_body(rest)


def _kind_of_body(rest: str) -> AgencyKind | None:
    """Return the kind of a body without its place: 镇人民政府, 街道办事处, 民政局."""
    if _subdistrict().fullmatch(rest):
        return "subdistrict"
    level = rest.removesuffix("政府").removesuffix("人民")
    if level != rest and level in _GOVERNMENTS_BARE:
        return _GOVERNMENTS_BARE[level]
    return "department" if rest.endswith(_DEPARTMENT_ENDINGS) else None


def _governing_kind(own: Region) -> AgencyKind:
    """Return the kind of body that governs `own`."""
    if own.level != "township":
        return _GOVERNMENT_OF[own.level]
    if own.name.endswith("街道"):
        return "subdistrict"
    return "town" if own.name.endswith("镇") else "township"


def find_department(rest: str, vocabulary: Vocabulary) -> Department | None:
    """Return the department that `rest` (a name without its place) names, or None.

    市民政局, 民政厅, 民政局云溪分局 and 发改委 are all found; of several, the longest name wins.
    """
    known = _by_form(vocabulary.departments)
    starts = (rest, rest.removeprefix("自治")[1:]) if rest[:1] in _LEVEL_WORDS else (rest,)
    names = (start[:length] for start in starts for length in range(len(start), 1, -1))
    found = max((name for name in names if name in known), key=len, default=None)
    return known[found] if found else None


@once_for_each
def _by_form(departments: tuple[Department, ...]) -> dict[str, Department]:
    """Return the departments by every form of their names; the first to claim a form has it."""
    forms = ((form, department) for department in departments for form in forms_of(department))
    return dict(reversed(list(forms)))


def forms_of(department: Department) -> Iterator[str]:
    """Yield the names of a department as bodies of every level carry them."""
    for name in department.names:
        yield name
        if name.endswith("局"):
            yield name[:-1] + "厅"
    for short in department.short:
        for ending in ("局", "委", "办", "厅"):
            yield short + ending
