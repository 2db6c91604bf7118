"""Sections and paragraphs: the body of a report as rules see it."""

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Paragraph:
    """One paragraph of running text.

    `span` covers its text without surrounding blanks. `section` is the index of the innermost
    section that holds it in `Report.sections`, or None in the preamble. `items` are the spans of
    the 一是…二是… parts inside it.
    """

    index: int
    span: Span
    section: int | None
    items: tuple[Span, ...] = ()
    number: str = ""
    style: str | None = None
    ordinal: int | None = None


@frozen
class Section:
    """A section 章节 with its heading 标题.

    `id` is the canonical meaning in the regime (None without one); `ids` has all of them where a
    joint heading covers several. `number` is as written ("一、", "（二）"), `style` names its
    numbering style (see parsing.numbering), `ordinal` its value. `depth` is 1 for a top section.
    `heading` covers number and title, `title_span` the title alone, `body` all that follows the
    heading up to the next section of the same or a higher level, `span` both. `own` ends where the
    first child starts. `mark` is the Markdown mark in front ("##", "**", ""), `run_in` says that
    text follows the title on the same line. `appendix` says that it lies in an appendix.
    """

    index: int
    id: str | None
    ids: tuple[str, ...]
    number: str
    style: str | None
    ordinal: int | None
    title: str
    depth: int
    heading: Span
    title_span: Span
    body: Span
    span: Span
    own: Span
    parent: int | None = None
    children: tuple[int, ...] = ()
    mark: str = ""
    run_in: bool = False
    appendix: bool = False
