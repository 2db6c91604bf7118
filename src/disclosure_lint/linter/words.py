"""Values read from a report are put into a card's words."""

from collections.abc import Mapping

from disclosure_lint.text.patterns import compile_pattern

_LONGEST = 80
_BLANK = r"[\s\p{Z}\p{Cc}\p{Cf}]+"


class _Values(dict[str, str]):
    """Leaves a place open where its value is missing: words must never stop a run."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return `template` with `values` in its places, each on one line and of bearable length.

    >>> fill("“{found}”应为“{expected}”", {"found": "公 开", "expected": ["公开", "公告"]})
    '“公 开”应为“公开、公告”'
    """
    if "{" not in template:
        return template
    return template.format_map(_Values((key, _text(value)) for key, value in values.items()))


def _text(value: object) -> str:
    if isinstance(value, tuple | list):
        value = "、".join(str(item) for item in value)
    words = compile_pattern(_BLANK).sub(" ", str(value)).strip(" ")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
