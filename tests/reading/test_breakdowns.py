"""Breakdowns: which figures are parts of which total, and whether they are all."""

import pytest
from prose import told

Parts = list[tuple[int, list[int]]]


def parts(text: str) -> Parts:
    """Return each total with its parts."""
    return [
        (int(one.total.value), [int(part.value) for part in one.parts])
        for one in told(text).breakdowns
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开信息88条，其中A类3条、B类5条、C类80条。", [(88, [3, 5, 80])]),
        ("公开信息88条。其中，镇机关48条，占55%。各村40条，占45%。", [(88, [48, 40])]),
        ("公开信息88条（政策类8条、动态类80条），更新机构职能6次。", [(88, [8, 80])]),
        ("公开信息90条，其中专项资金30条，预决算55条（政府15条、部门40条），债务5条。", [
            (90, [30, 55, 5]), (55, [15, 40]),
        ]),
        ("在公开的88条政府信息中，政策类8条，动态类80条。", [(88, [8, 80])]),
        ("公开政策类、动态类信息88条，分别为8条和80条。", []),
        ("公开信息88条：政策类8条；动态类80条；全年受理留言9条。", [(88, [8, 80])]),
        ("发布动态120条、公告30条，共计150条。", [(150, [120, 30])]),
        ("收到申请8件，办理建议22件、提案31件，共计53件。", [(53, [22, 31])]),
        ("答复申请60件，包括上年结转5件。其中，予以公开40件，无法提供20件。", [
            (60, [40, 20]),
        ]),
        ("按时办结52件，延期办结8件。其中，同意公开40件，申请信息不存在20件。", []),
        ("办结8件，其中：公开5件，占62.5%；不公开3件，占37.5%；行政复议2件。", [(8, [5, 3])]),
        ("公开信息88条，较上年增加8条，其中政策类8条，动态类80条。", [(88, [8, 80])]),
        ("公开信息88条，其中政策类8条、动态类60条，其他20条。", [(88, [8, 60, 20])]),
        ("收到申请12件（网络8件、信函4件），结果为：公开9件、不公开3件。", [
            (12, [8, 4]), (12, [9, 3]),
        ]),
        ("公开信息88条，召开会议3次。", []),
    ],
)  # fmt: skip
def test_totals_and_parts(text: str, expected: Parts) -> None:
    """其中, brackets, colons and 共计 join a total with its parts; other matters end the list."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("公开信息88条，其中A类3条、B类5条。", False),
        ("公开信息88条，其中A类3条、其他85条。", True),
        ("公开信息88条，包括A类3条、B类85条。", True),
        ("公开信息88条，其中包括A类3条、B类85条。", False),
        ("公开信息88条，包括A类3条、B类80条等。", False),
        ("制作信息88条，其中主动公开8条、依申请公开20条、不予公开60条。", True),
        ("公开信息88条，其中A类44条，占50%；B类44条，占50%。", True),
        ("办结申请8件，其中不予公开5件，其他处理3件。", False),
    ],
)
def test_complete(text: str, complete: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    """分别, 包括, a rest, shares of 100 % and full sets name all parts; 其中包括 and 等 do not."""
    assert [one.complete for one in told(text).breakdowns] == [complete]


def test_ways_of_publishing_overlap() -> None:
    """One document may go several ways; one request came one way."""
    published = "公开信息88条，其中网站80条、微信公众号40条。"
    requested = "收到申请88件，其中网络申请80件、信函申请8件。"
    assert [one.overlapping for one in told(published).breakdowns] == [True]
    assert [one.overlapping for one in told(requested).breakdowns] == [False]


def test_total_above_with_the_same_name() -> None:
    """Shares of 100 % without a total of their own are of the figure above with their name."""
    text = (
        "制作信息300条，其中主动公开政府信息200条，不予公开100条。"
        "主动公开的政府信息，机关主动公开政府信息180条，占60%。各村主动公开政府信息120条，占40%。"
    )
    assert parts(text)[-1] == (200, [180, 120])
