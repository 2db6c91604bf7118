"""The linter's own sentences for people, in both languages."""

from collections.abc import Mapping

from disclosure_lint.rulebook import Language

_SENTENCES: Mapping[str, tuple[str, str]] = {
    # why a rule is not assessed
    "one-line": (
        "全文挤在一行，无法可靠地分出章节",
        "the text arrived as one line, so that its sections cannot be told apart",
    ),
    "no-headings": ("没有读到章节标题", "no section headings could be read"),
    "cut-headings": ("章节标题残缺", "section headings are cut off"),
    "cut-off": ("文本中断，后面的章节不在其中", "the text stops before its last sections"),
    "outline": ("章节结构无法可靠读出", "the outline could not be read with confidence"),
    "year": ("报告年度无法确定", "the reporting year is not certain"),
    "regime": (
        "报告年度无法确定，不知应适用哪一时期的规定",
        "the reporting year is not certain, so neither is the law that holds",
    ),
    "no-regime": (
        "没有适用于 {year} 年度报告的规定",
        "no law is known for reports on {year}",
    ),
    "agency": ("发文机关无法确定", "the issuing agency is not certain"),
    "agency-kind": ("发文机关的类型无法确定", "the kind of the issuing agency is not certain"),
    "region": ("发文机关所在地区无法确定", "the region of the issuing agency is not known"),
    "title": ("没有读到标题", "no title was found"),
    "preamble": ("没有读到前言", "no preamble was found"),
    "declared": (
        "前言没有列出各部分，或无法可靠读出",
        "the preamble lists no parts, or its list could not be read with confidence",
    ),
    "period": ("没有读到统计期限", "no statistics period was found"),
    "signature": ("没有读到落款", "no signature was found"),
    "date": ("没有读到成文日期", "no date of signature was found"),
    "undamaged": (
        "文本在转换中有字符丢失",
        "the text lost characters on its way here",
    ),
    "metadata": (
        "不是 Word 或 PDF 文件，没有文件属性",
        "this is no Word file or PDF, so it has no properties",
    ),
    "links": (
        "这种文件里的链接没有读取",
        "links are not read from files of this kind",
    ),
    "ending": ("文本中断，没有读到结尾", "the text stops before its end"),
    "no-table": ("没有读到{table}", "{table} was not found"),
    "table-no-html": (
        "{table}是网页表格，读取需要安装：pip install 'disclosure-lint[html]'",
        "{table} is an HTML table; to read it: pip install 'disclosure-lint[html]'",
    ),
    "table-cells-missing": (
        "{table}粘贴成了逐行的单元格，个数对不上，无法可靠读出",
        "{table} was pasted as lines of cells whose number does not fit",
    ),
    "table-unsure-cells": (
        "{table}的单元格未能从文件中可靠还原",
        "the cells of {table} could not be surely recovered from the file",
    ),
    "table-ragged": ("{table}各行的列数不同", "the rows of {table} differ in length"),
    "table-repeated-row": ("{table}有重复的行", "{table} repeats a row"),
    "table-too-large": ("{table}过大", "{table} is too large"),
    "table-nested": ("{table}里套有表格，无法可靠读出", "{table} has tables inside tables"),
    "table-unknown-label": (
        "{table}有无法辨认的项目名称，数字无法可靠对应",
        "{table} has labels that cannot be told, so its numbers cannot be placed",
    ),
    "table-loose-numbers": (
        "{table}的数字与项目对应不上",
        "the numbers of {table} do not follow its labels",
    ),
    "table-no-header": ("{table}没有读到表头", "{table} has no header that could be read"),
    "table-two-columns": (
        "{table}有两列读作同一项，数字无法可靠对应",
        "two columns of {table} read as the same one",
    ),
    "no-tables": ("没有读到法定表格", "no table of the form was found"),
    "previous": ("没有上一年度的报告可供比对", "there is no report of the year before to compare"),
    "previous-year": (
        "用于比对的是 {found} 年度报告，不是 {wanted} 年度的",
        "the report to compare with is on {found}, not on {wanted}",
    ),
    "earlier": ("上一年度的报告：{reason}", "the report of the year before: {reason}"),
    "earlier-report": (
        "没有本机关往年的报告可供比对",
        "there is no report of the same body on an earlier year to compare",
    ),
    "index": ("没有其他报告可供比对", "there are no other reports to compare"),
    "section": ("报告没有“{title}”部分", 'the report has no section "{title}"'),
    "broken": ("规则出错：{error}", "the rule failed: {error}"),
    # what a reader of the findings should know
    "damaged": (
        "文本中有字符丢失的迹象（日期、文号、括号），相关规则未作评判",
        "the text has lost characters (in dates, numbers, brackets); rules on them did not judge",
    ),
    # why a file is not judged
    "missing": ("文件不存在", "there is no such file"),
    "empty": ("文件没有内容", "the file is empty"),
    "irregular": ("不是普通文件，没有打开", "it is no regular file and was not opened"),
    "excluded": ("配置的 exclude 排除了它", "the configuration excludes it"),
    "denied": ("无法读取：{error}", "it cannot be read: {error}"),
    "other": (
        "不是政府信息公开工作年度报告",
        "it does not read as a government information disclosure report",
    ),
    "failed": (
        "程序内部出错，未能检查：{error}",
        "an internal error kept it from being judged: {error}",
    ),
}


def say(key: str, lang: Language, **values: str) -> str:
    """Return the sentence `key` in a language, with `values` in its places."""
    chinese, english = _SENTENCES[key]
    return (chinese if lang == "zh" else english).format_map(values)
