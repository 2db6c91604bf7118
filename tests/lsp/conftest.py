"""Editors that the tests of the language server share: starting one takes a second."""

from collections.abc import Iterator

import pytest
from editing import PROFILES, Editor


@pytest.fixture(scope="package", params=PROFILES)
def editor(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Editor]:
    """Return an editor of each profile, in an empty folder."""
    made = Editor(request.param, tmp_path_factory.mktemp(request.param), {"status": True})
    yield made
    made.close()
