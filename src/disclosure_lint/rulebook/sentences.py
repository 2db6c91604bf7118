"""What the rulebook says of faulty files, in both languages."""

from collections.abc import Mapping

from disclosure_lint.rulebook.phrase import Phrase

SENTENCES: Mapping[str, tuple[str, str]] = {
    # where, and the nearest right one
    "at-key": ("“{key}”{problem}", '"{key}" {problem}'),
    "did-you-mean": ("（是不是“{nearest}”？）", ' (did you mean "{nearest}"?)'),
    "known-are": ("（可用的有：{known}）", " (known are {known})"),
    "none": ("没有", "none"),
    # kinds of values
    "a-text": ("文本（写在引号里）", "a text"),
    "a-whole-number": ("整数", "a whole number"),
    "a-number": ("数字", "a number"),
    "true-or-false": (" true 或 false", "true or false"),
    "a-list": ("列表", "a list"),
    "a-table": ("表", "a table"),
    "a-list-of-texts": ("文本的列表", "a list of texts"),
    "lists-of-texts": ("列表，每一项又是文本的列表", "a list of lists of texts"),
    # any table
    "unknown-key": ("不是这里可用的键{hint}", "is no key here{hint}"),
    "unknown-value": ("没有“{word}”这个值{hint}", 'does not know "{word}"{hint}'),
    "missing": ("没有写，但必须写", "is missing"),
    "blank": ("不能为空", "must not be blank"),
    "wrong-kind": ("应为{kind}，不是 {value}", "must be {kind}, not {value}"),
    "no-tables": ("应写成表，每个表以 [[{key}]] 开头", "must be tables, each under [[{key}]]"),
    "label-rows": (
        "的每一项应为列表：编号、名称、其他名称，不是 {value}",
        "must hold lists of an id, a label and more labels, not {value}",
    ),
    # files and folders
    "no-folder": ("不是规则卡片的文件夹", "is no folder of rule cards"),
    "no-toml": ("不是有效的 TOML：{cause}", "is not valid TOML: {cause}"),
    "no-utf-8": (
        "不是 UTF-8 编码的文件，请另存为 UTF-8（{cause}）",
        "is not valid TOML: {cause}; save it as UTF-8",
    ),
    "toml-place": (
        "第 {line} 行第 {column} 列：{fault}",
        "{fault} (at line {line}, column {column})",
    ),
    "toml-end": ("文件末尾：{fault}", "{fault} (at end of document)"),
    # cards
    "other-name": (
        "写的是“{word}”，文件名却是“{name}”",
        'is "{word}", but the file is called "{name}"',
    ),
    "retired": (
        "写的是“{word}”，这条规则已经取消，不能再用这个名字",
        'is "{word}", a retired rule that may not come back',
    ),
    "second-id": ("写的是“{word}”，与 {other} 相同", 'is "{word}", as in {other}'),
    "check-of-suppression": (
        "不能写在这里：豁免类卡片不对应任何检查",
        "has no place here: suppression cards are bound to no check",
    ),
    "no-regime": ("至少要写一个", "must name at least one"),
    "no-law": (
        "缺少适用于 {regime} 时期 {year} 年度报告的依据，请加一个 [[law]]{years}",
        "has no source for {regime}, reports on {year}: add a [[law]]{years}",
    ),
    "law-years": ("，写上 {years}", " with {years}"),
    "one-language": (
        "要么中英文都写，要么都不写",
        "must be given in both languages or in none",
    ),
    "only-english": ("里的 {place} 只有英文有{hint}", "has {place} only in English{hint}"),
    "only-chinese": ("缺少中文里有的 {place}", "lacks {place}, which the Chinese text has"),
    "odd-braces": ("里的花括号没有括住名称：{text}", "has braces that hold no name: {text}"),
    # examples
    "no-example": (
        "没有“{kind}”文本，每张卡片都要有一段",
        'has no "{kind}" text, but a card needs one',
    ),
    "after-examples": (
        "写在了第一个 [[example]] 之后，示例必须放在最后",
        "stands after the first [[example]], but examples come last",
    ),
    "neither-text": ("和“good”都没有写，至少要写一个", 'is missing, and so is "good"'),
    "odd-marks": (
        "应写出“bad”里被标出的文字，没有“bad”就不写",
        'must name what is underlined in "bad", and only there',
    ),
    "no-section": (
        "{regime} 时期的标准报告没有“{word}”部分{hint}",
        'the clean report of {regime} has no section "{word}"{hint}',
    ),
    "not-once": (
        "标准报告里“{text}”出现了 {count} 次，应当正好一次",
        'the clean report has "{text}" {count} times, not once',
    ),
    # regimes, vocabularies, quantities, history
    "no-day": (
        "应为月和日，例如“01-31”，不是“{word}”",
        'must be a month and a day such as "01-31", not "{word}"',
    ),
    "no-month": (
        "应为年和月，例如“2019-04”，不是“{word}”",
        'must be a year and a month such as "2019-04", not "{word}"',
    ),
    "second-list": (
        "这个词表已由另一个文件给出",
        "is a word list that another file already gives",
    ),
    "two-groups": (
        "里的“{word}”在“{other}”里已经有了",
        'holds "{word}", which "{other}" has too',
    ),
}
KINDS: Mapping[type, str] = {
    str: "a-text",
    int: "a-whole-number",
    float: "a-number",
    bool: "true-or-false",
    list: "a-list",
    dict: "a-table",
}


def phrase(sentence: str, /, **values: object) -> Phrase:
    """Return the sentence that is called so, with `values` in its places."""
    return Phrase(*SENTENCES[sentence], values)
