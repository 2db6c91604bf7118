"""What an editor offers to do about findings."""

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from disclosure_lint.linter import Linter
from disclosure_lint.linter.fixes import apply_fixes
from disclosure_lint.lsp.allowing import allow_here, allow_in_file
from disclosure_lint.lsp.diagnostics import Telling
from disclosure_lint.lsp.documents import Answer
from disclosure_lint.lsp.skeleton import RULE as MISSING
from disclosure_lint.lsp.skeleton import skeletons
from disclosure_lint.lsp.words import say
from disclosure_lint.report import Edit, Finding, Report
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

FIX_ALL = "source.fixAll.disclosure-lint"
KINDS = (types.CodeActionKind.QuickFix.value, FIX_ALL)


@frozen(eq=False)
class Offer:
    """Makes the actions for one answer; `versioned` clients get edits of one version only."""

    answer: Answer
    report: Report
    linter: Linter
    telling: Telling
    versioned: bool

    def actions(
        self, place: types.Range, only: Sequence[types.CodeActionKind | str] | None
    ) -> list[types.CodeAction]:
        """Return the actions for what touches `place`, of the kinds asked for."""
        if self.answer.source.origin is not None:
            return []
        made: list[types.CodeAction] = []
        if _wanted(types.CodeActionKind.QuickFix.value, only):
            findings = self._touching(self.telling.ruler.span(place))
            made.extend(action for finding in findings for action in self._mending(finding))
            made.extend(self._adding(findings))
            made.extend(action for finding in findings for action in self._allowing(finding))
        if _wanted(FIX_ALL, only):
            made.extend(self._all())
        return made

    @property
    def _language(self) -> Language:
        return self.telling.language

    def _touching(self, span: Span) -> list[Finding]:
        return [
            finding
            for finding in self.answer.result.findings
            if finding.span.start <= span.end and span.start <= finding.span.end
        ]

    def _mending(self, finding: Finding) -> Iterator[types.CodeAction]:
        fix = finding.fix
        if fix and fix.edits:
            title = fix.text or say("fix-mechanical", self._language, rule=finding.rule)
            yield self._action(title, fix.edits, finding, preferred=fix.safe)

    def _adding(self, findings: Iterable[Finding]) -> Iterator[types.CodeAction]:
        missing = [finding for finding in findings if finding.rule == MISSING]
        if not missing:
            return
        for skeleton in skeletons(self.linter.dossier(self.report)):
            title = skeleton.form.title
            for finding in missing:
                if title in finding.message:
                    words = say("add-section", self._language, title=title)
                    yield self._action(words, skeleton.edits, finding)

    def _allowing(self, finding: Finding) -> Iterator[types.CodeAction]:
        words = say("allow", self._language, rule=finding.rule)
        yield self._action(words, [allow_here(finding, self.report)], finding)
        if finding.span == self.report.in_source(self.report.headline):
            words = say("allow-file", self._language, rule=finding.rule)
            yield self._action(words, [allow_in_file(finding, self.report)], finding)

    def _all(self) -> Iterator[types.CodeAction]:
        fixed = apply_fixes(self.answer.source.text, self.answer.result.findings)
        if fixed.applied:
            edits = [edit for one in fixed.applied if one.fix for edit in one.fix.edits]
            words = say("fix-all", self._language, count=len(fixed.applied))
            edit = self._edit(tuple(dict.fromkeys(edits)))
            yield types.CodeAction(words, kind=FIX_ALL, edit=edit)

    def _action(
        self, title: str, edits: Sequence[Edit], finding: Finding, *, preferred: bool = False
    ) -> types.CodeAction:
        return types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self.telling.diagnostic(finding)],
            is_preferred=preferred or None,
            edit=self._edit(edits),
        )

    def _edit(self, edits: Sequence[Edit]) -> types.WorkspaceEdit:
        made = text_edits(edits, self.telling)
        draft = self.answer.draft
        if not self.versioned:
            return types.WorkspaceEdit(changes={draft.uri: made})
        document = types.OptionalVersionedTextDocumentIdentifier(draft.uri, draft.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [*made])])


def text_edits(edits: Iterable[Edit], telling: Telling) -> list[types.TextEdit]:
    """Return edits as the client counts; newlines are written as the text's own."""
    newline = "\r\n" if "\r\n" in telling.source.text else "\n"
    ruler = telling.ruler
    return [
        types.TextEdit(
            ruler.range(edit.span),
            edit.replacement.replace("\r\n", "\n").replace("\n", newline),
        )
        for edit in edits
    ]


def whole_edit(before: str, after: str) -> Edit | None:
    """Return the one edit that makes `after` of `before`, as small as it can be."""
    if before == after:
        return None
    shorter = min(len(before), len(after))
    start = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    left = shorter - start
    end = next((n for n in range(left) if before[-n - 1] != after[-n - 1]), left)
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])


def _wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Tell whether a client that asks for `only` these kinds wants this one."""
    if only is None:
        return True
    asked = [one.value if isinstance(one, types.CodeActionKind) else one for one in only]
    return any(one in {kind, ""} or kind.startswith(f"{one}.") for one in asked)
