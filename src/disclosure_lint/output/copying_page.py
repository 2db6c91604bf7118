"""Who shares with whom, as one page that needs nothing else: a matrix, clusters, passages.

The page holds no script and reaches for nothing; whatever reports say is escaped.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape
from itertools import islice
from string import Template

from disclosure_lint.corpus.document import Provenance
from disclosure_lint.corpus.overlaps import Overlap, SharedPlace
from disclosure_lint.output.copying_matrix import matrix
from disclosure_lint.output.copying_words import say
from disclosure_lint.output.visible import visible
from disclosure_lint.rulebook import Language

MOST_PAIRS, MOST_PLACES, MOST_CHARACTERS = 200, 30, 1500
TEMPLATE = 3
_PAGE = Template("""<!doctype html>
<html lang="$lang">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
body { font: 15px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2328;
  max-width: 1180px; margin: 2em auto; padding: 0 1.2em; }
h1 { font-size: 1.5em; margin-bottom: .2em } h2 { font-size: 1.15em; margin-top: 2em }
.note { color: #59636e } table { border-collapse: collapse }
.matrix { overflow-x: auto } svg text { font-size: 11px; fill: #1f2328 }
details { border: 1px solid #d1d9e0; border-radius: 6px; margin: .6em 0; padding: .4em .9em }
summary { cursor: pointer }
.share { float: right; color: #59636e; font-variant-numeric: tabular-nums }
.place { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; margin: .8em 0 }
.place > div { background: #f6f8fa; border-radius: 4px; padding: .5em .8em;
  overflow-wrap: anywhere }
.place p { margin: 0 } .place .who { color: #59636e; font-size: .85em }
mark { background: #ffe2a8; color: inherit } .tag { background: #eaeef2; border-radius: 1em;
  padding: .1em .7em; font-size: .85em } ol.cluster { columns: 2; padding-left: 1.4em }
@media (max-width: 700px) { .place { grid-template-columns: 1fr } ol.cluster { columns: 1 } }
</style>
</head>
<body>
""")


def copying_page(
    reports: int, found: Sequence[Overlap], groups: Sequence[Sequence[Provenance]], lang: Language
) -> Iterator[str]:
    """Yield the page on `found`, pairs among `reports` reports, and on the `groups` they form."""
    title = say("title", lang)
    yield _PAGE.substitute(lang={"zh": "zh-CN", "en": "en"}[lang], title=_safe(title))
    yield f"<h1>{_safe(title)}</h1>\n"
    yield f'<p class="note">{_safe(say("counts", lang, reports=reports, pairs=len(found)))}<br>\n'
    yield f"{_safe(say('no-verdict', lang))}</p>\n"
    if found:
        yield f"<h2>{_safe(say('matrix', lang))}</h2>\n"
        yield from matrix(found, groups, lang)
        yield from _groups(groups, lang)
        yield from _pairs(found, lang)
    yield "</body>\n</html>\n"


def _groups(groups: Sequence[Sequence[Provenance]], lang: Language) -> Iterator[str]:
    if not groups:
        return
    yield f"<h2>{_safe(say('clusters', lang, count=len(groups)))}</h2>\n"
    for number, group in enumerate(groups, 1):
        head = say("cluster", lang, number=number, count=len(group))
        yield f"<details{' open' if number == 1 else ''}><summary>{_safe(head)}</summary>\n"
        yield '<ol class="cluster">\n'
        yield from (f"<li>{_named(one)}</li>\n" for one in group)
        yield "</ol></details>\n"


def _pairs(found: Sequence[Overlap], lang: Language) -> Iterator[str]:
    shown = min(len(found), MOST_PAIRS)
    yield f"<h2>{_safe(say('passages', lang, shown=shown, count=len(found)))}</h2>\n"
    for number, overlap in enumerate(islice(found, MOST_PAIRS)):
        pair = f" {_safe(say('and', lang))} ".join(map(_named, (overlap.one, overlap.other)))
        yield f"<details{'' if number else ' open'}><summary>{pair}"
        amount = say("amount", lang, share=round(overlap.share * 100), count=overlap.matched)
        yield f'<span class="share">{_safe(amount)}</span></summary>\n'
        for place in overlap.places[:MOST_PLACES]:
            yield from _place(overlap, place, lang)
        yield "</details>\n"


def _place(overlap: Overlap, place: SharedPlace, lang: Language) -> Iterator[str]:
    if place.bodies >= TEMPLATE:
        words = say("template", lang, count=place.bodies)
        yield f'<p><span class="tag">{_safe(words)}</span></p>\n'
    here, there = place.here[:MOST_CHARACTERS], place.there[:MOST_CHARACTERS]
    left, right = _differences(here, there)
    yield '<div class="place">'
    for who, words in ((overlap.one, left), (overlap.other, right)):
        text = words or _safe(say("no-text", lang))
        file = f"{_named(who)}<br>{_safe(who.path)}"
        yield f'<div><p class="who">{file}</p><p>{text}</p></div>'
    yield "</div>\n"


def _differences(here: str, there: str) -> tuple[str, str]:
    """Return both texts as HTML, with what differs between them marked."""
    left: list[str] = []
    right: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        for side, words in ((left, here[a:b]), (right, there[c:d])):
            if words:
                side.append(_safe(words) if kind == "equal" else f"<mark>{_safe(words)}</mark>")
    return "".join(left), "".join(right)


def _named(one: Provenance) -> str:
    year = f" {one.year}" if one.year else ""
    return f'<b title="{_safe(one.path)}">{_safe(one.agency + year)}</b>'


def _safe(text: str) -> str:
    """Return text as HTML that says just that; hidden characters are shown."""
    return escape(visible(text.replace("\n", " ").replace("\r", "")))
