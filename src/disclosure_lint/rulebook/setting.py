"""Where and when an example plays: what the `given` of a card's example says."""

from collections.abc import Mapping
from functools import cache

from disclosure_lint.rulebook.card import Card
from disclosure_lint.rulebook.example_file import GIVEN
from disclosure_lint.rulebook.folder import open_folder
from disclosure_lint.rulebook.load import built_in_root, load_rulebook
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_TOWNSHIP = compile_pattern(r"[^省市州盟县区旗]{1,8}(?:镇|乡|街道|苏木)$")


@frozen
class Setting:
    """What is given: `values` fill the clean report's placeholders, the rest says what to set."""

    values: Mapping[str, str]
    section: str | None
    append: bool
    without: tuple[str, ...]
    relist: bool
    whole: bool
    dialect: str
    edit: bool


def regime_of(card: Card, given: Mapping[str, object]) -> str:
    """Return the id of the regime in which an example of `card` plays.

    It is the one that `given` names, else the first of the card's that holds the year given,
    else the card's first.
    """
    table = TomlTable(card.path, given, "example.given.")
    if "regime" in given:
        return table.known("regime", table.text("regime"), card.regimes)
    year = table.number_if_given("year")
    regimes = load_rulebook().regimes
    holding = (name for name in card.regimes if year is None or regimes[name].holds(year))
    return next(holding, card.regimes[0])


def read_setting(regime_id: str, given: Mapping[str, object]) -> Setting:
    """Read `given` for an example in the regime `regime_id`.

    Raises:
        RulebookError: it has an unknown key, a wrong value or an unknown kind of agency.
    """
    table = TomlTable("", given, "example.given.").only(GIVEN)
    return Setting(
        values=_agency(table) | _years(table, regime_id),
        section=table.text("section", "") or None,
        append=table.flag("append", default=False),
        without=table.texts("without", ()),
        relist=table.flag("relist", default=False),
        whole=table.flag("whole", default=False),
        dialect=table.known("dialect", table.text("dialect", "markdown"), ("markdown", "plain")),
        edit=table.flag("edit", default=False),
    )


def _agency(table: TomlTable) -> dict[str, str]:
    kinds = _settings().table("kind")
    kind = kinds.table(table.known("agency", table.text("agency", "镇"), tuple(kinds.values)))
    region = table.text("region", kind.text("region"))
    level = _TOWNSHIP.sub("", region)[-1:]
    return {
        "agency": region + kind.text("ending"),
        "region": region,
        "self": kind.text("self"),
        "site": kind.text("site", f"{level}人民政府门户网站"),
    }


def _years(table: TomlTable, regime_id: str) -> dict[str, str]:
    years = _settings().table("year")
    table.known("regime", regime_id, tuple(years.values))
    year = table.number_if_given("year") or years.number(regime_id)
    return {"year": str(year), "next": str(year + 1)}


@cache
def _settings() -> TomlTable:
    return open_folder(built_in_root()).table("clean/setting.toml")
