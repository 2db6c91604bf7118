"""Metamorphosis: changes after which a report must have the findings that it had.

A relation names beforehand the rules that look at what it changes, each with its reason.
"""

import unicodedata
from collections.abc import Callable, Mapping
from random import Random

import regex
from attrs import evolve, field, frozen
from bench.quality.linting import Seen, look_at, suffix, unmarked
from bench.quality.writing.draft import Draft
from bench.quality.writing.layout import CHOICES, lay_out, style_of

Turn = Callable[[Draft, Random], tuple[bytes, str] | None]


@frozen
class Relation:
    """One relation; `turn` returns the changed file and its name, or None where it cannot."""

    name: str
    turn: Turn
    looks: Mapping[str, str] = field(factory=dict)

    def look(self, draft: Draft, random: Random) -> Seen | None:
        """Return what the linter says of the changed report."""
        turned = self.turn(draft, random)
        return None if turned is None else look_at(*turned)


def text_of(draft: Draft) -> str:
    """Return a draft's text without marks."""
    return unmarked(lay_out(draft))[0]


def of_text(change: Callable[[str, Random], str], *, plain: bool | None = None) -> Turn:
    """Return a turn that changes the text, of plain reports (or of Markdown) only if so asked."""

    def turn(draft: Draft, random: Random) -> tuple[bytes, str] | None:
        if plain is not None and (style_of(draft, "marks") == "none") != plain:
            return None
        return change(text_of(draft), random).encode(), suffix(draft)

    return turn


def of_style(name: str, *values: str) -> Turn:
    """Return a turn that lays the same report out in another style."""

    def turn(draft: Draft, random: Random) -> tuple[bytes, str] | None:
        now = style_of(draft, name)
        others = [value for value in values or CHOICES[name] if value != now]
        if not others or (values and now not in values):
            return None
        turned = evolve(draft, style=draft.style | {name: random.choice(others)})
        return text_of(turned).encode(), suffix(draft)

    return turn


def _as(encoding: str) -> Turn:
    def turn(draft: Draft, _random: Random) -> tuple[bytes, str] | None:
        try:
            return text_of(draft).encode(encoding), suffix(draft)
        except UnicodeEncodeError:
            return None

    return turn


_PLACES = {
    "澜江": "凌江", "泽安": "盛安", "岳川": "岱川", "松岭": "柏岭", "淮川": "洮川",
    "禹陵": "舜陵", "望海": "观海", "朔源": "桑源", "荔川": "蔗川",
    "碧泉": "清泉", "沙埠": "石埠", "栖云": "停云", "清峪": "深峪", "石笋": "石柱岩",
    "乌岭": "青岭", "麻川": "棉川", "望月": "揽月", "樟河": "楠河",
    "柳湾": "杨湾", "南屿": "北屿", "高塔": "古塔", "北郊": "南郊", "雁湖": "鹭湖",
    "枫林": "桦林", "马头": "牛头", "黄沙": "白沙", "大坪": "小坪", "三叉": "五叉",
    "莲塘": "荷塘", "柏树": "杉树", "老街": "新街", "白果": "红果", "双庙": "三庙",
    "下渡": "上渡", "古井": "甜井", "前进": "跃进", "文昌": "文华", "朝晖": "晨晖",
}  # fmt: skip


def _renamed(draft: Draft, _random: Random) -> tuple[bytes, str] | None:
    text = text_of(draft)
    own = {place[:2] for place in (draft.facts.city, draft.facts.county, draft.facts.place)}
    for stem in own & _PLACES.keys():
        text = text.replace(stem, _PLACES[stem])
    return text.encode(), suffix(draft)


_SPANS = ((2008, 2013), (2014, 2018), (2019, 2020), (2021, 2024))
_YEAR = regex.compile(r"(?<![〔\[0-9])(20[012][0-9])(?![0-9]*[〕\])）]\d)")


def _moved(draft: Draft, random: Random) -> tuple[bytes, str] | None:
    year = draft.facts.year
    first, last = next(span for span in _SPANS if span[0] <= year <= span[1])
    steps = [step for step in (-1, 1) if first <= year + step <= last]
    if not steps:
        return None
    step = random.choice(steps)
    text = _YEAR.sub(lambda match: str(int(match[1]) + step), text_of(draft))
    return text.encode(), suffix(draft)


def _wrapped(text: str, _random: Random) -> str:
    """Wrap every paragraph at a width, as extraction from a page leaves it."""
    return "\n".join(_folded(line) for line in text.split("\n"))


def _folded(line: str) -> str:
    if len(line) <= _WIDTH or line.startswith(("|", "<")):
        return line
    return "\n".join(line[at : at + _WIDTH] for at in range(0, len(line), _WIDTH))


_WIDTH = 36


def _soft(text: str, random: Random) -> str:
    """Break one line in each long paragraph, which Markdown joins again."""
    return "\n".join(_softly(line, random) for line in text.split("\n"))


def _softly(line: str, random: Random) -> str:
    if len(line) < _WIDTH or line.startswith(("|", "<", "#", "**")):
        return line
    at = random.randint(_WIDTH // 2, len(line) - _WIDTH // 4)
    around = line[at - 1 : at + 1]
    return f"{line[:at]}\n{line[at:]}" if regex.fullmatch(r"\p{Han}{2}", around) else line


def _wide_digits(text: str, _random: Random) -> str:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    return "\n".join(
        line if line.startswith(("|", "<", "#")) else line.translate(wide)
        for line in text.split("\n")
    )


def _narrow_brackets(text: str, _random: Random) -> str:
    return text.translate(str.maketrans("（）", "()"))


def _indented(text: str, _random: Random) -> str:
    return "\n".join(
        f"\u3000\u3000{line}" if regex.match(r"[\p{Han}“《]", line) and "。" in line else line
        for line in text.split("\n")
    )


def _furnished(text: str, _random: Random) -> str:
    return f"当前位置：首页 > 政府信息公开 > 年度报告\n\n{text}\n\n【打印】 【关闭】\n"


def _as_markdown(draft: Draft, _random: Random) -> tuple[bytes, str] | None:
    if style_of(draft, "marks") != "none":
        return None
    return text_of(draft).encode(), "report.md"


_PLAIN_ONLY = {
    "stray-space": "not judged in plain text",
    "half-width-punctuation": "not judged in plain text",
}
_KNOWS = "it knows in which years things were new, old or abolished"
_CALENDAR = {
    "anachronism": _KNOWS,
    "stale-campaign": _KNOWS,
    "stale-reference": _KNOWS,
    "superseded-agency": _KNOWS,
}
RELATIONS = (
    Relation("another town", _renamed),
    Relation("another year of the same law", _moved, _CALENDAR),
    Relation("GB18030", _as("gb18030")),
    Relation("byte-order mark", _as("utf-8-sig")),
    Relation("CRLF", of_text(lambda text, _: text.replace("\n", "\r\n"))),
    Relation("blank lines at the end", of_text(lambda text, _: f"{text}\n \n\n\u3000\n\n")),
    Relation("more blank lines", of_text(lambda text, _: text.replace("\n\n", "\n\n\n"))),
    Relation(
        "lines wrapped at a width",
        of_text(_wrapped, plain=True),
        {"broken-paragraph": "breaks are not judged in wrapped text"},
    ),
    Relation("soft breaks", of_text(_soft, plain=False)),
    Relation("depth of headings", of_style("marks", "hashes", "deep")),
    Relation(
        "headings in bold",
        of_style("marks", "hashes", "bold"),
        {"heading-level": "it looks at the marks"},
    ),
    Relation("items in lines of their own", of_style("items")),
    Relation("pipe tables and HTML", of_style("tables")),
    Relation("layers of the header", of_style("header")),
    Relation("title in two lines", of_style("title")),
    Relation("signature in one line", of_style("closing")),
    Relation(
        "full-width digits",
        of_text(_wide_digits),
        {
            "malformed-contact": "addresses are half-width",
            "confusable-character": "letters among digits",
        },
    ),
    Relation(
        "half-width brackets",
        of_text(_narrow_brackets),
        {
            "half-width-punctuation": "it looks at the width",
            "number-brackets": "it looks at the brackets",
        },
    ),
    Relation("indented paragraphs", of_text(_indented)),
    Relation("page around it", of_text(_furnished)),
    Relation("NFC", of_text(lambda text, _: unicodedata.normalize("NFC", text))),
    Relation("named .md", _as_markdown, {**_PLAIN_ONLY, "broken-paragraph": "lines of plain text"}),
)
