"""What the client is told unasked: diagnostics it does not pull, complaints, how a file fared."""

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from disclosure_lint.linter.sentences import say as linter_say
from disclosure_lint.lsp.diagnostics import NAME
from disclosure_lint.lsp.documents import Answer
from disclosure_lint.lsp.words import say
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language

STATUS = "disclosure-lint/status"


class Teller:
    """Tells complaints once, and how a document fared when that changes."""

    def __init__(self, server: LanguageServer) -> None:
        """Nothing has been told yet."""
        self._server = server
        self._complaints: set[str] = set()
        self._states: dict[str, str] = {}

    def log(self, sentence: str) -> None:
        """Write a line into the client's log."""
        self._server.window_log_message(types.LogMessageParams(types.MessageType.Info, sentence))

    def complain(self, sentence: str) -> None:
        """Show a sentence to the user, once."""
        if sentence not in self._complaints:
            self._complaints.add(sentence)
            kind = types.MessageType.Warning
            self._server.window_show_message(types.ShowMessageParams(kind, sentence))

    def fared(self, answer: Answer, language: Language, *, status: bool) -> None:
        """Tell what kept a document or a rule from being judged, and how the document fared."""
        result = answer.result
        path = result.path or answer.draft.uri
        if result.error is not None:
            self.complain(say("unjudged", language, path=path, reason=result.error))
        for rule, reason in _broken(result, language):
            self.complain(say("broken-rule", language, rule=rule, reason=reason))
        state = "failed" if result.error else "skipped" if result.skipped else "judged"
        if self._states.get(answer.draft.uri) != state:
            self._states[answer.draft.uri] = state
            self.log(_account(answer, path, language))
        if status:
            self._server.protocol.notify(STATUS, _status(answer, state))

    def forget(self, uri: str) -> None:
        """Tell anew how a document fares that is opened again."""
        self._states.pop(uri, None)


def _broken(result: Result, language: Language) -> list[tuple[str, str]]:
    """Return the rules that crashed; the linter has each as not assessed."""
    sign = linter_say("broken", language, error="")
    found = (one for one in result.not_assessed if one.reason.startswith(sign))
    return [(one.rule, one.reason) for one in found]


def _account(answer: Answer, path: str, language: Language) -> str:
    result, linter = answer.result, answer.linter
    reason = result.error or result.skipped
    if reason:
        return say("unjudged", language, path=path, reason=reason)
    config = linter.config.path if linter and linter.config.path else say("built-in", language)
    return say(
        "judged",
        language,
        path=path,
        rules=result.rules,
        findings=len(result.findings),
        silent=len(result.not_assessed),
        config=config,
    )


def _status(answer: Answer, state: str) -> dict[str, object]:
    result = answer.result
    counts = dict.fromkeys(("error", "warning", "info"), 0)
    for finding in result.findings:
        counts[finding.severity] += 1
    return {
        "uri": answer.draft.uri,
        "version": answer.draft.version,
        "state": state,
        "reason": result.error or result.skipped or "",
        "findings": counts,
        "rules": result.rules,
        "notAssessed": len(result.not_assessed),
        "server": NAME,
    }
