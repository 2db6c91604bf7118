"""A parsed page, walked without recursion, and the path that finds an element in it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

TEXT: Final = "-text"
_STEPS: Final = 4
_NAME: Final = compile_pattern(r"[A-Za-z][\w\-]{0,60}")


@define
class Walk:
    """The elements and texts below `root`, each entered and left, in the order of the page."""

    root: "LexborNode"
    _skips: bool = False

    def skip(self) -> None:
        """Do not go into the element that was entered last."""
        self._skips = True

    def __iter__(self) -> "Iterator[tuple[LexborNode, bool]]":
        """Yield each node as it is entered (True) and left (False)."""
        last = self.root.mem_id
        node = self.root
        while True:
            yield node, True
            child = None if self._skips else node.child
            self._skips = False
            while child is None:
                yield node, False
                if node.mem_id == last:
                    return
                child, parent = node.next, node.parent
                if child is None and parent is None:
                    return
                node = parent if child is None and parent is not None else node
            node = child


def attribute(node: "LexborNode", name: str) -> str | None:
    """Return what the attribute says, "" for one without value, None where there is none."""
    attributes = node.attributes
    return (attributes[name] or "") if name in attributes else None


@define
class Trail:
    """The open elements, each with its place among its like."""

    _steps: list[tuple[str, str | None]] = field(factory=list)
    _counts: list[dict[str, int]] = field(factory=lambda: [{}])

    def enter(self, node: "LexborNode") -> None:
        """Open an element."""
        tag = node.tag or ""
        counts = self._counts[-1]
        counts[tag] = counts.get(tag, 0) + 1
        name = attribute(node, "id")
        step = f"{tag}:nth-of-type({counts[tag]})"
        self._steps.append((step, name if name and _NAME.fullmatch(name) else None))
        self._counts.append({})

    def leave(self) -> None:
        """Close the innermost element."""
        self._steps.pop()
        self._counts.pop()

    def selector(self) -> str:
        """Return a CSS selector of the innermost open element, from the nearest id on."""
        steps: list[str] = []
        for step, name in reversed(self._steps):
            if name:
                steps.append(f"#{name}")
                break
            if len(steps) == _STEPS or step.startswith(("body", "html")):
                break
            steps.append(step)
        return " > ".join(reversed(steps)) or "body"
