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
        "zh": "这是 {format} 文件，不能读取；请另存为 docx 或纯文本",
        "en": "this is a {format} file, which cannot be read; save it as docx or text",
    },
    "damaged": {
        "zh": "{format} 文件已损坏或不完整，无法读取",
        "en": "the {format} file is damaged or incomplete, so it cannot be read",
    },
    "encrypted": {
        "zh": "文件设有密码（已加密），无法读取；请去掉密码后再检查",
        "en": "the file is protected by a password (encrypted); remove it and try again",
    },
    "unpacks-too-large": {
        "zh": "文件解压后超过 {limit} MB 的上限，未读取",
        "en": "the file unpacks to more than the limit of {limit} MB, so it was not read",
    },
    "too-complex": {
        "zh": "文件结构过于复杂（嵌套太深或部件太多），未读取",
        "en": "the file is too complex (nested too deeply, or too many parts), so it was not read",
    },
    "too-many-cells": {
        "zh": "文件里的表格超过 {limit} 格的上限，未读取",
        "en": "the tables of the file have more than {limit} cells, so it was not read",
    },
    "too-slow": {
        "zh": "{limit} 秒内没有读完这个文件，已放弃",
        "en": "the file could not be read within {limit} seconds, so reading was given up",
    },
    "entities": {
        "zh": "文件里有 XML 实体或文档类型声明，正常的 Word 文件没有这些，未读取",
        "en": "the file declares XML entities or a document type, as no Word file does: not read",
    },
    "no-office": {
        "zh": "读取 {format} 文件需要 LibreOffice，本机没有找到；请安装，或者另存为 docx",
        "en": "{format} files need LibreOffice, which was not found; install it, or save as docx",
    },
    "office-failed": {
        "zh": "LibreOffice 没能转换这个 {format} 文件，可能已损坏或设有密码；请另存为 docx",
        "en": "LibreOffice could not convert this {format} file (damaged or encrypted?); use docx",
    },
    "too-many-pages": {
        "zh": "PDF 超过 {limit} 页的上限，未读取",
        "en": "the PDF has more than the limit of {limit} pages, so it was not read",
    },
    "scanned": {
        "zh": "这是扫描件（图片 PDF），没有可读的文字；请用原来的 Word 文件，或另存的文字版 PDF",
        "en": "this PDF is a scan without text; use the Word file it came from, or a PDF with text",
    },
    "scanned-page": {
        "zh": "PDF 的第 {page} 页是扫描图片，没有可读的文字；请用原来的 Word 文件",
        "en": "page {page} of this PDF is a scan without text; use the Word file it came from",
    },
    "unmapped": {
        "zh": "PDF 的字体没有文字对应表，取不出文字；请用原来的 Word 文件",
        "en": "the fonts of this PDF do not tell what text they show; use the Word file behind it",
    },
    "no-font": {
        "zh": "PDF 没有嵌入字体，本机也没有中文字体，有些字取不出；请装中文字体，或用 Word 文件",
        "en": "the PDF has no fonts in it, nor has this machine Chinese ones: signs are lost",
    },
    "pdf-crashed": {
        "zh": "读取这个 PDF 的程序中途退出，文件可能已损坏或过于复杂",
        "en": "the program that reads PDFs broke off: the file may be damaged, or is too complex",
    },
    "no-extra": {
        "zh": "读取 {format} 文件需要安装：pip install 'disclosure-lint[{extra}]'",
        "en": "to read {format} files: pip install 'disclosure-lint[{extra}]'",
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
    # writing a mended text back
    "not-text": {
        "zh": "只能改 Markdown 和纯文本文件；请照提示在原来的软件里改",
        "en": "only Markdown and text files can be changed; mend this one in its own program",
    },
    "not-rewritable": {
        "zh": "文件里有无法原样写回的字符编码，未改动",
        "en": "the file's encoding cannot be written back as it was, so it was left alone",
    },
    "not-writable": {
        "zh": "没有写入这个文件的权限，未改动",
        "en": "no permission to write to this file, so it was left alone",
    },
    "not-written": {
        "zh": "写入失败，文件保持原样：{cause}",
        "en": "writing failed, and the file is as it was: {cause}",
    },
    "changed": {
        "zh": "文件在检查期间被别的程序改动，未写入；请再运行一次",
        "en": "the file was changed by another program meanwhile, so it was left alone; run again",
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
