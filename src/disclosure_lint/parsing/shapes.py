"""Shapes of whole lines: a date, an agency, a table's title, a page number."""

from disclosure_lint.text.patterns import compile_pattern

TABLE_TITLE = compile_pattern("(?:统计表|情况表|统计图|一览表|指标表)(?:[（(].{1,12}[）)])?$")
DATE_ONLY = compile_pattern(
    r"[（(【]?[0-9０-９〇○零一二三四五六七八九十]{2,4}(?:年|[.\-/])"
    r"[0-9０-９〇○零一二三四五六七八九十]{1,3}(?:月|[.\-/])[0-9０-９〇○零一二三四五六七八九十]{1,3}日?"
    r"(?:印发|发布)?[）)】]?"
)
AGENCY_ONLY = compile_pattern(
    r"[\p{Han}（）()]{1,30}(?:政府|局|委员会|管委会|办公室|办事处|中心|[厅委办署]|分局|大队|支队|协会|联合会|供销社|档案馆)"
    r"(?:[（(]?(?:章|公章|盖章)[）)]?)?"
)
PAGE_NUMBER = compile_pattern(
    r"[\-－—–─·]{1,2}[ ]?[0-9]{1,3}[ ]?[\-－—–─·]{1,2}|第[ ]?[0-9]{1,3}[ ]?页.{0,10}"
)


def plain_label(words: str) -> str:
    """Return a label without blanks, with wide brackets, for comparison."""
    tight = "".join(words.split())
    if "(" in tight or ")" in tight:
        return tight.replace("(", "（").replace(")", "）")
    return tight
