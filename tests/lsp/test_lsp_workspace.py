"""The language server beside the other files of a workspace: reports, settings, crashes."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from editing import Editor
from lsprotocol import types
from pygls.exceptions import JsonRpcRequestCancelled

from disclosure_lint.rulebook.clean import clean_report

QING, BAI = "江州市云溪县青石镇", "江州市云溪县白石镇"
STORY = (
    "镇里把水库移民后扶资金作为公开重点，逐村张贴资金分配表，由村务监督委员会核对签字后拍照留存，镇财政所每季度"
    "抽查3个村，对漏贴、迟贴的当场补正，并把抽查结果贴在集市公告栏上。"
)
LAST = clean_report("R2021", {"year": 2022, "region": QING})
THIS = clean_report("R2021", {"year": 2023, "region": QING}).replace(
    "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    "| 二、上年结转政府信息公开申请数量 |  |  | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
)
TOLD = clean_report(
    "R2021", {"year": 2023, "region": BAI, "section": "overview", "append": True}, STORY
)
COPY = clean_report(
    "R2021", {"year": 2022, "region": QING, "section": "overview", "append": True}, STORY
)
FAULTY = clean_report("R2008", {}).replace("2017年，我镇认真", "2017年2月30日，我镇认真", 1)
CRASH = """
import sys
from disclosure_lint.checks.impossible_date import ImpossibleDate
from disclosure_lint.cli import main
def look(self, dossier):
    raise RuntimeError("磁盘 disk")
    yield
ImpossibleDate.look = look
sys.exit(main(["server"]))
"""
Start = Callable[..., Editor]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return what starts an editor in a folder of files, and closes it in the end."""
    editors: list[Editor] = []

    def make(profile: str, files: dict[str, str], **more: Any) -> Editor:  # noqa: ANN401 -- handed on
        for name, text in files.items():
            (tmp_path / name).write_text(text, "utf-8")
        editors.append(Editor(profile, tmp_path, **more))
        return editors[-1]

    yield make
    for editor in editors:
        assert editor.close() == 0


def codes(editor: Editor, name: str) -> list[str]:
    """Return the rules that speak of a document, as last told."""
    uri = editor.uri(name)
    last = next((one for one in reversed(editor.published) if one.uri == uri), None)
    return [str(one.code) for one in last.diagnostics] if last else []


def test_last_years_report_and_copied_passages(start: Start) -> None:
    """A document is compared with the reports beside it, and links to the other passage."""
    files = {"2022.md": COPY, "白石镇2023.md": TOLD}
    editor = start("emacs", files, options={"rulePages": "https://example.org/rules/"})
    editor.open("2023.md", THIS)
    editor.open("白石镇2023.md", TOLD)
    editor.until(lambda: "carry-over" in codes(editor, "2023.md"))
    editor.until(lambda: "copied-passage" in codes(editor, "白石镇2023.md"))
    told = next(p for p in reversed(editor.published) if p.uri == editor.uri("白石镇2023.md"))
    copied = next(one for one in told.diagnostics if one.code == "copied-passage")
    (other,) = copied.related_information or ()
    assert other.location.uri == editor.uri("2022.md")
    assert editor.marked(COPY, other.location.range) == editor.marked(TOLD, copied.range)
    assert copied.code_description
    assert copied.code_description.href == "https://example.org/rules/copied-passage.md"


def test_whole_workspace_pushed(start: Start) -> None:
    """The command judges the reports that are not open, too; other files are passed over."""
    editor = start("visual_studio_code", {"错.md": FAULTY, "通知.md": "# 通知\n\n请参加。\n"})
    editor.until(lambda: any("1" in one.message for one in editor.client.log_messages))
    assert editor.command("lintWorkspace") == 1
    editor.until(lambda: codes(editor, "错.md") == ["impossible-date"])
    assert codes(editor, "通知.md") == []


def test_whole_workspace_pulled(start: Start) -> None:
    """A client that pulls gets the workspace when it asks, once that is wanted."""
    editor = start("neovim", {"错.md": FAULTY}, options={"wholeWorkspace": True})
    editor.until(lambda: any("1" in one.message for one in editor.client.log_messages))
    ask = editor.client.workspace_diagnostic_async
    (item,) = editor.wait(ask(types.WorkspaceDiagnosticParams([]))).items
    known = [types.PreviousResultId(item.uri, item.result_id)]
    (again,) = editor.wait(ask(types.WorkspaceDiagnosticParams(known))).items
    assert [one.code for one in item.items] == ["impossible-date"]
    assert again.kind == "unchanged"
    assert editor.published == []


def test_settings_and_configuration_files(start: Start) -> None:
    """What the client sets holds at once, and so does a configuration file that is saved."""
    editor = start("visual_studio_code", {})
    editor.open("错.md", FAULTY)
    assert "日期" in editor.diagnostics("错.md")[0].message
    editor.settings = {"language": "en", "ignore": []}
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({}))
    editor.until(lambda: "date" in editor.published[-1].diagnostics[0].message)
    config = editor.folder / "disclosure-lint.toml"
    config.write_text('ignore = ["impossible-date"]\n', "utf-8")
    document = types.TextDocumentIdentifier(config.as_uri())
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
    editor.until(lambda: codes(editor, "错.md") == [])


def test_wrong_configuration_is_a_message(start: Start) -> None:
    """A configuration that cannot be followed is told, and mending it is enough."""
    files = {"disclosure-lint.toml": 'ignore = ["imposible-date"]\n'}
    editor = start("emacs", files)
    editor.open("错.md", FAULTY)
    editor.until(lambda: bool(editor.client.messages))
    assert "impossible-date" in editor.client.messages[0].message
    config = editor.folder / "disclosure-lint.toml"
    config.write_text("", "utf-8")
    change = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
    editor.until(lambda: codes(editor, "错.md") == ["impossible-date"])


def test_a_crash_of_a_rule_is_a_message(start: Start) -> None:
    """When a rule fails the others still speak, the user is told once, and the server lives."""
    text = FAULTY.replace("我镇认真", "我镇认 真", 1)
    editor = start("visual_studio_code", {}, command=("-c", CRASH))
    editor.open("错.md", text)
    assert [one.code for one in editor.diagnostics("错.md")] == ["stray-space"]
    editor.change("错.md", 2, text)
    editor.diagnostics("错.md", 2)
    (message,) = (one.message for one in editor.client.messages)
    assert "impossible-date" in message
    assert "磁盘 disk" in message


def test_requests_can_be_cancelled(start: Start) -> None:
    """A request that waits for an answer ends when the client no longer wants it."""
    editor = start("neovim", {})
    editor.open(
        "长.md", FAULTY.replace("## 一、", "我镇公开信息若干条。\n\n" * 2000 + "## 一、", 1)
    )
    document = types.TextDocumentIdentifier(editor.uri("长.md"))

    async def ask() -> None:
        params = types.DocumentDiagnosticParams(document)
        request = editor.client.protocol.send_request("textDocument/diagnostic", params, msg_id="7")
        editor.client.cancel_request(types.CancelParams("7"))
        await asyncio.wrap_future(request)

    with pytest.raises(JsonRpcRequestCancelled):
        editor.wait(ask())
    assert [one.code for one in editor.diagnostics("长.md")]


def test_words_that_are_no_options(start: Start) -> None:
    """Untitled documents and documents of other kinds do no harm."""
    editor = start("emacs", {}, options={"language": 3, "ignore": "x", "profiles": {}})
    editor.open("a.html", "<html><body><h1>会议通知</h1></body></html>", "html")
    assert editor.diagnostics("a.html") == []
    assert editor.hover("nothing.md", types.Position(0, 0)) is None
