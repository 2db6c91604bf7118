"""Edits are put into a text: those of one look at once, and look after look until none is left."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from disclosure_lint.report import Edit, Finding, Result
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import evolve, frozen

Look = Callable[[Source], Result]
_MOST_LOOKS = 400


@frozen
class Fixed:
    """A text with edits put in: the findings whose edits were, and those that have to wait.

    Edits wait where they touch those of a finding before them; after another look at the text
    they may be put in, or not be needed any more.
    """

    text: str
    applied: tuple[Finding, ...] = ()
    waiting: tuple[Finding, ...] = ()


@frozen
class Mended:
    """A source after all that could be mended, what was mended, and the last look at it.

    `refused` are findings whose edits would have brought others, or not taken them away.
    """

    source: Source
    result: Result
    applied: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


def can_fix(finding: Finding, *, unsafe: bool) -> bool:
    """Tell whether a machine may mend `finding`: safely, or with `unsafe` at all."""
    fix = finding.fix
    return fix is not None and bool(fix.edits) and (unsafe or fix.safe)


def apply_fixes(source_text: str, findings: Iterable[Finding], unsafe: bool = False) -> Fixed:  # noqa: FBT001, FBT002 -- the door that editors call
    """Return `source_text` with the edits of `findings` put in: safe ones, with `unsafe` all.

    The edits of one finding are put in together or not at all. Findings go by place and rule. One
    whose edits touch each other or those of another before it waits; the same edit may be of both.
    Newlines that an edit brings are written as the text's own. All other text stays as it is.
    """
    ordered = sorted(findings, key=lambda finding: (finding.span, finding.rule))
    taken: list[Edit] = []
    applied: list[Finding] = []
    waiting: list[Finding] = []
    for finding in ordered:
        if not can_fix(finding, unsafe=unsafe):
            continue
        edits = list(_edits(finding))
        among = [*taken, *edits]
        if any(_clash(one, other) for one in edits for other in among):
            waiting.append(finding)
            continue
        applied.append(finding)
        taken.extend(edit for edit in edits if edit not in taken)
    return Fixed(_put(source_text, taken), tuple(applied), tuple(waiting))


def mend(source: Source, look: Look, *, unsafe: bool = False) -> Mended:
    """Put in edits and look again, until a look allows none; `look` judges a text.

    Edits are kept only if every finding they belong to is gone afterwards, no rule has more
    findings than before, and no rule lost its ground to judge. Each round therefore leaves fewer
    findings, and what was mended once has nothing to be mended again.
    """
    work = _Work(look, unsafe)
    state = Mended(source, look(source))
    while True:
        candidates = [f for f in state.result.findings if can_fix(f, unsafe=unsafe)]
        mended, refused = work.round(state, candidates)
        if mended.source.text == state.source.text:
            return evolve(state, refused=tuple(refused))
        state = mended


class _Work:
    """Tries edits, and counts how often it has looked."""

    def __init__(self, look: Look, unsafe: bool) -> None:  # noqa: FBT001 -- private
        self._look, self._unsafe, self._looks = look, unsafe, 0

    def round(
        self, state: Mended, candidates: Sequence[Finding]
    ) -> tuple[Mended, Sequence[Finding]]:
        """Return the state after the edits that do good, and the findings whose edits do not.

        All are tried at once; where that does harm, halves are, until the harmful ones are found.
        A half that was good ends the round: the others are looked at anew.
        """
        stack: list[Sequence[Finding]] = [candidates] if candidates else []
        refused: list[Finding] = []
        while stack and self._looks < _MOST_LOOKS:
            some = stack.pop()
            fixed = apply_fixes(state.source.text, some, self._unsafe)
            source = evolve(state.source, text=fixed.text)
            self._looks += 1
            result = self._look(source)
            if fixed.text != state.source.text and _is_better(state.result, result, fixed.applied):
                return Mended(source, result, (*state.applied, *fixed.applied)), refused
            if len(some) == 1:
                refused.extend(some)
            else:
                stack.extend((some[len(some) // 2 :], some[: len(some) // 2]))
        return state, refused


def _is_better(before: Result, after: Result, mended: Iterable[Finding]) -> bool:
    """Tell whether `mended` are gone, and nothing came in their place."""
    if after.report is None:
        return False
    old, new = _by_rule(before), _by_rule(after)
    gone = Counter(finding.rule for finding in mended)
    silent = {one.rule for one in after.not_assessed} - {one.rule for one in before.not_assessed}
    return not silent and all(new[rule] <= old[rule] - gone[rule] for rule in {*old, *new})


def _by_rule(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings)


def _edits(finding: Finding) -> Iterator[Edit]:
    if finding.fix:
        yield from finding.fix.edits


def _clash(one: Edit, other: Edit) -> bool:
    """Tell whether two edits touch without being the same."""
    a, b = one.span, other.span
    return one != other and a.start <= b.end and b.start <= a.end


def _put(text: str, edits: Iterable[Edit]) -> str:
    newline = _newline(text)
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += text[end : edit.span.start], edit.replacement.replace("\n", newline)
        end = edit.span.end
    return "".join((*pieces, text[end:]))


def _newline(text: str) -> str:
    """Return how the lines of `text` end, by the first that does."""
    first = text.find("\n")
    if first < 0:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text[max(0, first - 1)] == "\r" else "\n"
