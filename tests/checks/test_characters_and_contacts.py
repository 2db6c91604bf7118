"""invisible-character, confusable-character, malformed-contact: what readers cannot use."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
Mended = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开信\u200b息126\u200b条。", [("zero-width", "\u200b")]),
        ("公开\x07信息。", [("control", "\x07")]),
        ("公开\u202e信息。", [("bidi", "\u202e")]),
        ("公开\u2028信息。", [("separator", "\u2028")]),
        ("公开\ue5ce信息。", [("private", "\ue5ce")]),
        ("公开\ufffd\ufffd信息。", [("replacement", "\ufffd\ufffd")]),
        ("公开锟斤拷信息。", [("mojibake", "锟斤拷")]),
        ("公开ä¿¡æ\x81¯ä¿¡æ¯信息。", [("control", "\x81"), ("mojibake", "ä¿¡æ\x81¯ä¿¡")]),
        ("\u3000\u00a0公开信息126条☆👨\u200d👩。", []),
    ],
)
def test_invisible_characters(
    marked: Marked, text: str, found: list[tuple[str | None, str]]
) -> None:
    """One finding a kind; ideographic and no-break spaces and emoji are right."""
    assert marked("invisible-character", told(text)) == found


def test_invisible_characters_are_removed(mended: Mended) -> None:
    """All places of a kind are mended at once; lost characters cannot be."""
    text = told("公\u200b开信\u200b息\x07\u202e126条\ufffd。")
    assert mended("invisible-character", text) == told("公开信息126条\ufffd。")


def test_a_page_break_is_no_control_character(marked: Marked) -> None:
    """Text from PDF has form feeds at the beginnings of pages."""
    assert marked("invisible-character", told("公开信息126条。\n\x0c检查2次。"), "plain") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2O17年公开信息l26条。", [("digit", "2O17"), ("digit", "l26")]),
        ("二O一七年公开信息。", [("digit", "二O一七")]),
        ("拨打0799一5550123。", [("dash", "一")]),
        ("自1月1日一12月31日。", [("dash", "一")]),
        ("公开資料、信息。", [("traditional", "資")]),
        ("⼯作有序，⽂件齐全。", [("radical", "⼯")]),
        ("二○一七年、二〇一七年、O2O模式、5G基站、第一批。", []),
        ("网站有繁體中文版。", []),
        ("政府機關辦理業務應當實現網絡發布。", []),
        ("0799－5550123、0799—5550124、1月1日—12月31日。", []),
    ],
)
def test_confusable_characters(
    marked: Marked, text: str, found: list[tuple[str | None, str]]
) -> None:
    """A few strange characters are slips; codes, circles and traditional texts are right."""
    assert marked("confusable-character", told(text)) == found


def test_confusable_characters_are_mended(mended: Mended) -> None:
    """Digits, dashes and characters become the right ones."""
    text = told("2O17年公开資料l26条，二O一七年拨打0799一5550123，⼯作⽂件。")
    expected = told("2017年公开资料126条，二〇一七年拨打0799-5550123，工作文件。")
    assert mended("confusable-character", text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("邮编：34560", [("postcode", "34560")]),
        ("邮政编码为3456001", [("postcode", "3456001")]),
        ("电话：0799-555012", [("phone", "0799-555012")]),
        ("传真（0799）555012345", [("phone", "0799）555012345")]),
        ("电话：0799—5550123", [("dash", "0799—5550123")]),
        ("邮箱：xxgk@example", [("email", "xxgk@example")]),
        ("邮箱：xxgk@example,com", [("email", "xxgk@example,com")]),
        ("邮箱：xxgk@@example.com", [("email", "xxgk@@example.com")]),
        ("邮箱：xxgk163.com", [("email", "xxgk163.com")]),
        ("网址：http//www.example.gov.cn", [("url", "http//www.example.gov.cn")]),
        ("网址：http:/www.example.gov.cn", [("url", "http:/www.example.gov.cn")]),
        ("网址：http：//www.example.gov.cn", [("url", "http：//www.example.gov.cn")]),
        ("网址：wwww.example.gov.cn", [("url", "wwww.example.gov.cn")]),
        ("网址：www.example.gov,cn", [("url", "www.example.gov,cn")]),
        ("邮编345600，电话：07995550123，传真0799 5550123", []),
        ("电话：0799-5550123转8001、0799-5550124/5550125", []),
        ("电话：0799-5550123-802，邮编：345600电话5550123", []),
        ("热线电话：0799-12345、400-820-0000，值班电话13800138000", []),
        ("电话：0799-555 0123，邮编：345 600，电话：86550123", []),
        ("邮箱：xxgk@example.gov.cn，网址：https://www.example.gov.cn/", []),
        ("邮箱：mail.163.com", []),
    ],
)
def test_malformed_contacts(marked: Marked, text: str, found: list[tuple[str | None, str]]) -> None:
    """What nobody can call or write to is found; every usual form is right."""
    assert marked("malformed-contact", told(f"请与我镇联系（{text}）。")) == found


def test_contacts_of_damaged_text_are_not_judged(marked: Marked) -> None:
    """Where characters were lost on the way, digits may be too; addresses are looked at."""
    text = told("自20231月1日起至20231231日，电话：0799-555012，网址：wwww.example.gov.cn。")
    assert marked("malformed-contact", text) == [("url", "wwww.example.gov.cn")]
