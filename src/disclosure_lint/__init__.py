"""Checks government information disclosure reports 政府信息公开工作年度报告.

>>> import disclosure_lint as dl
>>> dl.parse("# 云溪县青石镇人民政府2017年政府信息公开工作年度报告").year
2017

What is offered here is loaded only when it is used.
"""

from importlib import import_module

_DOORS = {
    "Config": "disclosure_lint.linter.config",
    "ConfigError": "disclosure_lint.linter.config",
    "Finding": "disclosure_lint.report",
    "Report": "disclosure_lint.report",
    "Result": "disclosure_lint.report",
    "lint": "disclosure_lint.linter.library",
    "parse": "disclosure_lint.linter.library",
}
__all__ = list(_DOORS)


def __getattr__(name: str) -> object:
    """Load what is behind a door (PEP 562)."""
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_DOORS[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Name the doors, opened or not."""
    return sorted({*globals(), *_DOORS})
