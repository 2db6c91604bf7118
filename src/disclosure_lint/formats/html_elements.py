"""The elements of a page that matter for its text, and how the open ones end."""

from typing import Final

TABLE_PARTS: Final = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"})
BLOCKS: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    }
)
VOID: Final = frozenset({"br", "hr"})
RAW: Final = frozenset(
    {
        "script",
        "style",
        "noscript",
        "title",
        "textarea",
        "iframe",
        "xmp",
        "noframes",
        "noembed",
        "svg",
        "math",
        "template",
        "select",
        "object",
        "applet",
        "audio",
        "video",
        "canvas",
        "button",
        "datalist",
    }
)
ATTRIBUTES: Final = frozenset(
    {
        "id",
        "class",
        "href",
        "rowspan",
        "colspan",
        "hidden",
        "style",
        "align",
        "type",
        "start",
    }
)
# Of these, one that never ends is left out alone; of the others it takes all that follows.
MILD: Final = frozenset({"select", "button", "object", "applet", "canvas", "datalist", "noscript"})
# Opening one of these ends the open one of the second set, up to the third.
ENDED: Final = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dd": (frozenset({"dd", "dt"}), frozenset({"dl"})),
    "dt": (frozenset({"dd", "dt"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"table"})),
    "th": (frozenset({"td", "th"}), frozenset({"table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
}
SCOPE: Final = frozenset({"td", "th", "caption", "table"})
CLOSES_P: Final = BLOCKS | {"table", "hr"}
