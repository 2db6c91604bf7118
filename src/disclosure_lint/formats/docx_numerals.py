"""Numbers as Word writes them in front of paragraphs: 一, 〇, 壹, 甲, ①, iv."""

from collections.abc import Callable, Mapping
from typing import Final

_DIGITS: Final = "〇一二三四五六七八九"
_LEGAL: Final = "零壹贰叁肆伍陆柒捌玖"
_LARGEST: Final = 9999
_ALPHABET: Final = 26
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def numeral(value: int, kind: str) -> str:
    """Return `value` as Word's number format `kind` writes it; unknown ones give digits.

    >>> [numeral(12, kind) for kind in ("chineseCountingThousand", "ideographDigital", "decimal")]
    ['十二', '一二', '12']
    """
    if kind in {"bullet", "none"}:
        return ""
    write = _KINDS.get(kind)
    return write(value) if write and 0 < value <= _LARGEST else str(value)


def _counted(digits: str, units: tuple[str, str, str]) -> Callable[[int], str]:
    """Return a writer of numbers below ten thousand with units: 一百零三."""

    def write(value: int) -> str:
        words, gap = "", False
        for place in (3, 2, 1, 0):
            digit = value // 10**place % 10
            if digit:
                unit = units[place - 1] if place else ""
                words += (digits[0] if gap and words else "") + digits[digit] + unit
            gap = not digit
        return words

    return write


def _counting(value: int) -> str:
    """Write 十二 rather than 一十二, and 一百零三 with the zero that is read."""
    words = _counted("零" + _DIGITS[1:], ("十", "百", "千"))(value)
    return words.removeprefix("一") if words.startswith("一十") else words


def _digital(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _full_width(value: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(value))


def _letters(value: int) -> str:
    """Write a, b, …, z, aa, bb, … as Word does."""
    turns, place = divmod(value - 1, _ALPHABET)
    return chr(ord("a") + place) * (turns + 1)


def _roman(value: int) -> str:
    words = ""
    for number, letters in _ROMAN:
        count, value = divmod(value, number)
        words += letters * count
    return words


def _from(signs: str) -> Callable[[int], str]:
    """Return a writer that takes its signs in order, and digits beyond them."""
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


def _signs(first: str, count: int) -> str:
    return "".join(chr(ord(first) + place) for place in range(count))


_CIRCLED: Final = _from(_signs("①", 20))
_KINDS: Final[Mapping[str, Callable[[int], str]]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "chineseLegalSimplified": _counted(_LEGAL, ("拾", "佰", "仟")),
    "ideographDigital": _digital,
    "taiwaneseDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from(_signs("㊀", 10)),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _from(_signs("⑴", 20)),
    "decimalEnclosedFullstop": _from(_signs("⒈", 20)),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda value: f"{value:02}",
    "numberInDash": lambda value: f"- {value} -",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
