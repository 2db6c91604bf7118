"""Lists of words written as running text."""


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of `words`, which blanks separate.

    >>> word_list("将 拟")
    ('将', '拟')
    """
    return tuple(words.split())
