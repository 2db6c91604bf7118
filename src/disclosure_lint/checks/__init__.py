"""The verbs: each check looks at a report and yields marks. No law, no wording."""

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import Check, check, find_check

__all__ = ["Check", "Dossier", "check", "find_check"]
