"""enumeration-gap: 一是, 二是, 三是 count one by one."""

import pytest
from tests.checks.conftest import Marked

HEAD = "# 青石镇2017年政府信息公开工作年度报告\n\n## 一、概述\n\n我镇公开工作有序开展。\n\n"
TAIL = "\n\n## 二、主动公开政府信息情况\n\n全年主动公开政府信息126条。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是公开；二是服务；三是监督。", []),
        ("一是公开；三是服务；三是监督。", [("skip", "三是")]),
        ("一是公开；二是服务；二是监督；三是评议。", [("repeat", "二是")]),
        ("一是公开；二是服务；四是监督；五是评议。", [("skip", "四是")]),
        ("一是公开；二是服务；二是监督；四是评议。", [("repeat", "二是")]),
        ("二是公开；三是服务。", [("start", "二是")]),
        ("三是公开，没有别的。", []),
        ("一是公开。\n\n二是服务。\n\n四是监督。", [("skip", "四是")]),
        ("第一，公开。第三，服务。", [("skip", "第三，")]),
        ("一要公开。二要服务。二要监督。", [("repeat", "二要")]),
        ("其一，公开。其三，服务。", [("skip", "其三，")]),
        ("问题：一是少；二是慢。措施：一是多；二是快。", []),
        ("首先，公开；二是服务；三是监督。", []),
        ("一是公开；二抓服务；三是监督。", []),
        ("一方面，公开；二是服务；三是监督。", []),
    ],
)
def test_gaps(marked: Marked, text: str, expected: list[tuple[str, str]]) -> None:
    """The first ordinal out of turn is marked; what follows may go on by either way of counting."""
    assert marked("enumeration-gap", HEAD + text + TAIL) == expected
