"""regulation-name: the regulation's name, and short forms with their definitions."""

from collections.abc import Callable

from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
Mended = Callable[[str, str], str]
NAME = "《中华人民共和国政府信息公开条例》"


def test_wrong_names_are_mended(marked: Marked, mended: Mended) -> None:
    """Each wrong name is marked, and its edit gives the right one."""
    text = told("学习《信息公开条例》和《政府信息公开暂行条例》。")
    assert [found for _, found in marked("regulation-name", text)] == [
        "《信息公开条例》",
        "《政府信息公开暂行条例》",
    ]
    assert mended("regulation-name", text) == told(f"学习{NAME}和{NAME}。")


def test_short_form_is_marked_once(marked: Marked, mended: Mended) -> None:
    """An undefined 《条例》 is one fault, however often it is used; its edit defines it."""
    text = "# 青石镇2017年政府信息公开工作年度报告\n\n## 一、概述\n\n学习《条例》，执行《条例》。\n"
    assert marked("regulation-name", text) == [("undefined", "《条例》")]
    assert f"学习{NAME}（以下简称《条例》），执行《条例》。" in mended("regulation-name", text)


def test_definitions_of_every_form_count(marked: Marked) -> None:
    """简称, 下称, 统称, with or without marks, and a definition of a longer short form."""
    for form in (
        "以下简称《条例》",
        "以下简 称《条例》",
        "以下称《条例》",
        "下称“《条例》”",
        "以下统称：条例",
        "简称为新《条例》",
    ):
        text = told(f"根据{NAME}（{form}）编制。", section="preamble")
        assert marked("regulation-name", text) == []
    text = told(f"根据{NAME}（以下简称《信息公开条例》）。按《信息公开条例》办理。")
    assert marked("regulation-name", text) == []


def test_other_documents_are_right(marked: Marked) -> None:
    """Local regulations, other regulations and documents about the regulation have their names."""
    names = "《江州市政务公开条例》《保守国家秘密法实施条例》《新政府信息公开条例》"
    assert marked("regulation-name", told(f"学习{names}《关于施行政府信息公开条例》。")) == []


def test_definition_below_does_not_help(marked: Marked) -> None:
    """A short form must be defined above its first use."""
    text = told(f"按照《条例》，根据{NAME}（以下简称《条例》）编制。", section="preamble")
    assert marked("regulation-name", text) == [("undefined", "《条例》")]


def test_without_a_beginning_nothing_is_undefined(marked: Marked) -> None:
    """Where title and preamble are lost the definition may be lost with them."""
    text = (
        "一、总体情况\n\n执行《条例》，学习新《条例》。\n\n二、主动公开政府信息情况\n\n公开12条。"
    )
    assert marked("regulation-name", text) == []
