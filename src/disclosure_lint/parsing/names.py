"""What parsing must know by name, handed in so that it needs no law of its own."""

from functools import cached_property

from disclosure_lint.parsing.shapes import plain_label
from disclosure_lint.text.frozen import frozen

_LONG_LABEL = 4


@frozen
class Names:
    """Plain strings that parsing recognises.

    `section_titles` are titles and aliases of sections in every regime, `table_labels` row and
    column labels of the forms' tables, `furniture` the beginnings of page-furniture lines. What is
    derived from them is made once: make one `Names` for many texts.
    """

    section_titles: tuple[str, ...] = ()
    table_labels: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()

    @cached_property
    def titles(self) -> frozenset[str]:
        """The section titles as `plain_label` writes them."""
        return frozenset(map(plain_label, self.section_titles))

    @cached_property
    def longest_titles(self) -> tuple[str, ...]:
        """The section titles, the longest first."""
        return tuple(sorted(self.section_titles, key=len, reverse=True))

    @cached_property
    def labels(self) -> frozenset[str]:
        """The table labels as `plain_label` writes them."""
        return frozenset(map(plain_label, self.table_labels))

    @cached_property
    def label_starts(self) -> frozenset[str]:
        """The characters that a label, its number, or an item of law may begin with."""
        numbers = (
            "第一二三四五六七八九十（(0123456789０１２３４５６７８９"
            "①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⒈⒉⒊⒋⒌㈠㈡㈢㈣㈤㈥㈦㈧"
        )
        return frozenset(numbers) | {label[0] for label in self.labels if label}

    @cached_property
    def long_labels(self) -> tuple[str, ...]:
        """The labels long enough to be known by their beginning; short ones begin prose too."""
        return tuple(sorted(label for label in self.labels if len(label) >= _LONG_LABEL))
