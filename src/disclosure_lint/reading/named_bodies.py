"""Every body that the title, the signature and the preamble name."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.reading.agency_name import understand
from disclosure_lint.report import Agency, Signature, Title
from disclosure_lint.rulebook import Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_OWN = ("我", "本")  # 请与我办联系
_PLACES = ("集镇", "城镇")  # where an office stands: 请联系青石集镇
_NAME = r"(?P<name>\p{Han}[\p{Han} \u3000（）()]{1,38}?)"


@cache
def _author() -> regex.Pattern[str]:
    """Return the pattern by which a preamble names who wrote the report, or whose report it is."""
    wrote = "根据|依据|按照|负责|组织|牵头|汇总|编制|编写|撰写|起草|结合|发布|，"
    return compile_pattern(
        rf"由{_NAME}(?={wrote})"
        rf"|(?:公布|公开|现将|发布|形成了?|编制了?|汇总)(?!并)[《〈]?{_NAME}"
        r"(?=[12][0-9]{3} ?年度?[^。；]{0,4}政府信息公开)"
        rf"|(?:公布|公开|现将|发布)[《〈]?[12][0-9]{{3}} ?年度?{_NAME}(?=政府信息公开)"
    )


@cache
def _writer() -> regex.Pattern[str]:
    """Return the pattern of the one who 编制了 the report, read from the verb backwards.

    由 before the name is no part of it.
    """
    name = r"(?P<name>(?![现并是系]?由)\p{Han}{2,38})"
    return compile_pattern(rf"(?r){name}(?:编制了|编制完成|编写了|起草了)")


@cache
def _contact() -> regex.Pattern[str]:
    asks = "请与|请联系|请直接与|请直接联系|可与|请向|可向"
    told = rf"(?:{asks}){_NAME}(?=联系|咨询|反映|[（(:：，,])"
    body = "(?<=政府|办公室|办|局|委|会|中心|处)"  # behind a colon may stand an address
    return compile_pattern(rf"{told}|(?:{asks})[:：]{_NAME}{body}(?=[（(:：，,])")


@frozen
class Sources:
    """Where a report names its agency; each may be missing."""

    title: Title | None = None
    preamble: Span | None = None
    signature: Signature | None = None

    def spans(self) -> tuple[Span, ...]:
        """Return their places, the most trusted first."""
        title = self.title.span if self.title else None
        signed = self.signature.agency if self.signature else None
        places = (title, signed.span if signed else None, self.preamble)
        return tuple(place for place in places if place is not None)


@frozen
class NamedBody:
    """A body named somewhere, understood; `origin` is title, signature, preamble or contact."""

    agency: Agency
    span: Span
    origin: str


def named_bodies(text: str, sources: Sources, vocabulary: Vocabulary) -> Iterator[NamedBody]:
    """Yield every body that the sources name, in the order of trust.

    The preamble names a body as author (origin preamble) or as the one to ask (origin contact).
    """
    title, signature = sources.title, sources.signature
    if title and title.agency and title.agency_span:
        yield NamedBody(understand(title.agency, vocabulary), title.agency_span, "title")
    if signature and signature.agency:
        name = signature.agency
        yield NamedBody(understand(name.value, vocabulary), name.span, "signature")
    if sources.preamble:
        yield from _in_preamble(text, sources.preamble, vocabulary)


def _in_preamble(text: str, preamble: Span, vocabulary: Vocabulary) -> Iterator[NamedBody]:
    ways = (("preamble", _author()), ("preamble", _writer()), ("contact", _contact()))
    for origin, pattern in ways:
        for match in pattern.finditer(text, preamble.start, preamble.end):
            name = "".join(match["name"].split())
            if name.startswith(_OWN) or (origin == "contact" and name.endswith(_PLACES)):
                continue
            yield NamedBody(understand(name, vocabulary), Span(*match.span("name")), origin)
