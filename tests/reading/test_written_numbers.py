"""Numbers and amounts as people write them."""

from decimal import Decimal

import pytest
from prose import QUANTITIES

from disclosure_lint.reading.amounts import scan_amounts
from disclosure_lint.reading.written_numbers import scan_numbers
from disclosure_lint.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234条、１２条、三十二件", [("1234", "1"), ("12", "1"), ("32", "1")]),
        (
            "5.3万条、2亿元、51.85%",
            [("53000", "1000"), ("200000000", "100000000"), ("51.85", "0.01")],
        ),
        ("三万二千条，一百零三件", [("32000", "1"), ("103", "1")]),
        ("3-5件、第3条、A4纸、0799-5550123", []),
        ("每一件、第二十条、二三万件", []),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    """Separators, full width, 万 and 亿 are read; ranges and ordinals are none."""
    found = scan_numbers(text, Span(0, len(text)))
    assert [(f"{n.value:f}", f"{n.step:f}") for n in found] == expected


@pytest.mark.parametrize(
    "text", ["约30条", "5500余条", "30多条", "近30条", "1万余条", "十余件", "30条左右"]
)
def test_approximate(text: str) -> None:
    """约, 余, 多, 近 and their like make a figure approximate."""
    assert [a.approximate for a in scan_amounts(text, Span(0, len(text)), QUANTITIES)] == [True]


@pytest.mark.parametrize("text", ["网上3条", "附近30条", "以上5条"])
def test_not_approximate(text: str) -> None:
    """Words that only end like those do not."""
    assert [a.approximate for a in scan_amounts(text, Span(0, len(text)), QUANTITIES)] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请26 件，费用0.024万元", [("26", "件"), ("240", "元")]),
        ("20个工作日、2个月、7号楼14层、邮编345600", []),
        ("一条龙服务，高效办成一件事", []),
        ("收到一件申请，参加三十人次", [("1", "件"), ("30", "人次")]),
        ("结果维持 3；其他5，", [("3", ""), ("5", "")]),
        ("2件次、8大类，占62.2％", [("2", "件次"), ("8", "大类"), ("62.2", "%")]),
    ],
)
def test_amounts(text: str, expected: list[tuple[str, str]]) -> None:
    """A number with a unit that counts, or at the end of its clause, is an amount."""
    found = scan_amounts(text, Span(0, len(text)), QUANTITIES)
    assert [(f"{a.value:f}", a.unit) for a in found] == expected


def test_money_is_in_yuan() -> None:
    """万元 and 元 are one unit, and the step tells how far it was rounded."""
    (amount,) = scan_amounts("收费9116.36万元", Span(0, 11), QUANTITIES)
    assert (amount.value, amount.step) == (Decimal(91163600), Decimal(100))
