"""A link that leads elsewhere than the address that it shows."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.links import read_links
from disclosure_lint.report import Mark
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_HOST = r"(?:[a-z0-9\-]{1,40}\.){1,5}[a-z]{2,12}"
_SHOWN = compile_pattern(
    rf"(?i)(?<![a-z0-9@._\-/])(?:https?://|ftp://)?(?P<host>{_HOST})(?![a-z0-9@_\-]|\.[a-z])"
)
_ADDRESS = compile_pattern(r"(?i)(?<![a-z0-9._\-])[a-z0-9][a-z0-9._\-]{0,60}@[a-z0-9.\-]{3,60}")
_TARGET = compile_pattern(
    rf"(?i)(?:https?|ftp):/{{1,3}}(?:[^/@?#\s]{{0,60}}@)?(?P<host>{_HOST}|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{3}}"
    r"|localhost)(?=[:/?#]|$)"
)
_BARE = compile_pattern(rf"(?i)(?P<host>www\.{_HOST})(?=[:/?#]|$)")
_PRIVATE = compile_pattern(
    r"localhost|10\..*|127\..*|192\.168\..*|172\.(?:1[6-9]|2[0-9]|3[01])\..*"
)
_ADDRESS_OF_MACHINE = compile_pattern(r"[0-9.]+")
_LONGEST = 1_000


@check("mismatched-link")
@frozen
class MismatchedLink:
    """A link that shows one address leads to the site of that address.

    Sites are told by the registered part of their names; `seconds` are the endings below which
    names are registered (gov.cn). `files` are endings of words that are names of files and no
    hosts. A target that is written without its site is one of the page's own and is not judged.
    """

    seconds: tuple[str, ...]
    files: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the words of each link that leads elsewhere."""
        for link in read_links(dossier.report):
            words, target = link.span.of(dossier.report.text), link.target.strip()[:_LONGEST]
            told = self._mail(words, target) or self._site(words, target)
            if told:
                case, found, there = told
                yield Mark(link.span, {"found": found, "there": there}, case)

    def _mail(self, words: str, target: str) -> tuple[str, str, str] | None:
        shown = _ADDRESS.findall(words)
        if len(shown) != 1 or not target.lower().startswith("mailto:"):
            return None
        there = _ADDRESS.search(target)
        if there is None or _same(shown[0], there[0]):
            return None
        return "mail", shown[0], there[0]

    def _site(self, words: str, target: str) -> tuple[str, str, str] | None:
        hosts = [match["host"].lower() for match in _SHOWN.finditer(words)]
        if len(hosts) != 1 or hosts[0].endswith(self.files) or "@" in words:
            return None
        there = _TARGET.match(target) or _BARE.match(target)
        if there is None:
            return None
        host = there["host"].lower()
        if _PRIVATE.fullmatch(host):
            return "private", hosts[0], host
        if _ADDRESS_OF_MACHINE.fullmatch(host) or hosts[0] in target.lower():
            return None  # a site's own machine, or a page that leads on to the address shown
        return (
            None
            if self._registered(hosts[0]) == self._registered(host)
            else ("site", hosts[0], host)
        )

    def _registered(self, host: str) -> str:
        """Return the part of a host's name that its owner has registered."""
        labels = host.removeprefix("www.").split(".")
        kept = 3 if ".".join(labels[-2:]) in self.seconds else 2
        return ".".join(labels[-kept:])


def _same(one: str, other: str) -> bool:
    return one.lower().rstrip(".") == other.lower().rstrip(".")
