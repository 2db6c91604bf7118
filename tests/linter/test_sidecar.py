"""Sidecar files hold the allows of reports that cannot carry comments."""

from pathlib import Path

import pytest

from disclosure_lint.linter import ConfigError
from disclosure_lint.linter.sidecar import read_sidecar

ENTRY = '[[allow]]\nrule = "stray-space"\nfingerprint = "00ff"\nreason = "原件如此"\n'


def test_no_sidecar(tmp_path: Path) -> None:
    """Without a file there are no allows."""
    assert read_sidecar(tmp_path / "报告.docx") == ()


@pytest.mark.parametrize("name", ["报告.docx.dlint.toml", "报告.dlint.toml"])
def test_entries(tmp_path: Path, name: str) -> None:
    """Each entry has a rule, a fingerprint and a reason."""
    (tmp_path / name).write_text(ENTRY, encoding="utf-8")
    (allow,) = read_sidecar(tmp_path / "报告.docx")
    assert (allow.rules[0].id, allow.fingerprint, allow.reason, allow.path) == (
        "stray-space",
        "00ff",
        "原件如此",
        str(tmp_path / name),
    )


def test_full_name_goes_first(tmp_path: Path) -> None:
    """The file with the report's whole name holds, where there are both."""
    (tmp_path / "报告.docx.dlint.toml").write_text("", encoding="utf-8")
    (tmp_path / "报告.dlint.toml").write_text(ENTRY, encoding="utf-8")
    assert read_sidecar(tmp_path / "报告.docx") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[alow]]\n", '"alow" is no key here (did you mean "allow"?)'),
        ("[[allow]]\nrul = 'x'\n", '"allow.rul" is no key here (did you mean "rule"?)'),
        ("[[allow]]\nreason = 'x'\n", '"allow.rule" is missing'),
        ("[allow]\n", '"allow" must be tables'),
        ("[[allow]\n", "is not valid TOML"),
    ],
)
def test_wrong_sidecar(tmp_path: Path, text: str, expected: str) -> None:
    """A wrong entry is refused in one sentence."""
    (tmp_path / "报告.dlint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_sidecar(tmp_path / "报告.md")
    assert expected in str(error.value)
