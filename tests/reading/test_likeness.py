"""How like two titles are."""

import pytest

from disclosure_lint.reading.likeness import likeness, plain


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("主动公开政府信息的情况", "主动公开政府信息情况", 1.0, 1.0),
        ("2017年度组织领导和制度建设情况", "政府信息公开的组织领导及制度建设", 1.0, 1.0),
        ("重点领域信息公开推进情况", "重点领域信息公开情况", 0.7, 0.95),
        ("咨询处理情况", "收费及减免情况", 0.0, 0.0),
        ("回应解读情况", "政策解读和回应关切情况", 0.3, 0.6),
    ],
)
def test_likeness(one: str, other: str, least: float, most: float) -> None:
    """Titles are compared without punctuation, joints, years and the words that all share."""
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == likeness(other, one)


def test_nothing_but_noise() -> None:
    """A title of nothing but shared words stays itself."""
    assert plain("政府信息公开情况") == "政府信息公开情况"
