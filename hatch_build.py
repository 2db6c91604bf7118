"""Build hook: writes the rules' compiled form beside them, so that a start need not parse TOML."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):
    """Compiles the rules for every wheel and source distribution, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002 -- hatchling's signature
        """Write the compiled form."""
        root = Path(self.root)
        rules = root / "rules" / "disclosure_rules"
        documents = _load(root / "src" / "disclosure_lint" / "rulebook" / "documents.py")
        compiled = documents.compile_sources(documents.read_sources(rules))
        (rules / documents.COMPILED).write_text(compiled, encoding="utf-8")


def _load(path: Path) -> ModuleType:
    """Load a module by its path: the package itself cannot be imported where it is being built."""
    spec = spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
