"""Names of places: 江州市云溪县青石镇 becomes a chain of regions.

Place names hold the characters that also end them (景德镇市, 沙市区, 红旗街道, 旧县镇), and so do
names of bodies (市场监督管理局, 住房和城乡建设局). A suffix counts only where what stands before it
can be a place's stem and what follows does not go on with the same name.
"""

from functools import cache

import regex

from disclosure_lint.report import Region, RegionLevel
from disclosure_lint.text.frozen import evolve, frozen
from disclosure_lint.text.patterns import compile_pattern

_MUNICIPALITIES = frozenset({"北京", "上海", "天津", "重庆"})
_RANKS: dict[RegionLevel, int] = {
    "province": 0,
    "prefecture": 1,
    "county": 2,
    "zone": 3,
    "township": 4,
}
_LEVELS: dict[str, RegionLevel] = {
    "省": "province",
    "自治区": "province",
    "特别行政区": "province",
    "自治州": "prefecture",
    "地区": "prefecture",
    "盟": "prefecture",
    "州": "prefecture",
    "自治县": "county",
    "自治旗": "county",
    "林区": "county",
    "特区": "county",
    "县": "county",
    "旗": "county",
    "区": "county",
    "民族乡": "township",
    "民族苏木": "township",
    "苏木": "township",
    "街道": "township",
    "镇": "township",
    "乡": "township",
}
_SHORTEST = {"省": 2, "市": 2, "州": 2, "盟": 2, "地区": 2}
_LONGEST = 14
_DISTRICTS = frozenset({"浦东新", "滨海新"})  # 新区 that are governed as districts
_WITHOUT_COUNTIES = frozenset({"东莞", "中山", "儋州", "嘉峪关"})


@cache
def _suffix() -> regex.Pattern[str]:
    onward = r"(?!镇|乡(?!村)|街道|区(?!域|划))"
    return compile_pattern(
        rf"""
          特别行政区|自治[区州县旗]|民族乡|民族苏木|街道|苏木|林区|特区|地区|盟
        | 省 | 市(?!场|政(?!府)|容) | [县旗区]{onward}
        | [镇州]{onward}(?!市(?!场|政|容))
        | 乡(?!镇|村)
        | (?:工业|产业|科技|物流)园(?!区)
        """,
        regex.VERBOSE,
    )


@cache
def _zone() -> regex.Pattern[str]:
    return compile_pattern(
        "(?:开发|高新|经开|新|实验|试验|示范|园|管理|投资|度假|保税|合作|产业|工业|集聚|风景|名胜|景|旅游|港|物流)区$|园$"
    )


@cache
def _no_place() -> regex.Pattern[str]:
    """Return the pattern of what shows that stem and suffix are part of a body's name."""
    return compile_pattern(
        r"^(?:[我各该]|本(?!溪)|全(?![州椒南]))|局|委|厅|政府|公司|海关|[与及、的]|\P{Han}|..和.|城乡$(?<=统筹城乡)|^城[市镇乡]$|^[省市县区州旗镇乡]城市$"
    )


@cache
def _peoples() -> regex.Pattern[str]:
    return compile_pattern(
        "(?:壮|回|苗|土家|彝|白|傣|藏|羌|蒙古|朝鲜|布依|侗|景颇|傈僳|哈尼|瑶|畲|满|黎|哈萨克|柯尔克孜|仡佬|水|佤|"
        "拉祜|纳西|独龙|怒|普米|布朗|各|东乡|保安|撒拉|土|裕固|达斡尔|锡伯|塔吉克|仫佬|毛南|鄂温克|鄂伦春|俄罗斯)族"
        "|维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古"
    )


@frozen
class Places:
    """What is known of places: the stems of the cities that are prefectures (empty: unknown)."""

    prefecture_cities: frozenset[str] = frozenset()

    def split(self, name: str) -> tuple[tuple[Region, ...], str]:
        """Return the places that `name` begins with, from the highest down, and what follows.

        >>> chain, rest = Places().split("江州市云溪县发展和改革局")
        >>> [(place.name, place.level) for place in chain], rest
        ([('江州市', 'prefecture'), ('云溪县', 'county')], '发展和改革局')
        """
        places: list[Region] = []
        offset = 0
        while (place := _next_place(name, offset, places)) is not None:
            places.append(place)
            offset = name.index(place.name, offset) + len(place.name)
        return self._settled(places, name[offset:]), name[offset:]

    def _settled(self, places: list[Region], rest: str) -> tuple[Region, ...]:
        """Return `places` with the levels that only their neighbours tell."""
        settled = []
        for index, place in enumerate(places):
            level = place.level
            if place.name.endswith("市") and index == 0 and level == "prefecture":
                level = self._city_level(place.stem, places[1].level if places[1:] else None)
            elif level == "zone" and place is places[-1] and rest.startswith("人民政府"):
                level = "county"
            settled.append(evolve(place, level=level))
        return tuple(settled)

    def _city_level(self, stem: str, below: RegionLevel | None) -> RegionLevel:
        """Return the level of a 市 that stands first in its chain."""
        if below == "county" or stem in self.prefecture_cities:
            return "prefecture"
        if below == "township" and stem not in _WITHOUT_COUNTIES:
            return "county"
        return "county" if self.prefecture_cities else "prefecture"


def _next_place(name: str, offset: int, above: list[Region]) -> Region | None:
    offset += len("人民政府") if name.startswith("人民政府", offset) and above else 0
    for match in _suffix().finditer(name, offset, offset + _LONGEST):
        stem = name[offset : match.start()]
        level = _level(stem, match[0], above)
        if level is None or len(stem) < _SHORTEST.get(match[0], 1):
            continue
        if not _no_place().search(stem + match[0]):
            return Region(stem + match[0], _bare(stem, match[0]), level)
    return None


def _level(stem: str, suffix: str, above: list[Region]) -> RegionLevel | None:
    """Return the level of stem + suffix below the places `above`, or None if it cannot stand."""
    rank = _RANKS[above[-1].level] if above else -1
    if suffix == "市":
        if stem in _MUNICIPALITIES:
            return None if above else "province"
        city: RegionLevel = "prefecture" if rank < _RANKS["prefecture"] else "county"
        return city if rank < _RANKS["county"] else None
    zone = stem not in _DISTRICTS and _zone().search(stem + suffix) is not None
    level = "zone" if zone else _LEVELS[suffix]
    return level if _RANKS[level] > rank else None


def _bare(stem: str, suffix: str) -> str:
    """Return the stem without the peoples of an autonomous area (湘西土家族苗族 -> 湘西)."""
    if not suffix.startswith(("自治", "民族")) or not (found := _peoples().search(stem)):
        return stem
    return stem[: found.start()] or stem
