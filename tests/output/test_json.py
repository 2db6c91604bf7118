"""The JSON contract: exactly these keys, one valid document, any text."""

import json
import unicodedata
from pathlib import Path
from typing import Any

from hand_made import judge
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from disclosure_lint.output.json_findings import JsonFindings
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.text import Span

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
TEXT = "青石镇2017年政府信息公开工作年度报告\n\n一、概述\n\n2017年，我们将加强公开。\n"
SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "check-1.json"


def written(*results: Result, ascii_only: bool = False) -> str:
    """Return the document for a run with these results."""
    pieces: list[str] = []
    output = JsonFindings(JsonWriter(pieces.append, ascii_only))
    tally = Tally()
    for result in results:
        tally.add(result)
        output.result(result)
    output.end(tally)
    return "".join(pieces)


def document(*results: Result) -> Any:  # noqa: ANN401 -- JSON is what it is
    """Return the document as values, after holding it to the published schema."""
    value = json.loads(written(*results))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(value)
    return value


def test_the_document_has_exactly_the_contracts_keys() -> None:
    """Version, tool, files and summary; an empty run is a whole document too."""
    assert document() == {
        "version": 1,
        "tool": {"name": "disclosure-lint", "version": "0.1.0"},
        "files": [],
        "summary": {
            "files": 0,
            "judged": 0,
            "skipped": 0,
            "failed": 0,
            "rules": 0,
            "findings": {"error": 0, "warning": 0, "info": 0},
            "not_assessed": 0,
        },
    }
    assert document(judge(TEXT, "概述"), Result("b", error="坏"))["summary"] == {
        "files": 2,
        "judged": 1,
        "skipped": 0,
        "failed": 1,
        "rules": 7,
        "findings": {"error": 1, "warning": 0, "info": 0},
        "not_assessed": 1,
    }


def test_a_judged_file_in_json() -> None:
    """Every key of a file, and the keys that it has instead when it was not judged."""
    files = document(judge(TEXT), Result("乙", error="坏"), Result("丙", skipped="空"))["files"]
    assert files[1:] == [{"path": "乙", "error": "坏"}, {"path": "丙", "skipped": "空"}]
    assert files[0] == {
        "path": "青石镇 2017.md",
        "encoding": "utf-8",
        "title": "青石镇2017年政府信息公开工作年度报告",
        "agency": files[0]["agency"],
        "agency_kind": files[0]["agency_kind"],
        "region": files[0]["region"],
        "reporting_year": 2017,
        "regime": "R2008",
        "notes": [{"id": "damaged", "text": "文本有字符丢失"}],
        "findings": [],
        "not_assessed": [{"rule": "wrong-period", "reason": "没有读到统计期限"}],
        "sections": [
            {
                "id": "overview",
                "title": "概述",
                "start": {"line": 3, "column": 1, "offset": 22},
                "end": {"line": 6, "column": 1, "offset": 43},
            }
        ],
    }


def test_a_finding_in_json() -> None:
    """Every key of a finding; places are line, column and offset."""
    (finding,) = document(judge(TEXT, "2017年，我们将"))["files"][0]["findings"]
    start = {"line": 5, "column": 1, "offset": 28}
    end = {"line": 5, "column": 10, "offset": 37}
    assert finding == {
        "rule": "plan-for-past-year",
        "severity": "error",
        "class": "accuracy",
        "message": "报告年度为 2017 年",
        "start": start,
        "end": end,
        "section": {"id": "problems", "path": ["二、问题"]},
        "where": "第二部分 第1段",
        "location": {},
        "fix": {
            "text": "改为 2018 年",
            "safe": True,
            "edits": [{"start": start, "end": end, "replacement": "2018年"}],
        },
        "law": [{"source": "条例2008", "article": "32", "quote": "年度报告"}],
        "evidence": [
            {
                "path": "青石镇 2017.md",
                "start": {"line": 1, "column": 1, "offset": 0},
                "end": {"line": 1, "column": 3, "offset": 2},
                "text": "青石",
                "label": "标题",
            },
            {
                "path": "另一份.md",
                "start": None,
                "end": None,
                "text": "青石",
                "label": "另一份报告",
            },
        ],
        "fingerprint": "f00d",
    }


def test_what_is_optional_is_left_out() -> None:
    """A finding without advice has no fix, a provision without wording no quote."""
    result = judge(TEXT, "概述")
    (one,) = result.findings
    object.__setattr__(one, "fix", None)
    object.__setattr__(one.law[0], "quote", None)
    (finding,) = document(result)["files"][0]["findings"]
    assert ("fix" in finding, finding["law"]) == (False, [{"source": "条例2008", "article": "32"}])


def test_chinese_stays_readable_unless_the_stream_cannot_show_it() -> None:
    """Both forms are the same document."""
    result = judge(TEXT, "概述")
    assert "青石镇" in written(result)
    assert written(result, ascii_only=True).isascii()
    assert json.loads(written(result)) == json.loads(written(result, ascii_only=True))


@settings(deadline=None)
@given(st.text(st.characters(), min_size=1), st.text(st.characters()), st.text(st.characters()))
def test_any_text_gives_a_valid_document(text: str, path: str, words: str) -> None:
    """Whatever is said, the document is valid, says it, and holds no raw hidden character."""
    result = judge(text, Span(0, len(text)), path=path, message=words)
    raw = written(result, Result(path, error=words))
    assert not {unicodedata.category(character) for character in set(raw) - {"\n"}} & HIDDEN
    one, two = json.loads(raw)["files"]
    assert (one["path"], one["findings"][0]["message"]) == (path, words)
    assert two == {"path": path, "error": words}
