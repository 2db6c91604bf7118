"""The server's own sentences, each in both languages."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.rulebook import Language

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "broken-rule": (
        "规则 {rule} 出错，本文没有按它检查；其他规则不受影响（{reason}）",
        "the rule {rule} failed and did not judge this text; others did ({reason})",
    ),
    "failed": (
        "程序内部出错，没有检查 {path}：{error}",
        "an internal error kept {path} from being judged: {error}",
    ),
    "unjudged": ("{path}：{reason}", "{path}: {reason}"),
    "judged": (
        "{path}：{rules} 条规则，{findings} 处问题，{silent} 条未评判；配置 {config}",
        "{path}: {rules} rules, {findings} findings, {silent} not assessed; configuration {config}",
    ),
    "built-in": ("（内置）", "(built in)"),
    "started": (
        "disclosure-lint {version}，{count} 条规则",
        "disclosure-lint {version}, {count} rules",
    ),
    "neighbours": (
        "工作区里有 {count} 份报告可供比对",
        "{count} reports of the workspace to compare with",
    ),
    "fix-mechanical": ("改好：{rule}", "Mend: {rule}"),
    "fix-all": ("改好全部有把握的问题（{count} 处）", "Mend all that is safe to mend ({count})"),
    "allow": ("豁免这一处的 {rule}（请写明理由）", "Allow {rule} here (give a reason)"),
    "allow-file": (
        "豁免全文的 {rule}（请写明理由）",
        "Allow {rule} in the whole file (give a reason)",
    ),
    "add-section": ("补上“{title}”一节的标题", 'Add the heading of "{title}"'),
    "law": ("依据", "Law"),
    "advice": ("建议", "Advice"),
    "message": ("说法", "Message"),
    "evidence": ("参见", "See also"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return the sentence `key` in a language, with `values` in its places."""
    chinese, english = _WORDS[key]
    return (chinese if language == "zh" else english).format_map(values)
