"""Last year's report of the same body: who is one body, and what is compared."""

from pathlib import Path

import pytest
from linting import RULEBOOK, read

from disclosure_lint.linter import Linters, discover, lint_targets
from disclosure_lint.linter.chronology import by_year
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.discover import Target
from disclosure_lint.linter.linters import linter_for
from disclosure_lint.linter.succession import MOST_KEPT, Succession
from disclosure_lint.reading.bodies import Body, body_of
from disclosure_lint.report import Agency, Report
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

RULES = ("carry-over", "in-force-roll")
REGIMES = {year: RULEBOOK.regime_for(year) for year in range(2016, 2025)}


def report(year: int, **given: object) -> Report:
    """Return the clean report of a year."""
    regime = REGIMES[year]
    assert regime is not None
    return read(clean_report(regime.id, {"year": year, **given}))


def agency_of(name: str) -> Agency:
    """Return the agency that reads itself from a report titled with `name`."""
    found = read(f"# {name}2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n有序。\n").agency
    assert found is not None
    return found.value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江州市云溪县水利局", "云溪县水利局"),
        ("江州市云溪县人民政府", "云溪县人民政府办公室"),
        ("云溪县国土资源局", "云溪县自然资源局"),
        ("云溪经济开发区管理委员会", "云溪经济开发区管委会"),
        ("青石镇人民政府", "云溪县青石镇"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    """Superiors may be left out, offices speak for their government, reforms change names."""
    assert body_of(agency_of(one)).is_same(body_of(agency_of(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江州市云溪县水利局", "宁州市云溪县水利局"),
        ("云溪县水利局", "云溪县民政局"),
        ("云溪县水利局", "云溪县人民政府"),
        ("云溪县青石镇人民政府", "云溪县白石镇人民政府"),
        ("云溪县人民政府", "云溪新区管理委员会"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    """Another superior, another department, another place: another body."""
    assert not body_of(agency_of(one)).is_same(body_of(agency_of(other)))


def test_aliases_make_one() -> None:
    """Names of a place or of a body that the configuration joins are one."""
    aliases = [("云溪县", "云溪新区"), ("某办", "某中心")]
    bodies = [body_of(agency_of(n), aliases) for n in ("云溪县人民政府", "云溪新区管理委员会")]
    assert bodies[0].is_same(bodies[1])
    names = [body_of(Agency(name, None), aliases) for name in ("某办", "某中心")]
    assert names == [Body("", "某办")] * 2


def test_the_year_before_is_found() -> None:
    """Only the year before of the same body is; the order of the others does not matter."""
    succession = Succession()
    kept = {year: succession.before(report(year)) for year in (2020, 2022, 2023)}
    assert [before and before.year for before in kept.values()] == [None, None, 2022]


def test_of_two_candidates_there_is_none() -> None:
    """Two reports of last year that fit: neither is taken."""
    succession = Succession()
    for _ in range(2):
        succession.before(report(2022))
    assert succession.before(report(2023)) is None


def test_memory_is_bounded() -> None:
    """Of many reports the newest are kept."""
    succession, first, other = Succession(), report(2022), report(2020, agency="局")
    succession.before(first)
    for _ in range(MOST_KEPT):
        succession.before(other)
    assert succession.before(report(2023)) is None
    assert sum(map(len, succession._kept.values())) == MOST_KEPT


def test_order_of_years(tmp_path: Path) -> None:
    """Titles, else names, tell the year; a file without a sign of one keeps its place."""
    texts = {"a.md": clean_report("R2021", {"year": 2023}), "b.txt": "", "c-2020.docx": ""}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "d.md").write_bytes(clean_report("R2021", {"year": 2022}).encode("gb18030"))
    targets = [Target(str(tmp_path / name)) for name in ("a.md", "b.txt", "c-2020.docx", "d.md")]
    assert [Path(one.path).name for one in by_year(targets)] == [
        *("c-2020.docx", "b.txt", "d.md", "a.md"),
    ]


def test_a_folder_is_compared(tmp_path: Path) -> None:
    """In a folder each report is compared with the one before it, whatever their names."""
    older = clean_report("R2021", {"year": 2022})
    newer = clean_report("R2021", {"year": 2023}).replace("| 1 | 1 | 3 |", "| 1 | 1 | 9 |")
    (tmp_path / "乙.md").write_text(older, encoding="utf-8")
    (tmp_path / "甲.md").write_text(newer, encoding="utf-8")
    linters = Linters(adjust=lambda _: Config(select=RULES))
    results = {r.report.year: r for r in lint_targets(discover([tmp_path]), linters) if r.report}
    (finding,) = results[2023].findings
    assert finding.rule == "in-force-roll"
    assert [one.path for one in finding.evidence if one.path] == [str(tmp_path / "乙.md")]
    assert [one.reason for one in results[2022].not_assessed] == ["没有上一年度的报告可供比对"] * 2


def test_what_cannot_be_compared_is_not_assessed() -> None:
    """Another year, or a table that last year's report lacks, is said and judges nothing."""
    ours = linter_for(Config(select=RULES))
    text = clean_report("R2021", {"year": 2023})
    for earlier, expected in (
        (report(2020), "用于比对的是 2020 年度报告，不是 2022 年度的"),
        (read(text[: text.index("## 二、")].replace("2023", "2022")), "上一年度的报告：没有读到"),
    ):
        result = ours.lint(Source(text), previous=earlier)
        assert result.findings == ()
        assert all(one.reason.startswith(expected) for one in result.not_assessed)
        assert len(result.not_assessed) == 2


@pytest.mark.parametrize("year", [year for year in REGIMES if year > 2016])
def test_clean_reports_follow_each_other(year: int) -> None:
    """No rule finds fault with a clean report beside last year's."""
    ours = linter_for(Config())
    assert ours.judge(report(year), report(year - 1)).findings == ()
