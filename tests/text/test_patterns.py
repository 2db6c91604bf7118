"""Patterns kept from one run to the next match as freshly compiled ones do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from disclosure_lint.text import patterns

SOURCES = [
    (r"(?P<year>[12][0-9]{3})年(?:(?P<month>\d{1,2})月)?", 0),
    (r"[\p{Han}（）]{2,8}(?:政府|局)(?=[，。])", 0),
    (r"(?<=[。；])一是|^二是$", regex.MULTILINE),
    (r"主动公开|依申请公开|(?i:abc)", 0),
]
TEXT = "2017年3月，临江区教育局，一是公开。一是公开\n二是\nABC主动公开2018年"


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    """Start and end without any pattern in store."""
    kept = dict(patterns._stored), dict(patterns._fresh)
    patterns.compile_pattern.cache_clear()
    patterns._stored.clear()
    patterns._fresh.clear()
    yield
    for live, before in zip((patterns._stored, patterns._fresh), kept, strict=True):
        live.clear()
        live.update(before)  # type: ignore[call-overload]


def store(file: Path) -> None:
    """Compile all sources and keep them in `file`."""
    for source, flags in SOURCES:
        patterns.compile_pattern(source, flags)
    patterns.save_store(file)
    patterns.compile_pattern.cache_clear()
    patterns._fresh.clear()


def found(compiled: "regex.Pattern[str]") -> list[tuple[tuple[int, int], dict[str, str]]]:
    """Return all that a pattern finds in the text."""
    return [(match.span(), match.groupdict()) for match in compiled.finditer(TEXT)]


def test_stored_patterns_match_as_compiled_ones(tmp_path: Path) -> None:
    """Spans and groups are the same, and nothing is compiled again."""
    file = tmp_path / "cache" / "patterns.json"
    store(file)
    patterns.load_store(file)
    for source, flags in SOURCES:
        assert found(patterns.compile_pattern(source, flags)) == found(regex.compile(source, flags))
    assert patterns._fresh == {}


@pytest.mark.parametrize("damage", [b"", b"x", b"12\n{}", b'1\n{"made_for": 1}'])
def test_damaged_store_is_passed_over(tmp_path: Path, damage: bytes) -> None:
    """A store that is cut, changed or foreign costs nothing but time."""
    file = tmp_path / "patterns.json"
    file.write_bytes(damage)
    patterns.load_store(file)
    assert patterns._stored == {}
    assert found(patterns.compile_pattern(*SOURCES[0])) == found(regex.compile(*SOURCES[0]))


def test_store_of_another_version_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of regex or Python compiles anew."""
    file = tmp_path / "patterns.json"
    store(file)
    monkeypatch.setattr(patterns, "_made_for", lambda: "another")
    patterns.load_store(file)
    assert patterns._stored == {}


def test_store_that_others_may_write_is_passed_over(tmp_path: Path) -> None:
    """What somebody else could have written is not believed."""
    file = tmp_path / "patterns.json"
    store(file)
    file.chmod(0o666)
    patterns.load_store(file)
    assert patterns._stored == {}


def test_no_folder_to_write_to_is_no_fault(tmp_path: Path) -> None:
    """Where the store cannot be written the run goes on."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    store(blocked / "patterns.json")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_invalid_pattern_raises_as_ever() -> None:
    """An invalid pattern is an error of regex."""
    with pytest.raises(regex.error):
        patterns.compile_pattern("(")
