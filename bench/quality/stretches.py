"""Clean stretches of real reports, where they stand beside the repository."""

from pathlib import Path

import regex
from attrs import evolve
from bench.quality.cases import Cases
from bench.quality.linting import Seen, look
from bench.quality.operators import all_operators
from bench.quality.trial import SIDES, try_case
from bench.quality.writing.draft import Block, Draft, Facts, Kind, Part

from disclosure_lint import parse
from disclosure_lint.report import Report

FOLDER = Path(__file__).parents[3] / "shared" / "real" / "open"
ROUNDS = 2  # how often each operator is tried on a file
_KINDS = {
    "town": "town",
    "township": "township",
    "subdistrict": "street",
    "department": "bureau",
    "county-government": "government",
    "prefecture-government": "city",
    "government-office": "office",
    "zone-committee": "zone",
}
_ME = {
    "town": "我镇", "township": "我乡", "street": "我街道", "bureau": "我局",
    "office": "我办", "zone": "我委",
}  # fmt: skip


def files() -> list[Path]:
    """Return the reports that are there."""
    return sorted(FOLDER.glob("*.md"))


def try_file(path: Path, rounds: int = ROUNDS) -> Cases:
    """Try the operators that can be put to real text on a report's clean paragraphs."""
    draft = read_draft(path.read_text(encoding="utf-8"))
    if draft is None:
        return Cases(0, (), (), ())
    before = look(draft).told
    outcomes = [
        outcome
        for operator in all_operators()
        if operator.real
        for turn in range(rounds)
        for side in SIDES
        if (outcome := try_case(operator, side, draft, before, f"{path.stem} {turn}"))
    ]
    return Cases(0, (), tuple(outcomes), ())


def read_draft(text: str) -> Draft | None:
    """Return a real text as a draft of raw lines; what is clean running text is a paragraph."""
    report = parse(text)
    facts = _facts(report)
    if facts is None:
        return None
    draft = Draft(facts, tuple(_blocks(report, text)), {"raw": "yes"})
    return _clean(draft, look(draft))


def _facts(report: Report) -> Facts | None:
    agency = report.agency.value if report.agency else None
    year, era = report.year, report.regime
    if agency is None or year is None or era is None:
        return None
    kind = _KINDS.get(agency.kind or "", "")
    place = agency.own_region.name if agency.own_region else agency.name
    me = _ME.get(kind, f"我{place[-1]}")
    figures = {"opened": 87, "meetings": 3, "courses": 2}
    return Facts(year, era, kind, agency.name, me, place, place, place, "政府网站", figures)


def _blocks(report: Report, text: str) -> list[Block]:
    """Return the lines of a text as blocks."""
    parts = [(report.in_source(one.span), one.id) for one in report.sections if one.id]
    blocks = []
    offset = 0
    for line in text.split("\n"):
        part = next((name for span, name in parts if span.start <= offset < span.end), "")
        kind: Kind = "paragraph" if _is_running(line) else "raw"
        blocks.append(Block(kind, line, _PARTS.get(part or "", "")))
        offset += len(line) + 1
    return blocks


_PARTS: dict[str, Part] = {
    "overview": "overview",
    "proactive_disclosure": "proactive_disclosure",
    "requests": "requests",
    "fees": "fees",
    "review_and_litigation": "review_and_litigation",
    "problems": "problems",
    "other_matters": "other_matters",
}
_RUNNING = regex.compile(r"[\p{Han}“《][^|<]{30,}。")


def _is_running(line: str) -> bool:
    return _RUNNING.fullmatch(line) is not None


def _clean(draft: Draft, seen: Seen) -> Draft:
    """Leave only those paragraphs to operators that no finding touches."""
    touched = {
        line
        for finding in seen.findings
        for line in range(finding.start.line, finding.end.line + 1)
    }
    blocks = [
        evolve(block, kind="raw") if number in touched else block
        for number, block in enumerate(draft.blocks, start=1)
    ]
    return evolve(draft, blocks=tuple(blocks))
