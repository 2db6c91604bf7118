"""Labels of the forms' tables, matched whatever blanks, breaks, marks and numbers they carry."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from disclosure_lint.report import LabelState
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text.frozen import field, frozen
from disclosure_lint.text.once import once_for_each
from disclosure_lint.text.patterns import compile_pattern

_NOISE = compile_pattern(r"[\s，。、．.：:；“”\"'‘’「」『』＂（）()/／]+")
_NUMBER = compile_pattern(
    r"^(?:其中[：:])?(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[（(]?[0-9０-９]{1,2}[）).、．])?"
)
_NOTE = compile_pattern(  # which year 本年 is, or what an office wrote for those who fill it in
    r"(?<=本年|本年度)[（(]20[0-9]{2}年?度?[）)]|(?<=.)[（(][指注即][^（()）]{1,60}[）)]"
)
_ALIKE = 0.6
_MOST_KEPT = 4096  # tables repeat their labels, from report to report
_LONG_GROUP = 4


@lru_cache(maxsize=_MOST_KEPT)
def label_key(words: str) -> str:
    """Return a label without its number, blanks and marks, for comparison.

    Nor do notes count that tell which year 本年 is, or what is meant (指…).

    >>> [label_key(words) for words in ("2．属于 国家秘密", "（七）总计", "其中：1、网站公开")]
    ['属于国家秘密', '总计', '网站公开']
    >>> label_key("本年（2023）制发件数"), label_key("规章（指有文号的）")
    ('本年制发件数', '规章')
    """
    tight = _NOTE.sub("", "".join(words.split()))
    bare = _NUMBER.sub("", tight)
    return _NOISE.sub("", bare) or _NOISE.sub("", tight)


@frozen
class Labels:
    """The labels of one axis of a form, in order, with their keys.

    `groups` are keys of what heads them; a flattened label carries its group in front.
    """

    forms: tuple[LabelForm, ...]
    groups: frozenset[str] = frozenset()
    keys: Mapping[str, tuple[LabelForm, ...]] = field(init=False, repr=False)
    patterned: tuple[LabelForm, ...] = field(init=False, repr=False)
    named: Callable[[str], tuple[LabelForm, ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Index the labels by key; several may share one (总计)."""
        keys: dict[str, tuple[LabelForm, ...]] = {}
        for form in self.forms:
            for words in dict.fromkeys(label_key(w) for w in (form.label, *form.aliases)):
                keys[words] = (*keys.get(words, ()), form)
        object.__setattr__(self, "keys", keys)
        object.__setattr__(self, "patterned", tuple(f for f in self.forms if f.pattern))
        object.__setattr__(self, "named", lru_cache(_MOST_KEPT)(self._named))

    def hits(self, keys: frozenset[str]) -> int:
        """Return how many labels have one of the `keys`."""
        return sum(len(self.keys[key]) for key in keys & self.keys.keys())

    def find(self, key: str, after: str | None = None) -> LabelForm | None:
        """Return the label with that key; among several the first behind label `after`."""
        found = self.named(key)
        if len(found) < 2 or after is None:  # noqa: PLR2004 — no choice to make
            return found[0] if found else None
        place = self.place(after)
        return next((form for form in found if self.place(form.id) > place), found[0])

    def _named(self, key: str) -> tuple[LabelForm, ...]:
        return self.keys.get(key) or self.fitting(key) or self.keys.get(self._leaf(key), ())

    def _leaf(self, key: str) -> str:
        """Return what stands behind the groups that `key` begins with, without its number."""
        group = next((g for g in self.groups if key.startswith(g)), None)
        while group:
            key = key[len(group) :].lstrip("一二三四五六七八九十0123456789")
            group = next((g for g in self.groups if key.startswith(g)), None)
        return key

    def fitting(self, key: str) -> tuple[LabelForm, ...]:
        """Return the labels whose pattern `key` fits."""
        return tuple(f for f in self.patterned if compile_pattern(f.pattern).fullmatch(key))

    def place(self, label_id: str) -> int:
        """Return the place of a label in the form's order."""
        return next(i for i, form in enumerate(self.forms) if form.id == label_id)

    def starts(self, key: str) -> bool:
        """Tell whether `key` is the beginning of a longer label, as where a label is broken."""
        return any(known.startswith(key) and known != key for known in self.keys)

    def alike(self, key: str, among: Iterable[str]) -> LabelForm | None:
        """Return the label among those ids that `key` is a cut or changed form of, or None."""
        wanted = set(among)
        near = [
            (_likeness(key, known), form)
            for known, forms in self.keys.items()
            for form in forms
            if form.id in wanted
        ]
        likeness, form = max(near, key=lambda pair: pair[0], default=(0.0, None))
        return form if likeness >= _ALIKE else None


@lru_cache(maxsize=_MOST_KEPT)
def _likeness(left: str, right: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415 — only for labels that match nothing

    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def label_state(words: str, form: LabelForm) -> LabelState:
    """Return how far a label that was found by its key differs from the form's words."""
    tight = "".join(words.split()).replace("(", "（").replace(")", "）")
    return "exact" if tight == "".join(form.label.split()) else "variant"


@once_for_each
def axes(form: TableForm) -> tuple[Labels, Labels, frozenset[str]]:
    """Return the form's row labels, column labels and the keys of its group labels."""
    groups = frozenset(label_key(group) for group in form.groups)
    heads = frozenset(group for group in groups if len(group) >= _LONG_GROUP)
    return Labels(form.rows, heads), Labels(form.columns, heads), groups
