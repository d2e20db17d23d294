"""Numbers as mark-up says them, and as lists print them: 1, a, iv, 2nd."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

LIMIT = 5_000
"""Past this a number is printed in figures, whatever the list asks for: "mmmmmm" helps nobody."""


def whole(said: str | None, default: int = 0) -> int:
    """The whole number that an attribute says; the default where it says none."""
    try:
        return int(said) if said is not None else default
    except ValueError:
        return default


def letters(number: int) -> str:
    """a, b … z, aa, bb as Word counts (a spreadsheet's ab comes never up in a list)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    printed = ""
    for value, figure in _ROMAN:
        printed += figure * (number // value)
        number %= value
    return printed


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_STYLES: dict[str, Callable[[int], str]] = {
    "ordinal": ordinal,
    **dict.fromkeys(("lowerLetter", "lower-alpha", "lower-latin", "a"), letters),
    **dict.fromkeys(("upperLetter", "upper-alpha", "upper-latin", "A"), lambda number: letters(number).upper()),
    **dict.fromkeys(("lowerRoman", "lower-roman", "i"), roman),
    **dict.fromkeys(("upperRoman", "upper-roman", "I"), lambda number: roman(number).upper()),
    **dict.fromkeys(("decimalZero", "decimal-leading-zero"), lambda number: f"{number:02}"),
}


def printed(number: int, style: str) -> str:
    """`number` in a style named as Word, CSS, HTML or OpenDocument name it; figures for any other style."""
    return _STYLES.get(style, str)(number) if 0 < number < LIMIT else str(number)
