"""Many files: each has its result, whatever the others do."""

import os
from pathlib import Path

import pytest
from attrs import evolve
from linting import CLEAN

from disclosure_lint.linter import Config, Linters, Target, discover, lint_targets
from disclosure_lint.linter.engine import Linter
from disclosure_lint.report import Result
from disclosure_lint.rulebook.clean import clean_report

SPACED = CLEAN.replace("没有其他需要报告的事项。", "没有其他需要报 告的事项。")


def write(file: Path, text: str | bytes) -> Path:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def lint(folder: Path, *names: str, linters: Linters | None = None) -> dict[str, Result]:
    """Return the results by file name."""
    targets = discover([folder / name for name in names] or [folder])
    return {Path(str(r.path)).name: r for r in lint_targets(targets, linters or Linters())}


def test_each_file_has_its_result(tmp_path: Path) -> None:
    """Good, bad, other and empty files stand side by side; none stops the others."""
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "b.md", SPACED)
    write(tmp_path / "c.md", "# 食谱\n\n蒸蛋。\n")
    write(tmp_path / "d.md", "")
    write(tmp_path / "e.md", b"\xff\xfe\xff\x00\x00\xd8")
    write(tmp_path / "f.txt", clean_report("R2008", {"dialect": "plain"}).encode("gb18030"))
    os.mkfifo(tmp_path / "g.md")
    (tmp_path / "h.md").symlink_to("h.md")
    results = lint(tmp_path)
    told = {
        name: "error" if r.error else "skipped" if r.skipped else [f.rule for f in r.findings]
        for name, r in results.items()
    }
    assert told == {
        "a.md": [],
        "b.md": ["stray-space"],
        "c.md": "skipped",
        "d.md": "skipped",
        "e.md": "error",
        "f.txt": [],
        "g.md": "skipped",
        "h.md": "error",
    }


@pytest.mark.parametrize("name", ["none.md", "empty.md", "other.md", "binary.md", "pipe.md"])
def test_named_files_must_be_reports(tmp_path: Path, name: str) -> None:
    """A named file that is missing, empty, binary, a pipe or no report is an error."""
    write(tmp_path / "empty.md", " \n")
    write(tmp_path / "other.md", "# 食谱\n\n蒸蛋。\n")
    write(tmp_path / "binary.md", b"\x00\x01\x02" * 9)
    os.mkfifo(tmp_path / "pipe.md")
    assert lint(tmp_path, name)[name].error


def test_config_of_each_folder(tmp_path: Path) -> None:
    """Each file is judged by the config nearest to it."""
    write(tmp_path / "a/a.md", SPACED)
    write(tmp_path / "b/b.md", SPACED)
    write(tmp_path / "b/disclosure-lint.toml", 'ignore = ["stray-space"]\n')
    assert {name: len(r.findings) for name, r in lint(tmp_path).items()} == {"a.md": 1, "b.md": 0}


def test_bad_config_fails_its_files(tmp_path: Path) -> None:
    """A config that cannot be followed is the error of each file it holds for."""
    write(tmp_path / "a/a.md", CLEAN)
    write(tmp_path / "b/b.md", CLEAN)
    write(tmp_path / "b/disclosure-lint.toml", 'ignor = ["stray-space"]\n')
    results = lint(tmp_path)
    assert results["a.md"].error is None
    assert "是不是“ignore”？" in str(results["b.md"].error)


def test_bad_rule_folder_fails_its_files(tmp_path: Path) -> None:
    """So is a rule folder with a broken card."""
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "rules/broken.toml", "id = 'broken'\n")
    write(tmp_path / "disclosure-lint.toml", 'rules = ["rules"]\n')
    assert "broken.toml" in str(lint(tmp_path)["a.md"].error)


def test_fixed_config_and_options(tmp_path: Path) -> None:
    """A fixed config holds for all files, and options stand on top of it."""
    write(tmp_path / "a.md", SPACED)
    write(tmp_path / "disclosure-lint.toml", "broken")
    fixed = write(tmp_path / "c/own.toml", 'severity = { stray-space = "error" }\n')
    severities = {}
    for lang in ("zh", "en"):
        linters = Linters(fixed, lambda config, lang=lang: evolve(config, lang=lang))
        (finding,) = lint(tmp_path, linters=linters)["a.md"].findings
        severities[finding.where] = finding.severity
    assert severities == {"第七部分 第1段": "error", "part 7 paragraph 1": "error"}


def test_linters_are_kept(tmp_path: Path) -> None:
    """Folders under one config share one linter."""
    linters = Linters()
    (tmp_path / "a").mkdir()
    write(tmp_path / "disclosure-lint.toml", "")
    assert linters.in_folder(tmp_path) is linters.in_folder(tmp_path / "a")
    assert linters.config_in(tmp_path) == Config(path=tmp_path / "disclosure-lint.toml")


def test_sidecar_beside_the_file(tmp_path: Path) -> None:
    """A sidecar file takes away the finding that it names; a wrong one fails its file."""
    write(tmp_path / "a.md", SPACED)
    (finding,) = lint(tmp_path)["a.md"].findings
    entry = f'rule = "stray-space"\nfingerprint = "{finding.fingerprint}"\nreason = "原件如此"\n'
    write(tmp_path / "a.md.dlint.toml", f"[[allow]]\n{entry}")
    assert lint(tmp_path)["a.md"].findings == ()
    write(tmp_path / "a.md.dlint.toml", "[[allow]]\n")
    assert "“allow.rule”没有写" in str(lint(tmp_path)["a.md"].error)


def test_internal_error_is_one_failed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong inside is told of its file."""
    write(tmp_path / "a.md", CLEAN)

    def fail(*_: object, **__: object) -> Result:
        raise ZeroDivisionError("除以零")

    monkeypatch.setattr(Linter, "lint", fail)
    expected = "程序内部出错，未能检查：ZeroDivisionError: 除以零"
    assert lint(tmp_path)["a.md"].error == expected


def test_folder_that_cannot_be_listed(tmp_path: Path) -> None:
    """It is an error with its cause."""
    target = Target(str(tmp_path / "x"), found=True, problem="denied", cause="Permission denied")
    (result,) = lint_targets([target], Linters())
    assert result.error == "无法读取：Permission denied"


def test_batches_are_lazy(tmp_path: Path) -> None:
    """No file is read before its result is asked for."""
    results = lint_targets((Target(str(tmp_path / name)) for name in ("a.md", "b.md")), Linters())
    write(tmp_path / "a.md", CLEAN)
    assert next(results).error is None
    write(tmp_path / "b.md", CLEAN)
    assert next(results).error is None
