"""foreign-agency: another body as author, contact or signature."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
LAW = "《中华人民共和国政府信息公开条例》（以下简称《条例》）"


@pytest.mark.parametrize(
    ("agency", "text", "expected"),
    [
        ("镇", f"本报告由云溪县民政局根据{LAW}编制。", [("preamble", "云溪县民政局")]),
        (
            "镇",
            f"现公布云溪县统计局2017年政府信息公开工作年度报告。{LAW}",
            [("preamble", "云溪县统计局")],
        ),
        ("镇", f"根据{LAW}，如有疑问，请与县司法局联系。", [("contact", "县司法局")]),
        ("镇", f"本报告由青石镇党政办公室根据{LAW}编制。", []),
        ("镇", f"本报告由云溪县人民政府办公室根据{LAW}编制。", []),
        ("镇", f"根据{LAW}，如有疑问，请与县政务服务局联系。", []),
        ("镇", f"根据{LAW}，如有疑问，请与青石镇应急办联系。", []),
        ("镇", f"根据{LAW}，如有疑问，请与民政办联系。", []),
        ("镇", f"根据{LAW}，如有疑问，请与统计局联系。", [("contact", "统计局")]),
        ("镇", f"本报告由我镇综合办公室根据{LAW}编制。", []),
        (
            "局",
            f"本报告由云溪县青石镇人民政府根据{LAW}编制。",
            [("preamble", "云溪县青石镇人民政府")],
        ),
        ("局", f"本报告由白河县水利局根据{LAW}编制。", [("preamble", "白河县水利局")]),
        ("局", f"本报告由县农业农村局根据{LAW}编制。", []),
        ("县", f"本报告由云溪县审计局根据{LAW}编制。", []),
        ("县", f"本报告由白河县人民政府根据{LAW}编制。", [("preamble", "白河县人民政府")]),
        ("管委会", f"本报告由区财政局根据{LAW}编制。", []),
    ],
)
def test_authors(
    marked: Marked, agency: str, text: str, expected: list[tuple[str | None, str]]
) -> None:
    """Offices compile for their governments; no body compiles for another."""
    assert marked("foreign-agency", told(text, section="preamble", agency=agency)) == expected


def test_signature_of_another_body(marked: Marked) -> None:
    """A town's report that another town signs, where the preamble sides with the title."""
    text = told("云溪县白石镇人民政府\n\n2018年2月5日", section="closing")
    assert marked("foreign-agency", text) == [("signature", "云溪县白石镇人民政府")]
