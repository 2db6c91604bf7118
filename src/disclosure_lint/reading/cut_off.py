"""A text that stops before its last sections: an excerpt, or a page that was cut off."""

from collections.abc import Sequence

from disclosure_lint.reading.body import Body
from disclosure_lint.reading.ending import ends_with_heading, stops_in_paragraph
from disclosure_lint.report import Section
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_FINAL = frozenset({"problems", "other_matters", "statistics_table"})
_ENDS = "。！？；：）)”》"
_NUMBER = compile_pattern(r"\d+(?:\.\d+)?")
_BETWEEN_CELLS = str.maketrans("", "", " \t\u3000\u00a0\r\n|")


def cut_off(
    text: str, body: Body, sections: Sequence[Section], forms: Sequence[TableForm] = ()
) -> str | None:
    """Return "cut-off" where the text stops at a heading, in mid-sentence or inside a table.

    Only a text without a closing and without its last sections counts as cut off, and none with an
    appendix. `forms` are the tables of its era.
    """
    if not sections or any(end.start > sections[0].heading.start for end in body.closings):
        return None
    if {canonical for section in sections for canonical in section.ids} & _FINAL:
        return None
    if any(section.appendix or "statistics_table" in section.ids for section in sections):
        return None
    stopped = (
        ends_with_heading(text, sections)
        or stops_in_paragraph(text, body)
        or _in_table(text, sections, forms)
    )
    return "cut-off" if stopped else None


def _in_table(text: str, sections: Sequence[Section], forms: Sequence[TableForm]) -> bool:
    """Tell whether the text stops in the section of a table whose last row it lacks."""
    last = next((section for section in reversed(sections) if section.ids), None)
    form = next((form for form in forms if last and form.section in last.ids), None)
    if last is None or form is None or text.rstrip().endswith(tuple(_ENDS)):
        return False
    rest = Span(last.heading.end, len(text)).of(text)
    return bool(rest.strip()) and not _is_whole(rest, form)


def _is_whole(rest: str, form: TableForm) -> bool:
    row = form.rows[-1]
    squeezed = rest.translate(_BETWEEN_CELLS)
    cells = sum(len(form.columns_of(row.id)) for row in form.rows)
    named = len(form.rows) > 1 and any(name in squeezed for name in (row.label, *row.aliases))
    return named or len(_NUMBER.findall(rest)) >= cells
