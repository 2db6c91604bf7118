"""How a provision is cited."""

from disclosure_lint.output.words import say
from disclosure_lint.rulebook import Language
from disclosure_lint.text.patterns import compile_pattern

_ARTICLE = compile_pattern(r"(\d+)(?:\((\d+)\))?")


def cite(name: str, article: str, language: Language) -> str:
    """Return the citation of an article ("32", "50(4)", or words) of a law.

    >>> cite("《条例》", "50(4)", "zh")
    '《条例》第50条第（4）项'
    """
    match = _ARTICLE.fullmatch(article)
    if match is None:
        return f"{name} {article}".rstrip()
    number, item = match.groups()
    key = "sub-article" if item else "article"
    words = say(key, language, article=number, item=item)
    return name + words if language == "zh" else f"{name}, {words}"
