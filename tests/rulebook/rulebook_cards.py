"""A small valid card, a folder to put cards into, and what the rulebook says of it."""

from pathlib import Path

import pytest

from disclosure_lint.rulebook import RulebookError, load_rulebook

CARD = """\
id = "plan-too-early"
title = "计划"
check = "plan-year"
severity = "error"
status = "stable"
since = "0.1"
class = "accuracy"
regimes = ["R2008", "R2021"]
needs = ["year"]
yields_to = ["plan-too-late"]
fix_safe = ["markdown"]
message = "报告年度为 {year} 年，此处写 {found} 年"
fix = "改为 {expected} 年"
why = "计划应当晚于报告年度。"
[en]
title = "Plan"
message = "The report is on {year}, but this says {found}"
fix = "Write {expected}"
why = "A plan is for a later year."
[[law]]
source = "条例2008"
article = "32"
until = 2018
[[law]]
source = "条例2019"
article = "50"
from = 2019
note = "见说明"
[options]
verbs = ["将", "拟"]
limits = { least = [1, 2] }
[case.renamed]
severity = "info"
message = "{label}已改名"
[case.renamed.en]
message = "{label} was renamed"
"""
EXAMPLES = """\
[[example]]
given = { section = "problems", year = 2017, without = ["fees"] }
bad = "2017年，我镇将继续加强公开。"
good = '''
2018年，我镇将继续加强公开。
'''
marks = ["2017年，我镇将"]
[[example]]
good = ""
"""
OTHER = CARD.replace("plan-too-early", "plan-too-late").replace('["plan-too-late"]', "[]")


def shelve(folder: Path, files: dict[str, str]) -> Path:
    """Write cards by their name (a subfolder may stand before it) and return the folder."""
    for name, text in {"plan-too-late": OTHER + EXAMPLES, **files}.items():
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def complaint(folder: Path) -> str:
    """Return the sentence with which the rulebook refuses `folder`."""
    with pytest.raises(RulebookError) as caught:
        load_rulebook((folder,))
    return str(caught.value)
