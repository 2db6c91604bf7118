"""The program's own sentences on paper, each in both languages.

What rules say stands in their cards; here is only what surrounds it. Chinese words keep to
characters of GBK, which a Windows console can show.
"""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.rulebook import Language

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # severities, classes of fault, life of a rule
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "timeliness": ("及时性", "timeliness"),
    "accuracy": ("准确性", "accuracy"),
    "completeness": ("完整性", "completeness"),
    "duplication": ("雷同", "duplication"),
    "stable": ("正式", "stable"),
    "preview": ("试行", "preview"),
    # one finding, one file
    "where": ("位置", "where"),
    "file": ("文件", "file"),
    "at-page": ("第{number}页", "page {number}"),
    "at-paragraph": ("第{number}段", "paragraph {number}"),
    "at-table": ("第{number}个表格", "table {number}"),
    "at-row": ("第{number}行", "row {number}"),
    "at-column": ("第{number}列", "column {number}"),
    "fix": ("改法", "fix"),
    "law": ("依据", "law"),
    "local-demand": (
        "{name}（当地要求，profile：{profile}）",
        "{name} (a local demand, profile {profile})",
    ),
    "see": ("参见", "see"),
    "note": ("注意", "note"),
    "article": ("第{article}条", "article {article}"),
    "sub-article": ("第{article}条第（{item}）项", "article {article} ({item})"),
    "standard-input": ("（标准输入）", "(standard input)"),
    # the end of a run
    "files": (
        "文件 {files} 个：已判 {judged}，跳过 {skipped}，失败 {failed}；规则 {rules} 条",
        "files: {files} ({judged} judged, {skipped} skipped, {failed} failed); rules: {rules}",
    ),
    "findings": (
        "发现问题 {total} 处：错误 {error}，警告 {warning}，提示 {info}",
        "findings: {total} (error {error}, warning {warning}, info {info})",
    ),
    "nothing-judged": ("没有评判任何文件", "no file was judged"),
    "no-findings": ("未发现问题", "no findings"),
    "not-assessed": ("未能评判 {count} 项", "checks not assessed: {count}"),
    "reason": ("{reason}：{rules}", "{reason}: {rules}"),
    "reason-files": ("{reason}（{files} 个文件）：{rules}", "{reason} (files: {files}): {rules}"),
    "skipped": ("跳过", "skipped"),
    "more-reasons": ("另有 {count} 项", "and {count} more"),
    # a page on a rule
    "since": ("自 {version} 版", "since {version}"),
    "why": ("为什么", "why"),
    "needs": ("评判所需", "needs"),
    "yields-to": ("让位于", "yields to"),
    "mends": ("可以自动改：--fix", "mended by --fix"),
    "mends-unsafe": (
        "可以自动改：--unsafe-fixes，改后请人核对",
        "mended by --unsafe-fixes, for a person to look over",
    ),
    "mends-some": (
        "可以自动改：{dialects} 文本用 --fix，其他用 --unsafe-fixes",
        "mended by --fix in {dialects} texts, elsewhere by --unsafe-fixes",
    ),
    "message": ("说法", "message"),
    "cases": ("情形", "cases"),
    "bad": ("错误示例", "bad"),
    "good": ("正确示例", "good"),
    "marks": ("标出", "marks"),
    "absent": ("（无此内容）", "(nothing there)"),
    "edits": (
        "标准报告改动的行（→ 后面是改成的样子）：",
        "lines of the clean report that change, each with what becomes of it:",
    ),
    "last-year": ("上一年度的报告：标准报告", "last year's report: the clean one"),
    "last-year-edits": (
        "上一年度的报告改动的行：",
        "lines of last year's report that change:",
    ),
    "years-from": ("{since} 年度起", "reports on {since} and later"),
    "years-until": ("{until} 年度止", "reports up to {until}"),
    "years-between": ("{since} 至 {until} 年度", "reports on {since} to {until}"),
    # the table of rules
    "rule": ("规则", "rule"),
    "severity": ("级别", "severity"),
    "class": ("类别", "class"),
    "status": ("状态", "status"),
    "topic": ("主题", "topic"),
    "regimes": ("适用时期", "regimes"),
    "title": ("名称", "title"),
    "rule-count": ("共 {count} 条规则", "rules: {count}"),
    # a tree
    "characters": ("{count} 字符", "{count} characters"),
    "outline-sure": ("章节结构可信", "outline trusted"),
    "outline-unsure": ("章节结构不可信：{reason}", "outline not trusted: {reason}"),
    "not-recognised": (
        "读起来不像政府信息公开工作年度报告",
        "does not read as a government information disclosure report",
    ),
    "form-table": ("法定表格 {table} {regime}", "table of the form: {table} {regime}"),
    "other-table": ("没有认作法定表格{reason}", "read as no table of the form{reason}"),
    "numbers": ("读到 {count} 格", "cells read: {count}"),
    "no-numbers": ("数字不评判：{reason}", "numbers not assessed: {reason}"),
    "node-report": ("报告", "report"),
    "node-front": ("前部", "front"),
    "node-title": ("标题", "title"),
    "node-section": ("章节", "section"),
    "node-paragraph": ("段落", "paragraph"),
    "node-table": ("表格", "table"),
    "node-closing": ("落款", "closing"),
    "node-appendix": ("附件", "appendix"),
    "node-furniture": ("页面文字", "furniture"),
    "node-unparsed": ("未解析", "unparsed"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return the sentence `key` in `language`, with `values` in its places."""
    chinese, english = _WORDS[key]
    return (chinese if language == "zh" else english).format_map(values)


def join(items: list[str] | tuple[str, ...], language: Language) -> str:
    """Return `items` as a list in words."""
    return ("、" if language == "zh" else ", ").join(items)
