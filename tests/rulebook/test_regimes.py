"""The regimes: whole, without gaps, and at home among the headings that reports really use."""

import pytest
import regex

from disclosure_lint.report import AGENCY_KINDS
from disclosure_lint.rulebook import Regime, load_rulebook

REGIMES = load_rulebook().regimes
IDS = {
    "O": "overview",
    "P": "proactive_disclosure",
    "R": "requests",
    "F": "fees",
    "L": "review_and_litigation",
    "Q": "problems",
    "M": "other_matters",
    "T": "statistics_table",
}
HEADINGS = {
    "R2008": """
        概 述 O; 基本情况 O; 工作概述 O; 基本概况 O; 要点落实情况 ; 主要任务落实情况 ;
        政府信息主动公开的情况 P; 政府信息公开情况 P; 主动公开政府信息的数量 P;
        主动公开政府信息以及公开平台建设情况 P; 主动公开和依申请公开情况 PR;
        行政机关依申请公开政府信息和不予公开政府信息的情况 R; 政府信息依申请公开（办理）情况 R;
        政府信息依申请公开及咨询受理情况 R; 公开申请的办理情况 R; 政府信息申请公开情况 R;
        政府信息公开申请的受理和处理情况 R; 依申请公开（不予公开及收费减免） RF;
        依申请公开及收费减免情况 RF; 依申请公开政府信息收费及减免情况 F; 支出和收费情况 F;
        政府支出和收费 F; 人员和收支情况 F; 减免收费情况 F; 收取费用情况 F;
        依申请公开政府信息的收费情况 F; 收费及减免、复议诉讼情况 FL;
        因政府信息公开申请行政复议、提起行政诉讼的情况 L; 复议、诉讼和申诉的情况 L;
        因政府信息公开申请提起行政复议和行政诉讼的情况 L; 投诉举报、行政复议和行政诉讼 L;
        因政府信息公开类行政复议、行政诉讼和举报申诉情况 L; 依申请公开行政复议、诉讼情况 L;
        因依申请公开引起的行政复议、行政诉讼情况 L;
        存在的主要问题及下步打算 Q; 不足及改进措施 Q; 不足和整改方向 Q; 下一步工作计划 Q;
        存在问题及工作打算 Q; 工作存在的主要问题及下步打算 Q; 存在的主要困难和改进措施 Q;
        政府信息公开工作存在的问题和不足 Q; 今后工作打算 Q;
        其他需要报告的事项 M; 说明与附表 M; 需要说明的事项与附表 M;
        政府信息公开情况统计表 T; 附表 T;
        咨询处理情况 ; 回应解读情况 ; 重点领域政府信息公开工作推进情况 ; 保密审查情况 ;
        组织领导和制度建设情况 ; 所属事业单位信息公开情况 ; 建议提案办理结果公开情况 ;
        会议及培训情况 ; 机构设置、保障经费和培训会议情况 ; 政府信息公开咨询受理情况 ;
        行政事业性收费公开情况 ; 财政收支情况 ; 回应群众关心的热点问题 """,
    "R2021": """
        总体情况 O; 概述 O; 总体公开情况 O; 政务公开工作总体情况 O; 政府信息公开概况 O;
        工作基本情况 O; 行政机关主动公开政府信息的情况 P; 政府信息主动公开情况 P;
        行政机关收到和处理政府信息公开申请的情况 R; 政府信息公开申请情况 R;
        收到和处理政府信息依申请公开的情况 R; 依申请公开情况 R;
        政府信息公开行政复议及行政诉讼情况 L; 政府信息公开行政复议行政诉讼情况 L;
        因政府信息公开工作被申请行政复议、提起行政诉讼的情况 L;
        因被申请行政复议和提起行政诉讼情况 L; 信息公开申请行政复议、诉讼情况 L;
        政府信息公开工作存在的主要问题及改进情况 Q; 存在的问题和改进措施 Q; 问题及整改措施 Q;
        下一步工作打算 Q; 建议和下一步工作思考 Q;
        其它需要报告的事项 M; 其他报告的事项 M; 其他需要说明的事项 M; 其他需要汇报事项 M;
        政府信息管理情况 ; 政府信息公开平台建设情况 ; 监督保障情况 ; 工作机制保障 ;
        收费及减免情况 """,
}
TOLD = {
    "proactive_disclosure": """
        全年主动公开政府信息126条; 通过门户网站发布各类信息80余条; 公开了规范性文件3件;
        全年共有98条政府信息上网; 信息总数为52条; 没有产生应当主动公开的政府信息""",
    "requests": """
        全年未收到有关政府信息公开的申请; 共收到政府信息公开申请3件; 收到3件政府信息公开申请;
        2017年依申请公开0件; 没有公民申请公开政府信息; 依申请公开事项方面，共办理2件;
        收到申请数 | 件 | 0""",
    "fees": """
        未收取任何费用; 我镇提供政府信息未收取费用; 没有发生收费及减免的情况; 不收费;
        依申请公开的信息均免费提供; 共收取复制费、邮寄费120元; 提供政府信息收费35.5元;
        免收检索、复制等成本费; 收费及减免情况：无; 未发生政府信息公开的收费和减免情况""",
    "review_and_litigation": """
        未发生行政复议和行政诉讼; 没有因政府信息公开被申请行政复议; 行政复议1件，行政诉讼0件;
        收到1份有关政府信息公开行政复议申请; 行政复议、行政诉讼均为零; 无行政诉讼;
        行政诉讼没有发生; 行政复议数量 | 件 | 0""",
    "problems": """
        仍存在一些不足; 主要存在以下问题; 问题主要表现在两个方面; 公开意识有待进一步提高""",
}
NOT_TOLD = {
    "proactive_disclosure": """
        及时公开信息，全年检查2次; 进一步拓宽政府信息公开渠道; 召开会议2次，培训32人""",
    "requests": """
        未收到因政府信息公开申请行政复议的案件; 办理行政许可申请3件; 健全依申请公开制度;
        没有收到行政复议申请""",
    "fees": """
        县政府安排了工作专项经费; 为企业减免税费20万元; 未公开收费目录; 全年未收到投诉""",
    "review_and_litigation": """
        依法告知申请人申请行政复议或者提起行政诉讼的权利; 做好行政复议应诉工作""",
    "problems": "对自查中的有关情况进行探讨; 及时回答群众关心的热点问题",
}


def _words(text: str) -> list[str]:
    return [piece.strip() for piece in text.split(";")]


def _plain(title: str) -> str:
    return regex.sub(r"[\s、，（）]", "", title)


def _meanings(regime: Regime, title: str) -> list[str]:
    """Match as SectionForm promises: a known title first, else words."""
    plain = _plain(title)
    known = [f.id for f in regime.outline if plain in map(_plain, (f.title, *f.aliases))]
    return known or [
        form.id
        for form in regime.outline
        if any(all(word in plain for word in group) for group in form.words)
        and not any(word in plain for word in form.not_words)
    ]


def test_the_regimes_leave_no_gap() -> None:
    """Each year since 2008 belongs to exactly one regime."""
    for year in range(2008, 2040):
        assert sum(regime.holds(year) for regime in REGIMES.values()) == 1
    assert load_rulebook().regime_for(2007) is None


@pytest.mark.parametrize(
    ("year", "expected"), [(2018, "R2008"), (2019, "R2019"), (2020, "R2019"), (2021, "R2021")]
)
def test_the_reporting_year_chooses_the_regime(year: int, expected: str) -> None:
    """2018 is the last year of the old Regulation, 2021 the first of the new form."""
    regime = load_rulebook().regime_for(year)
    assert regime is not None
    assert expected == regime.id


def test_the_old_regulation_demands_five_parts() -> None:
    """Neither the overview nor other matters are demanded of reports on 2008 to 2018."""
    expected = list("PRFLQ")
    required = [form.id for form in REGIMES["R2008"].outline if form.required]
    assert [IDS[letter] for letter in expected] == required


@pytest.mark.parametrize("name", ["R2019", "R2021"])
def test_the_form_has_six_sections_in_order(name: str) -> None:
    """All six are demanded, with the form's own titles."""
    regime = REGIMES[name]
    assert regime.ordered
    assert [(IDS[letter], True) for letter in "OPRLQM"] == [
        (form.id, form.required) for form in regime.outline
    ]


def test_deadlines() -> None:
    """31 March for all (old), 31 January for departments and 31 March for governments (new)."""
    assert dict.fromkeys(AGENCY_KINDS, (3, 31)) == REGIMES["R2008"].deadlines
    for name in ("R2019", "R2021"):
        assert REGIMES[name].deadlines == {
            "province-government": (3, 31),
            "prefecture-government": (3, 31),
            "county-government": (3, 31),
            "department": (1, 31),
            "government-office": (1, 31),
        }


@pytest.mark.parametrize("name", REGIMES)
def test_no_title_has_two_meanings(name: str) -> None:
    """A title or alias stands in one form only, and the form's words agree with its title."""
    regime = REGIMES[name]
    known = [{_plain(t) for t in (form.title, *form.aliases)} for form in regime.outline]
    assert sum(map(len, known)) == len(set().union(*known))
    for form in regime.outline:
        assert [form.id] == _meanings(regime, form.title)


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, text in HEADINGS.items() for line in _words(text)]
)
def test_real_headings_find_their_meaning(name: str, line: str) -> None:
    """Headings as reports use them mean what they should, and others mean nothing."""
    title, _, letters = line.rpartition(" ") if line[-1] in IDS else (line, "", "")
    assert sorted(IDS[letter] for letter in letters) == sorted(_meanings(REGIMES[name], title))


@pytest.mark.parametrize(
    ("form_id", "sentence"), [(f, s) for f, text in TOLD.items() for s in _words(text)]
)
def test_a_figure_or_none_tells_the_content(form_id: str, sentence: str) -> None:
    """A sentence with a figure, or that there was none, tells a section's content."""
    form = REGIMES["R2008"].form(form_id)
    assert form is not None
    assert any(regex.search(pattern, sentence) for pattern in form.told)


@pytest.mark.parametrize(
    ("form_id", "sentence"), [(f, s) for f, text in NOT_TOLD.items() for s in _words(text)]
)
def test_efforts_do_not_tell_the_content(form_id: str, sentence: str) -> None:
    """Efforts, measures and other matters' figures do not."""
    form = REGIMES["R2008"].form(form_id)
    assert form is not None
    assert [pattern for pattern in form.told if regex.search(pattern, sentence)] == []


@pytest.mark.parametrize("name", REGIMES)
def test_patterns_are_bounded(name: str) -> None:
    """No repeat is without a limit, so that a search stays linear."""
    for form in REGIMES[name].outline:
        for pattern in form.told:
            assert regex.search(r"(?<!\\)[*+]|,\}", pattern) is None
