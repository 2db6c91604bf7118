"""Distributions of this checkout, each built once."""

import tarfile
from pathlib import Path

import pytest
from installs import ROOT, Environment, build, build_editable, install


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel built from the checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel built from the unpacked source distribution."""
    archive = build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return build("wheel", unpacked, tmp_path_factory.mktemp("sdist-wheel"))


@pytest.fixture(scope="session")
def editable_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what an editable install unpacks."""
    return build_editable(tmp_path_factory.mktemp("editable-wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Return a clean environment with the wheel of this checkout."""
    return install(wheel, tmp_path_factory.mktemp("venv"))
