"""The parts of the language server, each by itself."""

import asyncio
import sys
from pathlib import Path

import pytest
from attrs import evolve
from editing import Editor
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from disclosure_lint.cli import main
from disclosure_lint.linter import Config, Linters, linter_for
from disclosure_lint.lsp.actions import whole_edit
from disclosure_lint.lsp.desk import Desk
from disclosure_lint.lsp.documents import Answer, Draft
from disclosure_lint.lsp.judging import Judging
from disclosure_lint.lsp.positions import Encoding, Ruler, encoding_of
from disclosure_lint.lsp.settings import Settings, read_settings
from disclosure_lint.lsp.skeleton import skeletons
from disclosure_lint.report import Result
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import LineIndex, Source

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
TEXT = "2017 年报告\n𠀀𠮷😀民政\u2028经信\x0b2017 年将\n民政"
ODD = st.text(alphabet="年a\n\r\u2028\x0b\x85😀𠮷\t", max_size=30)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 12), ("utf-16", 6), ("utf-32", 3)])
def test_columns_in_three_encodings(encoding: Encoding, column: int) -> None:
    """Characters beyond the basic plane count as their encoding has them."""
    ruler = Ruler(LineIndex(TEXT), encoding)
    place = ruler.position(TEXT.index("民政"))
    assert place == types.Position(1, column)
    assert ruler.offset(place) == TEXT.index("民政")


@given(ODD, st.sampled_from(ENCODINGS))
def test_every_offset_comes_back(text: str, encoding: Encoding) -> None:
    """Positions of all offsets lead back, but inside a CRLF, which no client can name."""
    ruler = Ruler(LineIndex(text), encoding)
    for offset in range(len(text) + 1):
        if text[max(0, offset - 1) : offset + 1] != "\r\n":
            assert ruler.offset(ruler.position(offset)) == offset


@given(ODD, st.integers(0, 40), st.integers(0, 40), st.sampled_from(ENCODINGS))
def test_any_position_is_held(text: str, line: int, column: int, encoding: Encoding) -> None:
    """A position that is nowhere in the text gives an offset inside it."""
    offset = Ruler(LineIndex(text), encoding).offset(types.Position(line, column))
    assert 0 <= offset <= len(text)


@given(ODD, ODD)
def test_the_smallest_edit(before: str, after: str) -> None:
    """One edit makes one text of another, and none where they are equal."""
    edit = whole_edit(before, after)
    if edit is None:
        assert before == after
    else:
        made = before[: edit.span.start] + edit.replacement + before[edit.span.end :]
        assert made == after


def test_unknown_encodings_are_the_usual_one() -> None:
    """A client that names no encoding counts in UTF-16."""
    assert [encoding_of(kind) for kind in (None, "utf-7", "utf-8")] == ["utf-16", "utf-16", "utf-8"]


@pytest.mark.parametrize("told", [None, [], 3, "zh", {"language": "xx"}, {"ignore": [3]}])
def test_settings_that_are_none(told: object) -> None:
    """Whatever a client sends, what is not understood changes nothing."""
    assert read_settings(told) == Settings()


def test_settings_under_their_section() -> None:
    """Settings may come alone or under the name of the program."""
    own = {"language": "en", "ignore": ["characters"], "profiles": "season-2026"}
    expected = Settings(language="en", ignore=("characters",), profiles=("season-2026",))
    assert read_settings(own) == expected
    assert read_settings({"disclosure-lint": own}) == expected


def test_the_desk_tells_the_newest_only() -> None:
    """While one version is judged others come: only the last of them is judged and told."""
    judged: list[int | None] = []
    told: list[int | None] = []

    def judge(draft: Draft) -> Answer:
        judged.append(draft.version)
        return Answer(draft, Source(draft.text), Result(None), None, 1)

    async def work() -> None:
        desk = Desk(judge, lambda answer: told.append(answer.draft.version))
        desk.put(Draft("a", 0, ""))
        await asyncio.sleep(0)
        for version in range(1, 50):
            desk.put(Draft("a", version, ""))
        answer = await desk.answer("a")
        assert answer is not None
        desk.put(Draft("a", 50, ""))
        waiting = asyncio.ensure_future(desk.answer("a"))
        await asyncio.sleep(0)
        desk.take("a")
        assert await waiting is None

    asyncio.run(work())
    assert (judged[:2], told) == ([0, 49], [49])


def test_a_crash_outside_rules_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever fails while a draft is judged becomes a sentence."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("disk")

    monkeypatch.setattr("disclosure_lint.linter.engine.parse_tree", fail)
    answer = Judging(Linters()).judge(Draft("untitled:1", 1, clean_report("R2008", {}), "markdown"))
    assert answer.result.error is not None
    assert "RuntimeError: disk" in answer.result.error


@pytest.mark.parametrize("dialect", ["markdown", "plain"])
@pytest.mark.parametrize("missing", ["overview", "problems", "other_matters"])
def test_missing_sections_come_to_their_place(missing: str, dialect: str) -> None:
    """Put back where it was, every section of the form is numbered as before."""
    whole = clean_report("R2021", {})
    cut = clean_report("R2021", {"without": [missing], "relist": True})
    linter = linter_for(Config())
    source = Source(cut if dialect == "markdown" else cut.replace("## ", ""), "x.md")
    source = evolve(source, dialect="markdown" if dialect == "markdown" else "plain")
    made = list(skeletons(linter.dossier(linter.read(source))))
    assert [one.form.id for one in made] == [missing]
    text = source.text
    for edit in sorted(made[0].edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    numbers = [line.removeprefix("## ")[:2] for line in text.split("\n")]
    expected = [line.removeprefix("## ")[:2] for line in whole.split("\n")]
    parts = [f"{number}、" for number in "一二三四五六"]
    assert [one for one in numbers if one in parts] == [one for one in expected if one in parts]


def test_without_the_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where pygls is not installed a sentence says what to install."""
    for name in [name for name in sys.modules if name.startswith(("disclosure_lint.lsp", "pygls"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert (main(["server"]), "disclosure-lint[lsp]" in capsys.readouterr().err) == (2, True)


def test_the_command_line_never_imports_the_server(tmp_path: Path) -> None:
    """A check does without pygls and asyncio."""
    editor_free = "import sys; from disclosure_lint.cli import main; main(['rules']); "
    code = editor_free + "sys.exit(bool({'pygls', 'asyncio', 'lsprotocol'} & set(sys.modules)))"
    loop = asyncio.new_event_loop()
    try:
        run = asyncio.create_subprocess_exec(
            sys.executable, "-c", code, cwd=tmp_path, stdout=asyncio.subprocess.DEVNULL
        )
        process = loop.run_until_complete(run)
        assert loop.run_until_complete(process.wait()) == 0
    finally:
        loop.close()


def test_says_goodbye(tmp_path: Path) -> None:
    """After shutdown and exit the server ends with 0."""
    assert Editor("emacs", tmp_path).close() == 0
