"""What a figure counts: its words make a quantity that the form knows, or none."""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from disclosure_lint.reading.figure_words import UNKNOWN, Word
from disclosure_lint.report import FigureScope
from disclosure_lint.rulebook import Quantities, QuantityForm
from disclosure_lint.text.frozen import frozen

_SCOPES: tuple[FigureScope, ...] = ("own", "government", "whole", "self")
_SILENT = frozenset({UNKNOWN, "filler", "through", *_SCOPES})
_VERBS = frozenset({"receive", "accept", "handle", "answer", "finish"})
_TAIL = frozenset(
    {"request", "application", "disclosure", "reconsideration", "litigation", "carried_out"}
    | {"information", "normative_document", "rule_document", "natural_person", "organization"}
    | {"filler"}
)
_STOPS = ("已", "均", "并", "全部", "所有", "为", "是", "有", "另", "还")
_BODIES = "局委办厅镇乡街科股处所站院社村"
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
_NAMING = _OTHER_FIELDS | _FIELDS.keys()


@frozen
class Subject:
    """What is counted (None: nothing the form knows), for whom, and whether that is certain.

    `end` is where its noun ends, if that follows the number.
    """

    id: str | None
    scope: FigureScope | None = None
    sure: bool = False
    end: int = 0


@frozen
class Topic:
    """What is being spoken of: the field named last, and whether disclosure was named at all.

    `narrowed` tells of a heading that names a way of publishing (1.门户网站): all below is a part.
    """

    field: str = ""
    disclosed: bool = False
    narrowed: bool = False

    def after(self, words: Iterable[Word]) -> "Topic":
        """Return the topic once `words` have been said."""
        field, disclosed = self.field, self.disclosed
        for word in words:
            if word.group in _FIELDS:
                field = _FIELDS[word.group]
            elif word.group in _OTHER_FIELDS:
                field = word.group
            disclosed = disclosed or word.group in {"disclosure", "request"}
        return Topic(field, disclosed, self.narrowed)

    def after_unknown(self, words: Sequence[Word]) -> "Topic":
        """Return the topic after a figure of nothing the form knows.

        What was received or handled, and was no request, is what goes on being spoken of.
        """
        groups = {word.group for word in words}
        if groups & _VERBS and not groups & {"request", "application"}:
            return Topic("elsewhere", self.disclosed, self.narrowed)
        return self.after(words)


@frozen
class Surroundings:
    """The words around a figure: `sentence` before its label, `label`, `tail` after its unit."""

    sentence: Sequence[Word]
    label: Sequence[Word]
    tail: Sequence[Word]


def speaks(words: Iterable[Word]) -> bool:
    """Tell whether `words` say anything that could make a quantity."""
    return any(word.group not in _SILENT for word in words)


def without_ways(words: Sequence[Word], text: str) -> list[Word]:
    """Return `words` without the ways in which things came, where they name several.

    通过网络、信函等方式收到的申请 are all; 通过网络收到的申请 are a part.
    """
    start = next((i for i, word in enumerate(words) if word.group == "through"), None)
    if start is None:
        return list(words)
    stop = next((i for i in range(start + 1, len(words)) if words[i].group not in _WAY), len(words))
    ways = [word for word in words[start:stop] if word.group == "channel"]
    told = text[words[start].span.start : words[stop - 1].span.end]
    if len(ways) > 1 or "等" in told:
        return [*words[:start], *words[stop:]]
    return list(words)


_WAY = frozenset({"channel", "filler", UNKNOWN, "self"})


def read_subject(words: Surroundings, text: str, topic: Topic, quantities: Quantities) -> Subject:
    """Return what a figure with these words around it counts.

    Of the tail only what goes on with the figure's noun is taken (收到3件政府信息公开申请).
    """
    around, label, tail = words.sentence, words.label, words.tail
    around, label = without_ways(around, text), without_ways(label, text)
    noun = _noun(tail, text) if speaks(label) else _known(tail)
    taken = [*label, *noun]
    groups = {word.group for word in taken} - _SILENT
    found = _match(groups, topic, quantities)
    end = max((word.span.end for word in noun if word.group not in _SILENT), default=0)
    sure = _is_sure(taken, text) and not _is_narrowed(found, around, topic)
    return Subject(found, _scope(taken), sure, end)


def _scope(words: Sequence[Word]) -> FigureScope | None:
    groups = {word.group for word in words}
    for scope in _SCOPES:
        if not groups.isdisjoint((scope,)):
            return scope
    return None


def _is_narrowed(subject: str | None, around: Sequence[Word], topic: Topic) -> bool:
    """Tell whether words further off make what was published a part: one way of publishing."""
    channel = topic.narrowed or any(word.group == "channel" for word in around)
    return channel and subject == "proactive.total"


def _noun(tail: Sequence[Word], text: str) -> list[Word]:
    taken: list[Word] = []
    for word in tail:
        if word.group not in _TAIL or word.span.of(text) in _STOPS:
            break
        taken.append(word)
    return taken


def _known(tail: Sequence[Word]) -> list[Word]:
    return list(takewhile(lambda word: word.group != UNKNOWN, tail))


def _is_sure(words: Sequence[Word], text: str) -> bool:
    """Tell whether every word is known; before the first that counts only bodies need be."""
    counted = False
    for word in words:
        counted = counted or word.group not in _SILENT
        if word.group != UNKNOWN:
            continue
        letters = word.span.of(text)
        if counted or (len(letters) > 1 and any(body in letters for body in _BODIES)):
            return False
    return True


def _match(groups: Collection[str], topic: Topic, quantities: Quantities) -> str | None:
    fitting = [form for form in quantities.forms if _fits(form, groups, topic)]
    if fitting:
        return fitting[0].id
    results = [form for form in quantities.forms if form.result and form.needs <= set(groups)]
    allowed = {group for form in results for group in form.needs | form.may}
    if len(results) > 1 and set(groups) <= allowed and _is_told(results[0], groups, topic):
        return "+".join(form.id for form in results)
    return None


def _fits(form: QuantityForm, groups: Collection[str], topic: Topic) -> bool:
    found = set(groups)
    whole = form.needs <= found <= form.needs | form.may
    return whole and _is_told(form, groups, topic)


def _is_told(form: QuantityForm, groups: Collection[str], topic: Topic) -> bool:
    """Tell whether the field of `form` is spoken of."""
    if not form.field:
        return True
    if form.field == "disclosure":
        return topic.disclosed or bool({"disclosure", "request"} & set(groups))
    named = {_FIELDS.get(group, group) for group in groups if group in _NAMING}
    return form.field in named or (not named and topic.field == form.field)
