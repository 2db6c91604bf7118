"""Why a configuration, a plugin or a card cannot be followed, in both languages."""

from collections.abc import Mapping

from disclosure_lint.rulebook.phrase import Phrase

REFUSALS: Mapping[str, tuple[str, str]] = {
    # files of settings
    "no-regular-file": ("不是普通文件", "is no regular file"),
    "unreadable": ("无法读取：{cause}", "cannot be read: {cause}"),
    "no-such-file": ("文件不存在", "No such file or directory"),
    "no-permission": ("没有读取权限", "Permission denied"),
    "too-large": ("超过 {limit} KB 的上限", "is larger than {limit} KB"),
    "extends-outside": (
        "指向 {file}，它在 {root} 之外",
        "names {file}, which lies outside {root}",
    ),
    "extends-circle": ("指向 {file}，它又指向本文件", "names {file}, which extends this file"),
    "extends-deep": ("嵌套超过 {count} 个文件", "goes deeper than {count} files"),
    "lists-of-names": ("列表，每一项又是名称的列表", "a list of lists of names"),
    "not-positive": ("要从 1 起的整数，不是 {word}", "needs a whole number from 1, not {word}"),
    "no-such-folder": (
        "写的是“{word}”，没有这个文件夹",
        'names "{word}", but there is no such folder',
    ),
    # which rules
    "unknown-word": (
        "{key}：没有叫“{word}”的规则、主题或类别{hint}",
        '{key}: no rule, topic or class is called "{word}"{hint}',
    ),
    "unknown-rule": (
        "{key}：没有叫“{word}”的规则{hint}",
        '{key}: no rule is called "{word}"{hint}',
    ),
    "preview": (
        "{key}：规则“{word}”还在试行，加上 --preview 才会运行",
        '{key}: the rule "{word}" is a preview and runs only with --preview',
    ),
    "unknown-profile": (
        "{key}：没有叫“{word}”的 profile{hint}",
        '{key}: no profile is called "{word}"{hint}',
    ),
    # plugins
    "unknown-plugin": (
        "{key}：没有安装插件“{word}”{hint}",
        '{key}: no plugin "{word}" is installed{hint}',
    ),
    "broken-plugin": (
        "{key}：插件“{word}”无法加载：{cause}",
        '{key}: "{word}" cannot be loaded: {cause}',
    ),
    "offers-no-check": (
        "{key}：插件“{word}”提供的 {name} 不是检查",
        '{key}: "{word}" offers {name}, which is no check',
    ),
    "offers-no-folder": (
        "{key}：插件“{word}”提供的 {name} 不是规则文件夹",
        '{key}: "{word}" offers {name}, which is no folder of rules',
    ),
    "second-check": (
        "{key}：插件“{word}”提供的检查“{name}”已经有了",
        '{key}: "{word}" offers a check "{name}", but there is one already',
    ),
    # cards and their checks
    "unknown-check": (
        "写的是“{word}”，没有这个检查{hint}",
        'is "{word}", which is no check{hint}',
    ),
    "unknown-option": (
        "不是检查“{check}”的选项{hint}",
        'is no option of the check "{check}"{hint}',
    ),
    "missing-option": (
        "没有写，但检查“{check}”需要它",
        'is missing; the check "{check}" needs it',
    ),
    "no-pattern": (
        "不是有效的正则表达式：{cause}：{pattern}",
        "is no valid pattern: {cause}: {pattern}",
    ),
    "either": ("{left}或{right}", "{left} or {right}"),
    "one-of": ("{choices}之一", "one of {choices}"),
    "each-item": ("列表，每一项为{kind}", "a list, each item {kind}"),
    "each-value": ("表，每个值为{kind}", "a table, each value {kind}"),
    "no-kind": ("卡片里能写的类型", "of a type that cards can give"),
    # cards put to their examples
    "in-example": ("示例 {number}：{problem}", "example {number}: {problem}"),
    "in-text": ("{kind}：{problem}", "{kind}: {problem}"),
    "clean-findings": (
        "标准报告本身就有问题：{told}",
        "the clean report itself has findings: {told}",
    ),
    "good-findings": ("多出了问题：{told}", "gives findings: {told}"),
    "other-marks": (
        "标出的是 {found}，应为 {wanted}{why}",
        "marks {found}, not {wanted}{why}",
    ),
    "not-assessed": ("（未评判：{reason}）", " (not assessed: {reason})"),
    "no-case": (
        "检查给出情形“{case}”，卡片却没有 [case.{case}]",
        'the check names a case "{case}", but the card has no [case.{case}]',
    ),
    "no-value": (
        "{key}（{lang}）：{place} 没有值；检查给出的有：{given}",
        "{key} ({lang}): {place} has no value; the check gives {given}",
    ),
    "nothing": ("没有", "none"),
}


def refusal(sentence: str, /, **values: object) -> Phrase:
    """Return the sentence that is called so, with `values` in its places."""
    return Phrase(*REFUSALS[sentence], values)
