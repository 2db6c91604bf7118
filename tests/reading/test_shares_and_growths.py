"""Shares with their wholes, and growth with last year's figure."""

import pytest
from prose import told

Shares = list[tuple[str, int | None]]


def shares(text: str) -> Shares:
    """Return each share with its whole."""
    return [
        (f"{one.percent.value:f}", int(one.whole.value) if one.whole else None)
        for one in told(text).shares
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开信息80条，其中政策类8条，占10%；动态类72条，占比90%。", [("10", 80), ("90", 80)]),
        ("公开信息80条，其中政策类8条（占总数的10%）。", [("10", 80)]),
        (
            "答复80件，均在期限内。予以公开8件，占10%；不予公开40件，占50%。",
            [("10", 80), ("50", 80)],
        ),
        ("收到申请40件，其中网络申请15件，占全县网络申请的3%。", [("3", None)]),
        ("政策类8条，占5%；动态类9条，占8%。", [("5", None), ("8", None)]),
        ("办结率100%，满意率98%，占地5%。", []),
        ("培训40人，其中干部30人，占80%；村民10人，占20%。", [("80", 40), ("20", 40)]),
        ("培训40人，干部30人，占80%；村民10人，占20%。", [("80", 40), ("20", 40)]),
        ("培训40人，其中干部30人，占全县的80%；村民10人，占20%。", [("80", None), ("20", 40)]),
        ("专职10人，占全部40人的30%。", [("30", 40)]),
        ("专职10人（占40人的30%）。", [("30", 40)]),
        ("专职3人、兼职7人，占40人的25%。", [("25", None)]),
        ("专职3人，另有兼职7人，占40人的25%。", [("25", None)]),
    ],
)
def test_shares(text: str, expected: Shares) -> None:
    """The whole is the total, or what explains most shares; another whole is not known."""
    assert shares(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请36件，同比增长20%。", [(20, None, None)]),
        ("收到申请36件，较上年减少4件，下降10%。", [(-10, -4, None)]),
        ("收到申请36件，比2022年的30件增长20%。", [(20, None, 30)]),
        ("收到申请36件，比2020年增长20%。", []),
        ("收到申请36件，同比增长约20%。", []),
        ("收到申请36件。新增查阅点2个。", []),
        ("收到申请36件，同比增长20%（上年30件，今年36件）。", [(20, None, 30)]),
        ("收到申请36件，同比增加6件，增长20%（上年30件）。", [(20, 6, 30)]),
        ("申请同比增长20%（上年30件，今年36件）。", [(20, None, 30)]),
        ("上年收到申请30件，今年收到36件，同比增长20%。", [(20, None, 30)]),
        ("2022年收到申请30件，2023年收到36件，增长20%。", [(20, None, 30)]),
        ("收到申请36件（去年30件），增幅20%。", [(20, None, 30)]),
        ("收到申请50件，其中网上36件，同比增长20%（上年30件）。", [(20, None, None)]),
        ("收到申请36件，同比增长20%，上年结转30件。", [(20, None, None)]),
        ("收到申请36件，同比增长20%。上年30件。", [(20, None, None)]),
        ("上年受理申请30件，今年检查36件，同比增长20%。", [(20, None, None)]),
    ],
)
def test_growths(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    """同比 and 较上年 compare with last year; other years and rough rates are passed over."""
    found = [(one.percent, one.amount, one.before) for one in told(text).growths]
    assert [(p, a, b.value if b else None) for p, a, b in found] == expected
