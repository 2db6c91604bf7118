"""The rules on privacy: what belongs to a private person, and what is public."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]


def found(marked: Marked, rule: str, text: str) -> list[str]:
    """Return what `rule` marks in a section on requests that holds `text`."""
    return [words for _, words in marked(rule, told(f"收到申请3件，{text}。", section="requests"))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("身份证号11010519491231002X", ["11010519491231002X"]),
        ("身份证号11010519491231002x", ["11010519491231002x"]),
        ("身份证号110105194912310021", []),
        ("身份证号99010519491231002X", []),
        ("编号110105194913310021", []),
        ("身份证号110105********002X", []),
        ("统一社会信用代码11370612004190000Q", []),
    ],
)
def test_resident_identity_numbers(marked: Marked, text: str, numbers: list[str]) -> None:
    """Only numbers with a birthday and a right check digit count."""
    assert found(marked, "id-number", text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("银行卡号6222020200112233446", ["6222020200112233446"]),
        ("银行卡号6222 0202 0011 2233 446", ["6222 0202 0011 2233 446"]),
        ("银行卡号6222020200112233447", []),
        ("流水号6222020200112233446", []),
        ("财政专户账号6222020200112233446", []),
        ("银行卡号0000000000000000", []),
    ],
)
def test_bank_cards(marked: Marked, text: str, numbers: list[str]) -> None:
    """Numbers beside words of banking that pass Luhn's check, unless the account is public."""
    assert found(marked, "bank-card", text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("其中申请人李某（13812345678）申请1件", ["13812345678"]),
        ("村民来电13812345678", ["13812345678"]),
        ("申请人联系电话13812345678", ["13812345678"]),
        ("拨打138 1234 5678办理", ["138 1234 5678"]),
        ("便民热线13812345678", []),
        ("来电人138****5678", []),
        ("受理编号X13812345678", []),
        ("投资13812345678.50元，约13812345678元", []),
        ("拨打12345、0799-5550123", []),
        ("地址：建设路18号，13812345678", []),
    ],
)
def test_mobile_numbers(marked: Marked, text: str, numbers: list[str]) -> None:
    """A mobile number is private but where it stands as the agency's contact."""
    assert found(marked, "mobile-number", text) == numbers


def test_mobile_numbers_in_cells_are_figures(marked: Marked) -> None:
    """A cell of eleven digits is an amount."""
    text = told("见下表：\n\n| 投资 |\n|---|\n| 13812345678 |")
    assert marked("mobile-number", text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("申请人李建国申请公开批文", ["李建国"]),
        ("原告：欧阳小华诉我镇", ["欧阳小华"]),
        ("其中村民张小芳向我镇提出申请", ["张小芳"]),
        ("收到王强提交的政府信息公开申请", ["王强"]),
        ("申请人李某申请公开批文", []),
        ("申请人陈述意见后提出", []),
        ("申请人马上提出", []),
        ("申请人向我镇提出", []),
        ("镇长李建国向我县报告", []),
        ("陈家村向我镇申请公开", []),
        ("许多村民申请公开", []),
        ("村民曾多次申请公开", []),
        ("陆续提交的申请", []),
    ],
)
def test_applicants(marked: Marked, text: str, names: list[str]) -> None:
    """A full name beside what was asked for is found; masked names and officials are right."""
    assert found(marked, "applicant-name", text) == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("申请人家住青石镇建设路26号3室", ["青石镇建设路26号3室"]),
        ("住址：云溪县青石村3组", ["云溪县青石村3组"]),
        ("申请人李某，住青石村五组", ["青石村五组"]),
        ("不公开家庭住址等信息", []),
        ("受理地址为建设路18号", []),
        ("改造居民住宅26栋", []),
        ("公开住房信息3组", []),
    ],
)
def test_home_addresses(marked: Marked, text: str, places: list[str]) -> None:
    """Where a person lives is private; offices and dwellings in general are not."""
    assert found(marked, "home-address", text) == places
