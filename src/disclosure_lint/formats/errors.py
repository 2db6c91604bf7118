"""Why a file could not be read, in one sentence of either language."""

from typing import Final

_SENTENCES: Final = {
    "missing": {
        "zh": "文件不存在",
        "en": "there is no such file",
    },
    "folder": {
        "zh": "这是文件夹，不是文件",
        "en": "this is a folder, not a file",
    },
    "special": {
        "zh": "不是普通文件（管道、设备等），未读取",
        "en": "not a regular file (a pipe, a device, …), so it was not opened",
    },
    "denied": {
        "zh": "没有读取这个文件的权限",
        "en": "no permission to read this file",
    },
    "failed": {
        "zh": "读取失败：{cause}",
        "en": "reading failed: {cause}",
    },
    "too-large": {
        "zh": "文件超过 {limit} MB 的上限，未读取",
        "en": "the file is above the limit of {limit} MB, so it was not read",
    },
    "other-format": {
        "zh": "这是 {format} 文件，目前不能直接读取；请先另存为纯文本或 Markdown",
        "en": "this is a {format} file, which cannot be read yet; save it as text or Markdown",
    },
    "binary": {
        "zh": "文件含有空字符或大量控制字符，像是二进制文件，不是文本",
        "en": "the file holds NULs or many control characters: it looks binary, not text",
    },
    "broken-utf-8": {
        "zh": "文件像是 UTF-8 文本，但从第 {byte} 个字节起已损坏或被截断",
        "en": "the file looks like UTF-8 text that is damaged or cut off at byte {byte}",
    },
    "broken-utf-16": {
        "zh": "文件有 UTF-16 标记，但内容不是完整的 UTF-16 文本",
        "en": "the file is marked as UTF-16, but what follows is not whole UTF-16 text",
    },
    "undecodable": {
        "zh": "无法识别文件编码：既不是 UTF-8，也不是完整的 GB18030（GBK）文本",
        "en": "the encoding is not recognised: neither UTF-8 nor whole GB18030 (GBK) text",
    },
}


class UnreadableError(Exception):
    """A file cannot be read as text.

    `reason` names the sentence, `values` fill it. `str()` gives the Chinese sentence.
    """

    def __init__(self, reason: str, **values: object) -> None:
        """Keep the reason and what fills its sentence."""
        super().__init__(reason)
        self.reason = reason
        self.values = values

    def sentence(self, language: str = "zh") -> str:
        """Return the sentence in `language`, "zh" or "en"."""
        return _SENTENCES[self.reason][language].format(**self.values)

    def __str__(self) -> str:
        """Return the Chinese sentence."""
        return self.sentence()
