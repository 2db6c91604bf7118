"""Properties of files: persons and other reports are told, what is usual is not."""

import pytest
from setting import told

from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import prepare
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source
from disclosure_lint.text.origin import Format, Origin

LINTER = prepare(Config(select=("document-metadata",)), load_rulebook())


def cases(file: Format = "docx", **properties: str) -> list[str]:
    """Return the messages on a report in a file with these properties."""
    text = told("2017年，我镇公开信息126条。")
    result = LINTER.lint(Source(text, origin=Origin(file, properties=properties)))
    return [finding.message for finding in result.findings]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Administrator",
            "user",
            "lenovo",
            "微软用户",
            "Windows 用户",
            "党政办",
            "办公室",
            "江南",
        ),
        *("高新区", "政府信息公开", "某某", "云溪", "文印室", "金山文档", "李", "李建国同志", "01"),
    ],
)
def test_accounts_and_offices_are_no_persons(name: str) -> None:
    """Names of computers, rooms, places and programs stand in most files."""
    assert cases(author=name, last_modified_by=name, manager=name) == []


@pytest.mark.parametrize("name", ["李建国", "王芳", "欧阳小芳", "李 芳"])
def test_persons_are_told_once(name: str) -> None:
    """A surname with one or two characters behind it, whoever it is."""
    (message,) = cases(author=name, manager=name, last_modified_by=name)
    assert message == f"文件属性里的作者是“{name.replace(' ', '')}”，像是个人姓名"


def test_a_web_page_has_no_such_properties() -> None:
    """Only Word files and PDFs are judged."""
    assert cases("html", author="李建国") == []
    assert cases("pdf", last_modified_by="李建国") != []


def test_the_own_title_in_other_words_is_no_other() -> None:
    """Without the superiors' names, or with the office for the government."""
    assert cases(title="青石镇人民政府2017年政府信息公开年度报告") == []
    assert cases(title="云溪县青石镇政府信息公开工作年度报告", company="云溪县人民政府") == []
