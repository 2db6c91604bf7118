"""The words of the page on copying, each in both languages."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.rulebook import Language

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("各份报告的雷同文字", "What reports share with one another"),
    "counts": (
        "比较了 {reports} 份报告，{pairs} 对有雷同的文字。",
        "Compared {reports} reports; {pairs} pairs share passages.",
    ),
    "no-verdict": (
        "法律、格式和人人都用的说法不算在内。雷同只说明文字相同，不说明谁抄谁；许多机关共有的多半出自模板。",
        "Common wording is left out. Equal words do not say who copied; many share a template.",
    ),
    "matrix": ("谁与谁雷同", "Who shares with whom"),
    "reading": (
        "每格是一对报告，颜色越深，雷同的部分越大；同一组的排在一起。显示 {shown} 份。",
        "A square for each pair, darker for more; clusters stand together. Reports: {shown}.",
    ),
    "clusters": ("雷同的组：{count} 个", "Clusters: {count}"),
    "cluster": ("第 {number} 组，{count} 份报告", "Cluster {number}, {count} reports"),
    "passages": ("逐段对照（{shown}/{count} 对）", "Side by side ({shown} of {count} pairs)"),
    "and": ("与", "and"),
    "amount": ("{share}%，{count} 字", "{share} %, {count} characters"),
    "template": ("{count} 家共有，像是模板", "shared with {count} agencies: a template, it seems"),
    "no-text": ("（索引没有保存文字）", "(the index keeps no text)"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return the sentence `key` in `language`, with `values` in its places."""
    chinese, english = _WORDS[key]
    return (chinese if language == "zh" else english).format_map(values)
