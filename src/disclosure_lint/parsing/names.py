"""What parsing must know by name, handed in so that it needs no law of its own."""

from attrs import frozen


@frozen
class Names:
    """Plain strings that parsing recognises.

    `section_titles` are titles and aliases of sections in every regime, `table_labels` row and
    column labels of the forms' tables, `furniture` the beginnings of page-furniture lines.
    """

    section_titles: tuple[str, ...] = ()
    table_labels: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
