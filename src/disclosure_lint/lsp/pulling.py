"""Diagnostics for clients that ask for them."""

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from disclosure_lint.lsp.diagnostics import NAME
from disclosure_lint.lsp.session import Session


def register_pulling(server: LanguageServer, session: Session) -> None:
    """Add the features of pulling."""
    options = types.DiagnosticOptions(
        inter_file_dependencies=True, workspace_diagnostics=True, identifier=NAME
    )

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def pulled(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        answer = await session.desk.answer(params.text_document.uri)
        if answer is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        serial = str(answer.serial)
        if params.previous_result_id == serial:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=serial)
        items = session.diagnostics(answer)
        return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=serial)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def whole_pulled(
        params: types.WorkspaceDiagnosticParams,
    ) -> types.WorkspaceDiagnosticReport:
        if not session.settings.whole:
            return types.WorkspaceDiagnosticReport(items=[])
        found = await session.whole_workspace()
        known = {one.uri: one.value for one in params.previous_result_ids}
        serial = f"workspace-{session.whole.serial}"
        return types.WorkspaceDiagnosticReport(
            items=[_item(uri, items, serial, known.get(uri)) for uri, items in found.items()]
        )


def _item(
    uri: str, items: list[types.Diagnostic], serial: str, known: str | None
) -> types.WorkspaceDocumentDiagnosticReport:
    if known == serial:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=serial)
    return types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=items, result_id=serial)
