"""The library's door: typed, frozen, lazy."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError

import disclosure_lint as dl
from disclosure_lint.rulebook.clean import clean_report

CLEAN = clean_report("R2008", {})
SPACED = CLEAN.replace("没有其他需要报告的事项。", "没有其他需要报 告的事项。")


def test_import_is_cheap() -> None:
    """Importing the package loads nothing but itself."""
    script = (
        "import sys; before = set(sys.modules); import disclosure_lint;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert [name for name in done.stdout.split() if name.startswith("disclosure_lint.")] == []
    assert not {"attrs", "regex", "lark", "tomllib"} & set(done.stdout.split())


def test_doors_are_listed() -> None:
    """Everything offered is listed, and is there."""
    assert set(dl.__all__) <= set(dir(dl))
    assert all(getattr(dl, name) for name in dl.__all__)


def test_unknown_name() -> None:
    """Other names are no attributes."""
    with pytest.raises(AttributeError, match="module 'disclosure_lint' has no attribute 'lnt'"):
        dl.lnt  # noqa: B018 -- the look-up is what is tested


def test_parse() -> None:
    """A text becomes a report, judged or not."""
    report = dl.parse(CLEAN)
    assert isinstance(report, dl.Report)
    assert (report.year, report.regime, report.recognised) == (2017, "R2008", True)
    assert dl.parse("").recognised is False


def test_parse_takes_plain_text() -> None:
    """Text without Markdown marks is read as plain text, with or without a byte-order mark."""
    text = clean_report("R2008", {"dialect": "plain"})
    titles = [section.title for section in dl.parse(CLEAN).top_sections()]
    assert [section.title for section in dl.parse("\ufeff" + text).top_sections()] == titles


def test_lint_text() -> None:
    """A str is the text."""
    result = dl.lint(SPACED)
    assert isinstance(result, dl.Result)
    assert [finding.rule for finding in result.findings] == ["stray-space"]
    assert isinstance(result.findings[0], dl.Finding)


def test_lint_file(tmp_path: Path) -> None:
    """A Path is a file, with its sidecar."""
    file = tmp_path / "报告.md"
    file.write_text(SPACED, encoding="utf-8")
    assert [finding.rule for finding in dl.lint(file).findings] == ["stray-space"]
    sidecar = tmp_path / "报告.md.dlint.toml"
    sidecar.write_text('[[allow]]\nrule = "stray-space"\nreason = "原件如此"\n', encoding="utf-8")
    assert dl.lint(file).findings == ()


@pytest.mark.parametrize("report", ["", "蒸蛋。", Path("没有这个文件.md")])
def test_lint_of_no_report(report: str | Path) -> None:
    """What is no report is never clean: the result says what is wrong."""
    result = dl.lint(report)
    assert (result.report, bool(result.error)) == (None, True)


def test_lint_with_config(tmp_path: Path) -> None:
    """Choices come as a Config, or from its file."""
    assert dl.lint(SPACED, config=dl.Config(ignore=("stray-space",))).findings == ()
    file = tmp_path / "disclosure-lint.toml"
    file.write_text('ignore = ["stray-space"]\n', encoding="utf-8")
    assert dl.lint(SPACED, config=file).findings == ()


def test_lint_with_wrong_config() -> None:
    """Unknown rules are refused."""
    with pytest.raises(dl.ConfigError, match='did you mean "stray-space"'):
        dl.lint(SPACED, config=dl.Config(ignore=("stray-spcae",)))


def test_year_and_agency_override() -> None:
    """Options go before what the text says, and before the config."""
    report = dl.lint(CLEAN, year=2016, agency="江州市云溪县水利局").report
    assert report is not None
    assert (report.year, report.agency and report.agency.value.kind) == (2016, "department")
    assert dl.lint(CLEAN, config=dl.Config(year=2015), year=2016).report.year == 2016


def test_previous(tmp_path: Path) -> None:
    """Last year's report may be a text, a file or a report; one that cannot be read is an error."""
    last = clean_report("R2008", {"year": 2016})
    file = tmp_path / "2016.md"
    file.write_text(last, encoding="utf-8")
    for previous in (last, file, dl.parse(last)):
        assert dl.lint(CLEAN, previous=previous, year=2017).findings == ()
    assert dl.lint(CLEAN, previous=tmp_path / "none.md").error == "文件不存在"


def test_other_kinds_are_refused() -> None:
    """Whoever hands in bytes, or a file's name as a config, is told what is accepted."""
    text = r"a text \(str\)"
    file = r"a file \(pathlib.Path\)"
    with pytest.raises(TypeError, match=f"^report must be {text} or {file}, not bytes$"):
        dl.lint(CLEAN.encode())
    with pytest.raises(TypeError, match=f"^text must be {text}, not bytes$"):
        dl.parse(CLEAN.encode())
    with pytest.raises(TypeError, match=r"^previous must be .* or a Report or None, not int$"):
        dl.lint(CLEAN, previous=2016)
    with pytest.raises(TypeError, match=f"^config must be a Config or {file} or None, not str$"):
        dl.lint(CLEAN, config="disclosure-lint.toml")


def test_results_are_frozen() -> None:
    """What comes out cannot be changed."""
    result = dl.lint(SPACED)
    with pytest.raises(FrozenInstanceError):
        result.findings = ()
    with pytest.raises(FrozenInstanceError):
        result.findings[0].rule = "x"


def test_documentation_holds() -> None:
    """Every example of the documentation's page on the library gives what it says."""
    page = Path(__file__).parents[1] / "docs" / "library.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert (failed, tried > 0) == (0, True)
