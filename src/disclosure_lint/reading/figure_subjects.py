"""What a figure counts: its words make a quantity that the form knows, or none."""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from disclosure_lint.reading.figure_words import UNKNOWN, Words
from disclosure_lint.report import FigureScope
from disclosure_lint.rulebook import Quantities, QuantityForm
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.once import once_for_each

_SCOPES: tuple[FigureScope, ...] = ("own", "government", "whole", "self")
_SILENT = frozenset({UNKNOWN, "filler", "through", *_SCOPES})
_VERBS = frozenset({"receive", "accept", "handle", "answer", "finish"})
_TAIL = frozenset(
    {"request", "application", "disclosure", "reconsideration", "litigation", "carried_out"}
    | {"information", "normative_document", "rule_document", "natural_person", "organization"}
    | {"filler"}
)
_STOPS = ("已", "均", "并", "全部", "所有", "为", "是", "有", "另", "还")
_BODIES = frozenset("局委办厅镇乡街科股处所站院社村")
_FIELDS = {
    "request": "requests",
    "reconsideration": "reconsideration",
    "litigation": "litigation",
    "direct": "litigation",
    "after_reconsideration": "litigation",
}
_OTHER_FIELDS = frozenset(
    {"elsewhere", "licence", "penalty", "coercion", "normative_document", "rule_document"}
    | {"proactive", "information", "fee", "processing_fee"}
)
_MADE = {f"{name}_made": name for name in ("licence", "penalty", "coercion")}
_NAMING = _OTHER_FIELDS | _FIELDS.keys() | _MADE.keys()
_FIELD_OF = {**{name: name for name in _OTHER_FIELDS}, **_FIELDS, **_MADE}
_DISCLOSING = frozenset({"disclosure", "request"})
_ASKING = frozenset({"request", "application"})
_MOST_KEPT = 4_000


@frozen
class Subject:
    """What is counted (None: nothing the form knows), for whom, and whether that is certain.

    `end` is where its noun ends, if that follows the number.
    """

    id: str | None
    scope: FigureScope | None = None
    sure: bool = False
    end: int = 0


class Topic(NamedTuple):
    """What is being spoken of: the field named last, and whether disclosure was named at all.

    `narrowed` tells of a heading that names a way of publishing (1.门户网站): all below is a part.
    """

    field: str = ""
    disclosed: bool = False
    narrowed: bool = False

    def after(self, groups: Sequence[str]) -> "Topic":
        """Return the topic once words of these groups have been said."""
        field = self.field
        for group in groups:
            field = _FIELD_OF.get(group, field)
        disclosed = self.disclosed or not _DISCLOSING.isdisjoint(groups)
        return Topic(field, disclosed, self.narrowed)

    def after_unknown(self, groups: Sequence[str]) -> "Topic":
        """Return the topic after a figure of nothing the form knows.

        What was received or handled, and was no request, is what goes on being spoken of.
        """
        if not _VERBS.isdisjoint(groups) and _ASKING.isdisjoint(groups):
            return Topic("elsewhere", self.disclosed, self.narrowed)
        return self.after(groups)


class Surroundings(NamedTuple):
    """The words around a figure: `sentence` before its label, `label`, `tail` after its unit."""

    sentence: Words
    label: Words
    tail: Words


def speaks(groups: Sequence[str]) -> bool:
    """Tell whether words of these groups say anything that could make a quantity."""
    return not _SILENT.issuperset(groups)


def without_ways(words: Words, text: str) -> Words:
    """Return `words` without the ways in which things came, where they name several.

    通过网络、信函等方式收到的申请 are all; 通过网络收到的申请 are a part.
    """
    groups = words.groups
    if "through" not in groups:
        return words
    start = groups.index("through")
    stop = next((i for i in range(start + 1, len(groups)) if groups[i] not in _WAY), len(groups))
    ways = groups[start:stop].count("channel")
    if ways > 1 or "等" in text[words.starts[start] : words.ends[stop - 1]]:
        return words.without(start, stop)
    return words


_WAY = frozenset({"channel", "filler", UNKNOWN, "self"})


def read_subject(words: Surroundings, text: str, topic: Topic, quantities: Quantities) -> Subject:
    """Return what a figure with these words around it counts.

    Of the tail only what goes on with the figure's noun is taken (收到3件政府信息公开申请).
    """
    label = without_ways(words.label, text)
    noun = _noun(words.tail, text) if speaks(label.groups) else _known(words.tail)
    taken = label.joined(noun) if noun.groups else label
    groups = frozenset(taken.groups) - _SILENT
    found = _matcher(quantities)(groups, topic.field, topic.disclosed)
    told = zip(noun.groups, noun.ends, strict=True)
    end = max([end for group, end in told if group not in _SILENT], default=0)
    sure = _is_sure(taken, text) and not (
        found == "proactive.total" and _is_narrowed(words.sentence, text, topic)
    )
    return Subject(found, _scope(taken.groups), sure, end)


def _scope(groups: Collection[str]) -> FigureScope | None:
    return next((scope for scope in _SCOPES if scope in groups), None)


def _is_narrowed(around: Words, text: str, topic: Topic) -> bool:
    """Tell whether words further off make what was published a part: one way of publishing."""
    return topic.narrowed or "channel" in without_ways(around, text).groups


def _noun(tail: Words, text: str) -> Words:
    for size, group in enumerate(tail.groups):
        if group not in _TAIL or text[tail.starts[size] : tail.ends[size]] in _STOPS:
            return tail.part(0, size)
    return tail


def _known(tail: Words) -> Words:
    if UNKNOWN not in tail.groups:
        return tail
    return tail.part(0, tail.groups.index(UNKNOWN))


def _is_sure(words: Words, text: str) -> bool:
    """Tell whether every word is known; before the first that counts only bodies need be."""
    if UNKNOWN not in words.groups:
        return True
    counted = False
    for group, letters in zip(words.groups, words.letters(text), strict=True):
        counted = counted or group not in _SILENT
        if group != UNKNOWN:
            continue
        if counted or (len(letters) > 1 and not _BODIES.isdisjoint(letters)):
            return False
    return True


@once_for_each
def _matcher(quantities: Quantities) -> Callable[[frozenset[str], str, bool], str | None]:
    """Return what finds the quantity that words of some groups make; few sets ever occur."""
    return lru_cache(_MOST_KEPT)(
        lambda groups, field, disclosed: _match(groups, Topic(field, disclosed), quantities)
    )


def _match(groups: frozenset[str], topic: Topic, quantities: Quantities) -> str | None:
    fitting = next((form.id for form in quantities.forms if _fits(form, groups, topic)), None)
    if fitting:
        return fitting
    results = [form for form in quantities.forms if form.result and form.needs <= groups]
    allowed = {group for form in results for group in form.needs | form.may}
    if len(results) > 1 and groups <= allowed and _is_told(results[0], groups, topic):
        return "+".join(form.id for form in results)
    return None


def _fits(form: QuantityForm, groups: frozenset[str], topic: Topic) -> bool:
    whole = form.needs <= groups <= form.needs | form.may
    return whole and _is_told(form, groups, topic)


def _is_told(form: QuantityForm, groups: frozenset[str], topic: Topic) -> bool:
    """Tell whether the field of `form` is spoken of."""
    if not form.field:
        return True
    if form.field == "disclosure":
        return topic.disclosed or not _DISCLOSING.isdisjoint(groups)
    named = {_FIELDS.get(group, group) for group in groups if group in _NAMING}
    return form.field in named or (not named and topic.field == form.field)
