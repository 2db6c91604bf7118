"""The language server, asked by clients of three kinds."""

from pathlib import Path

import pytest
from editing import Editor
from lsprotocol import types

from disclosure_lint import examples
from disclosure_lint.linter import Config, linter_for
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

CLEAN = clean_report("R2008", {})
FAULTY = CLEAN.replace("2017年，我镇认真", "2017年2月30日，我镇认 真", 1)
EXAMPLE = (Path(examples.__path__[0]) / "青石镇2017.md").read_text("utf-8")
# Words from web pages, Word and beyond the basic plane, as people paste them.
ODD = "𠮷𠀀😀\u2028\x0b\x0c"
ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def odd_text() -> str:
    """Return a faulty report with odd characters before and in the line of its fault."""
    return FAULTY.replace("## 一、", f"{ODD}\n\n## 一、", 1).replace(
        "我镇认 真", f"{ODD}我镇认 真", 1
    )


def found(editor: Editor, name: str, text: str) -> list[types.Diagnostic]:
    """Open a document and return its diagnostics."""
    editor.open(name, text)
    return editor.diagnostics(name)


def test_counts_as_the_client_does(editor: Editor) -> None:
    """Server and client agree on an encoding, and the server pushes or pulls, never both."""
    diagnostics = found(editor, "count.md", EXAMPLE)
    pushed = [one for one in editor.published if one.uri == editor.uri("count.md")]
    assert (editor.pulls, len(diagnostics)) == (not pushed, 13)


def test_as_many_as_on_the_command_line(editor: Editor) -> None:
    """The editor shows the findings of a check, each once."""
    result = linter_for(Config()).lint(Source(EXAMPLE))
    expected = [(one.rule, one.message) for one in result.findings]
    actual = [(one.code, one.message) for one in found(editor, "cli.md", EXAMPLE)]
    assert expected == actual


def test_marks_the_right_characters(editor: Editor) -> None:
    """Columns are right behind characters outside the BMP and what only Python calls a line end."""
    text = odd_text()
    marked = {
        str(one.code): editor.marked(text, one.range) for one in found(editor, "odd.md", text)
    }
    assert (marked["impossible-date"], marked["stray-space"]) == ("2017年2月30日", "认 真")


def test_links_and_related_places(editor: Editor) -> None:
    """A diagnostic links to its rule's page, and names the other place that shows the fault."""
    one = next(d for d in found(editor, "links.md", EXAMPLE) if d.code == "enumeration-gap")
    page = one.code_description.href if one.code_description else ""
    (other,) = one.related_information or ()
    assert page.endswith("/enumeration-gap.md")
    assert "**依据**" in Path(page.removeprefix("file://")).read_text("utf-8")
    assert other.location.uri == editor.uri("links.md")
    assert editor.marked(EXAMPLE, other.location.range) == "二是"


def test_hover_tells_why_and_by_which_law(editor: Editor) -> None:
    """Hovering over a finding shows its rule's reason and law; elsewhere there is nothing."""
    one = next(d for d in found(editor, "hover.md", EXAMPLE) if d.code == "late-publication")
    shown = editor.hover("hover.md", one.range.start)
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "《中华人民共和国政府信息公开条例》" in shown.contents.value
    assert "**依据**" in shown.contents.value
    assert editor.hover("hover.md", types.Position(3, 0)) is None


def test_hover_on_an_allow_comment(editor: Editor) -> None:
    """The name of a rule in an allow comment is explained, too."""
    comment = "<!-- disclosure-lint: allow late-publication -- 系统故障 -->"
    text = EXAMPLE.replace("2018年4月16日", f"{comment}\n2018年4月16日", 1)
    found(editor, "allow.md", text)
    line = text[: text.index(comment)].count("\n")
    shown = editor.hover("allow.md", types.Position(line, comment.index("late")))
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "late-publication" in shown.contents.value


def test_quick_fix(editor: Editor) -> None:
    """The preferred action on a finding mends it and nothing else."""
    text = odd_text()
    one = next(d for d in found(editor, "fix.md", text) if d.code == "stray-space")
    action = next(a for a in editor.actions("fix.md", one.range, ["quickfix"]) if a.is_preferred)
    assert action.edit is not None
    assert editor.put(text, action.edit) == text.replace("认 真", "认真", 1)


def test_allow_with_a_reason(editor: Editor) -> None:
    """The allow that is offered takes the finding away once somebody has given the reason."""
    one = next(d for d in found(editor, "why.md", EXAMPLE) if d.code == "wrong-self-reference")
    action = next(a for a in editor.actions("why.md", one.range) if "豁免" in a.title)
    assert action.edit is not None
    text = editor.put(EXAMPLE, action.edit)
    editor.change("why.md", 2, text)
    without = {d.code for d in editor.diagnostics("why.md", 2)}
    editor.change("why.md", 3, text.replace("--  -->", "-- 县里统一的说法 -->"))
    reasoned = {d.code for d in editor.diagnostics("why.md", 3)}
    assert ("wrong-self-reference" in without, "allow-without-reason" in without) == (False, True)
    assert reasoned == without - {"allow-without-reason"}


def test_adds_a_missing_section(editor: Editor) -> None:
    """The heading of a missing section comes to its place, and later numbers move on."""
    one = next(d for d in found(editor, "add.md", EXAMPLE) if d.code == "missing-section")
    action = next(a for a in editor.actions("add.md", one.range) if "补上" in a.title)
    assert action.edit is not None
    text = editor.put(EXAMPLE, action.edit)
    numbers = [line[3] for line in text.split("\n") if line.startswith("## ")]
    editor.change("add.md", 2, text)
    codes = {d.code for d in editor.diagnostics("add.md", 2)}
    assert numbers == list("一二三四五六七")
    assert {"missing-section", "numbering-gap"} & codes == set()
    assert "empty-section" in codes


def test_fix_all(editor: Editor) -> None:
    """Everything that is safe to mend is mended at once, when a client asks for that."""
    text = FAULTY.replace("政府信息公开工作有序", "政府信息公 开工作有序", 1)
    found(editor, "all.md", text)
    place = types.Range(types.Position(0, 0), types.Position(0, 0))
    (action,) = editor.actions("all.md", place, ["source.fixAll"])
    assert action.edit is not None
    assert editor.put(text, action.edit) == CLEAN.replace(
        "2017年，我镇认", "2017年2月30日，我镇认", 1
    )


def test_formatting(editor: Editor) -> None:
    """Formatting makes the safe fixes; a clean report stays as it is."""
    text = odd_text()
    found(editor, "format.md", text)
    found(editor, "formatted.md", CLEAN)

    def format_(name: str) -> list[types.TextEdit]:
        document = types.TextDocumentIdentifier(editor.uri(name))
        params = types.DocumentFormattingParams(document, types.FormattingOptions(2, True))  # noqa: FBT003 -- the protocol's
        return list(editor.wait(editor.client.text_document_formatting_async(params)))

    assert format_("formatted.md") == []
    assert "认真" in editor.edited(text, format_("format.md"))


def test_outline_and_folding(editor: Editor) -> None:
    """The section tree is the outline, and each section folds up to its last words."""
    found(editor, "tree.md", EXAMPLE)
    document = types.TextDocumentIdentifier(editor.uri("tree.md"))
    params = types.DocumentSymbolParams(document)
    outline = editor.wait(editor.client.text_document_document_symbol_async(params))
    folds = editor.wait(
        editor.client.text_document_folding_range_async(types.FoldingRangeParams(document))
    )
    lines = EXAMPLE.split("\n")
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert [one.name for one in outline] == headings
    assert [lines[one.start_line].removeprefix("## ") for one in folds] == headings
    assert all(lines[one.end_line].strip() for one in folds)


def test_other_documents_are_passed_over(editor: Editor) -> None:
    """A text that is no report has no diagnostics, and the status says why."""
    assert found(editor, "通知 （一）.md", "# 会议通知\n\n请准时参加。\n") == []
    editor.until(lambda: any(one.uri.endswith(".md") for one in editor.statuses))
    uri = editor.uri("通知 （一）.md")
    editor.until(lambda: any(one.uri == uri for one in editor.statuses))
    status = next(one for one in reversed(editor.statuses) if one.uri == uri)
    assert (status.state, "年度报告" in status.reason) == ("skipped", True)


def test_closing_takes_diagnostics_away(editor: Editor) -> None:
    """A closed document leaves nothing behind, whoever asks or is told."""
    found(editor, "closed.md", EXAMPLE)
    editor.shut("closed.md")
    if editor.pulls:
        assert editor.diagnostics("closed.md") == []
        return
    editor.until(lambda: editor.published[-1].uri == editor.uri("closed.md"))
    editor.until(lambda: not editor.published[-1].diagnostics)


def test_never_out_of_order(editor: Editor) -> None:
    """Of many changes in a row the last one counts, and no older one is told after a newer."""
    found(editor, "fast.md", CLEAN)
    for version in range(2, 42):
        editor.change("fast.md", version, EXAMPLE if version % 2 else CLEAN)
    last = editor.diagnostics("fast.md", 41)
    uri = editor.uri("fast.md")
    versions = [one.version or 0 for one in editor.published if one.uri == uri]
    assert len(last) == 13
    assert versions == sorted(set(versions))


def test_unchanged_answers_are_short(editor: Editor) -> None:
    """A client that pulls again without a change is told so."""
    if not editor.pulls:
        pytest.skip("this client does not pull")
    found(editor, "pull.md", EXAMPLE)
    document = types.TextDocumentIdentifier(editor.uri("pull.md"))
    ask = editor.client.text_document_diagnostic_async
    first = editor.wait(ask(types.DocumentDiagnosticParams(document)))
    params = types.DocumentDiagnosticParams(document, previous_result_id=first.result_id)
    assert editor.wait(ask(params)).kind == "unchanged"


def test_explains_a_rule(editor: Editor) -> None:
    """A command gives the page of any rule; of an unknown one there is none."""
    assert "第32条" in editor.command("explainRule", "missing-section")
    assert editor.command("explainRule", "no-such-rule") == ""


def test_windows_line_ends(editor: Editor) -> None:
    """Lines that end in CRLF are counted once, and edits are written with them."""
    text = EXAMPLE.replace("\n", "\r\n")
    one = next(d for d in found(editor, "crlf.md", text) if d.code == "wrong-self-reference")
    action = next(a for a in editor.actions("crlf.md", one.range) if "豁免" in a.title)
    assert action.edit is not None
    assert editor.marked(text, one.range) == "本部门"
    assert "-->\r\n" in editor.put(text, action.edit)
