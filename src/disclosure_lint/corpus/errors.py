"""Why an index cannot be used, in one sentence of either language."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.rulebook.phrase import Phrase

_SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("没有这个索引", "there is no such index"),
    "no-index": ("不是报告索引", "is no index of reports"),
    "other-version": (
        "是另一个版本建立的索引（{found}，应为 {wanted}），请重新建立",
        "was made by another version ({found}, not {wanted}); build it anew",
    ),
    "cannot-open": ("索引打不开：{cause}", "the index cannot be opened: {cause}"),
    "no-postings": (
        "索引缺少与它同在一处的文件 {beside}，或该文件不是它的；请与索引放在一起",
        "the file {beside} that belongs beside the index is missing or another's",
    ),
    "broken": ("索引读写失败：{cause}", "the index cannot be read or written: {cause}"),
}


class CorpusError(BilingualError):
    """An index cannot be used. Its sentence names the file."""

    def __init__(self, key: str, file: str, **values: object) -> None:
        """Keep the sentence called `key`, with `values` in its places."""
        chinese, english = _SENTENCES[key]
        super().__init__(Phrase(chinese, english, values), file)
