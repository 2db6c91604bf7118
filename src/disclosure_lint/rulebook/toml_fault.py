"""What the parser of TOML complains of, in both languages."""

from collections.abc import Mapping

from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.text.patterns import compile_pattern

_PLACE = r"(.*) \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)"
# The parser's words, by how they begin; what is not here is told in its English.
_CHINESE: Mapping[str, str] = {
    "Invalid value": "等号后面的值写得不对（文字要写在引号里）",
    "Invalid statement": "这一行写得不对",
    "Invalid initial character for a key part": "键的写法不对（含汉字的键要写在引号里）",
    "Expected '=' after a key": "键后面缺少等号",
    "Expected ']'": "表名后面缺少 ]",
    "Expected ']]'": "表名后面缺少 ]]",
    "Expected newline or end of document after a statement": "一行里只能写一项",
    "Cannot overwrite a value": "同一个键写了两次",
    "Cannot declare": "同一个表写了两次",
    "Duplicate inline table key": "同一个键写了两次",
    "Unclosed array": "列表没有写完，缺少 ]",
    "Unclosed inline table": "表没有写完，缺少 }",
    "Unterminated string": "引号没有成对",
    "Unescaped '\\' in a string": "引号里的 \\ 要写成 \\\\，或者改用单引号",
    "Illegal character": "有不允许的字符，或引号没有成对",
    "Invalid date or datetime": "日期或时间不存在",
    "a dotted key has more than": "带点的键太长",
    "it is nested too deeply": "嵌套太深",
}


def toml_fault(error: ValueError) -> Phrase:
    """Return what `error`, raised where TOML was parsed, says is wrong with a file."""
    if isinstance(error, UnicodeDecodeError):
        return phrase("no-utf-8", cause=str(error))
    found = compile_pattern(_PLACE).fullmatch(str(error))
    if not found:
        return phrase("no-toml", cause=_fault(str(error)))
    fault, line, column = found.groups()
    if line is None:
        return phrase("no-toml", cause=phrase("toml-end", fault=_fault(fault)))
    place = phrase("toml-place", fault=_fault(fault), line=line, column=column)
    return phrase("no-toml", cause=place)


def _fault(english: str) -> Phrase:
    begun = [words for words in _CHINESE if english.startswith(words)]
    chinese = _CHINESE[max(begun, key=len)] if begun else english
    return Phrase("{zh}", "{en}", {"zh": chinese, "en": english})
