"""The page on copying: safe against hostile text, whole, and readable in a browser."""

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from disclosure_lint.cli import main
from disclosure_lint.corpus.document import Provenance
from disclosure_lint.corpus.overlaps import Overlap, SharedPlace, clusters
from disclosure_lint.output.copying_page import copying_page
from disclosure_lint.rulebook.clean import clean_report

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\x1b[31m\u202e'
COPIED = (
    "全年在集镇广场设立查阅点三处，由退休教师轮流值守，为不识字的老人逐条念读补贴名单，"
    "并把大家提出的疑问记在蓝皮本上，每逢赶集日由分管领导当面答复。"
)


class Elements(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self) -> None:
        """Nothing was met yet."""
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes what was opened last."""
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def overlap(one: str, other: str, share: float = 0.5, words: str = COPIED) -> Overlap:
    """Return a pair that shares one passage."""
    places = (SharedPlace(words, words.replace("三处", "五处"), 60, 0.9, 1),)
    return Overlap(
        Provenance(one, one, one, year=2020), Provenance(other, other, other), places, share
    )


def test_nothing_that_reports_say_becomes_markup() -> None:
    """Names, paths and passages with markup make no element and no attribute of their own."""
    found = [overlap(HOSTILE, "乙局", words=HOSTILE)]
    page = "".join(copying_page(2, found, clusters(found), "zh"))
    elements = Elements()
    elements.feed(page)
    assert elements.open == []
    assert not {"script", "img"} & elements.tags
    assert not {name for name in elements.attributes if name.startswith("on") or name == "src"}
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_clusters_join_pairs_that_share_enough() -> None:
    """Two pairs with a member in common are one group, a pair with little in common is none."""
    found = [overlap("甲", "乙"), overlap("甲", "丙"), overlap("丁", "戊", 0.02)]
    assert [[one.agency for one in group] for group in clusters(found)] == [["丙", "乙", "甲"]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_folder_of_reports(tmp_path: Path, language: str) -> None:
    """Two towns with one passage in common are told side by side, a third is not among them."""
    for name in ("江州市云溪县青石镇", "江州市云溪县白石镇", "江州市云溪县黑石镇"):
        text = clean_report("R2008", {"region": name})
        if "黑" not in name:
            text = text.replace("## 二", f"{COPIED * 2}\n\n## 二", 1)
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    page = tmp_path / "雷同.html"
    code = main(["corpus", "report", str(tmp_path), "-o", str(page), "--lang", language])
    text = page.read_text("utf-8")
    assert (code, "青石镇" in text, "白石镇" in text, "黑石镇" in text) == (0, True, True, False)
    _looked_at(page)


def _looked_at(page: Path) -> None:
    """Let a browser lay the page out, where there is one: it must draw the matrix."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return
    words = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()]
    ran = subprocess.run(words, capture_output=True, timeout=60, check=True)
    assert "<svg" in ran.stdout.decode("utf-8")


def test_one_report_is_not_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 with one sentence."""
    (tmp_path / "一.md").write_text(clean_report("R2008", {}), "utf-8")
    assert main(["corpus", "report", str(tmp_path)]) == 2
    assert "不足两份" in capsys.readouterr().err
