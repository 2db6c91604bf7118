"""What is wrong with a command line, in one sentence."""

import errno
from collections.abc import Mapping
from typing import Final

from disclosure_lint.cli.words import say
from disclosure_lint.rulebook import Language
from disclosure_lint.rulebook.phrase import Phrase

_CAUSES: Final[Mapping[int | None, Phrase]] = {
    errno.ENOENT: Phrase("没有这个文件夹", "there is no such folder"),
    errno.ENOTDIR: Phrase("上一级不是文件夹", "what it should lie in is no folder"),
    errno.EISDIR: Phrase("这是一个文件夹", "it is a folder"),
    errno.EACCES: Phrase("没有权限", "permission denied"),
    errno.EPERM: Phrase("没有权限", "permission denied"),
    errno.EROFS: Phrase("磁盘只读", "the disk is read-only"),
    errno.ENOSPC: Phrase("磁盘已满", "the disk is full"),
}


def why_not_written(error: OSError) -> Phrase:
    """Return why a file cannot be written; what is not known is said in the system's words."""
    said = error.strerror or str(error)
    return _CAUSES.get(error.errno, Phrase("{said}", "{said}", {"said": said}))


class UsageError(Exception):
    """The command line cannot be followed. `key` names the sentence, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep what the sentence needs."""
        super().__init__(key)
        self.key = key
        self.values = values

    def sentence(self, language: Language) -> str:
        """Return the sentence, with the nearest right word where `nearest` holds one."""
        nearest = self.values.get("nearest")
        hint = say("did-you-mean", language, nearest=nearest) if nearest else ""
        values = {
            name: value.say(language) if isinstance(value, Phrase) else value
            for name, value in self.values.items()
        }
        return say(self.key, language, **values) + hint
