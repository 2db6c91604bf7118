"""Numbers in a table that cannot be."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import line_label, plain
from disclosure_lint.report import Agency, Evidence, FormTable, Mark, TableValue
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text.frozen import frozen

_LOW = frozenset({"township", "town", "subdistrict", "zone-committee"})
_OF_A_COUNTY = frozenset({"county-government", "department", "government-office"})


@check("impossible-value")
@frozen
class ImpossibleValue:
    """No count is negative or broken, no document is in force that cannot be.

    `tables` are looked at. Columns `signed` may be negative, columns `amounts` have fractions.
    Row `rules` is 0 for bodies that cannot make rules 规章. `documents` are rows of documents; of
    them `made` ("of the year") are never more than `known` ("in all") and `gone` together.
    """

    tables: tuple[str, ...]
    signed: tuple[str, ...]
    amounts: tuple[str, ...]
    rules: str
    documents: tuple[str, ...]
    made: tuple[str, ...]
    gone: str
    known: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each such cell."""
        fact = dossier.report.agency
        agency = fact.value if fact and fact.sure else None
        for table in dossier.report.form_tables:
            form = dossier.form(table)
            if form is None or table.doubt or table.id not in self.tables:
                continue
            yield from self._odd_numbers(table, form)
            yield from self._more_made_than_known(table, form)
            if agency and makes_no_rules(agency):
                yield from self._rules(table, form, agency)

    def _odd_numbers(self, table: FormTable, form: TableForm) -> Iterator[Mark]:
        for (row, column), value in table.values.items():
            number = value.number
            if number is None:
                continue
            values = {"row": line_label(form, row), "column": line_label(form, column)}
            values["found"] = value.text
            if number < 0 and column not in self.signed:
                yield Mark(value.span, values, "negative")
            elif number % 1 and column not in self.amounts:
                yield Mark(value.span, values, "fraction")

    def _more_made_than_known(self, table: FormTable, form: TableForm) -> Iterator[Mark]:
        for row in self.documents:
            for made, known in zip(self.made, self.known, strict=True):
                cells = [table.value(row, made), table.value(row, known)]
                gone = table.number(row, self.gone) or Decimal(0)
                made_cell, known_cell = cells
                if _exceeds(made_cell, known_cell, gone) and made_cell and known_cell:
                    values = {
                        "row": line_label(form, row),
                        "column": line_label(form, known),
                        "other": line_label(form, made),
                        "found": known_cell.text,
                        "made": made_cell.text,
                    }
                    seen = (Evidence(made_cell.span, line_label(form, made)),)
                    yield Mark(known_cell.span, values, "too-few", seen)

    def _rules(self, table: FormTable, form: TableForm, agency: Agency) -> Iterator[Mark]:
        cells = [
            (column, value)
            for (row, column), value in table.values.items()
            if row == self.rules and value.number and value.number > 0
        ]
        if cells:
            (column, first), *others = cells
            values = {
                "row": line_label(form, self.rules),
                "column": line_label(form, column),
                "found": plain(first.number or Decimal(0)),
                "agency": agency.name,
            }
            seen = tuple(Evidence(value.span, line_label(form, name)) for name, value in others)
            yield Mark(first.span, values, "no-power", seen, about=self.rules)


def _exceeds(made: TableValue | None, known: TableValue | None, gone: Decimal) -> bool:
    numbers = (made and made.number, known and known.number)
    return None not in numbers and (numbers[0] or 0) > (numbers[1] or 0) + gone


def makes_no_rules(agency: Agency) -> bool:
    """Tell whether a body surely cannot make rules 规章.

    Provinces, cities with districts, autonomous prefectures and ministries can, and their
    departments may report those they drafted. A city whose superior is not named may be one.
    """
    place = agency.own_region
    if agency.kind in _LOW:
        return True
    if agency.kind not in _OF_A_COUNTY or place is None:
        return False
    below = any(region.level == "prefecture" for region in agency.region[:-1])
    city = place.name.endswith("市") and not below
    return place.level in {"county", "township", "zone"} and not city
