"""What a client can do, as far as the server asks."""

from lsprotocol import types
from pygls.capabilities import get_capability

from disclosure_lint.text.frozen import frozen


@frozen
class Client:
    """The abilities of a client.

    One that `pulls` diagnostics is pushed none: clients show both, so that every problem would
    stand there twice.
    """

    pulls: bool = False
    refreshes: bool = False
    configures: bool = False
    watches: bool = False
    versions_edits: bool = False
    nests_symbols: bool = False


def client_of(able: types.ClientCapabilities) -> Client:
    """Return the abilities that a client told."""
    watching = "workspace.did_change_watched_files.dynamic_registration"
    nesting = "text_document.document_symbol.hierarchical_document_symbol_support"
    return Client(
        pulls=get_capability(able, "text_document.diagnostic") is not None,
        refreshes=bool(get_capability(able, "workspace.diagnostics.refresh_support")),
        configures=bool(get_capability(able, "workspace.configuration")),
        watches=bool(get_capability(able, watching)),
        versions_edits=bool(get_capability(able, "workspace.workspace_edit.document_changes")),
        nests_symbols=bool(get_capability(able, nesting)),
    )
