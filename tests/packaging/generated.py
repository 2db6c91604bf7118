"""The script that writes what is made of cards, loaded as a module."""

from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from installs import ROOT


def _loaded() -> ModuleType:
    spec = spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _loaded()
