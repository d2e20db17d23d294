"""Tables of bars, as Markdown has them: what stands between the bars of their lines.

Converters don't keep to all that Markdown asks for: they print what a page goes on with as rows without a head, and more cells than the head has.
"""

from __future__ import annotations

from apparse.patterns import Pattern

FEWEST = 3
"""Cells of a row without a head: two bars may also stand around a remark."""
_BAR = Pattern(r"(?<!\\)\|")
_DASHES = Pattern(r"\s*:?-+:?\s*")


def cells(line: str, *, has_first_bar: bool = True) -> list[str]:
    """The cells of a row, one at least, whether or not bars stand around it; one has no first bar where the head of its table has none."""
    inner = line.strip().removesuffix("|")
    inner = inner.removeprefix("|") if has_first_bar else inner
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(inner)]


def has_first_bar(line: str) -> bool:
    return line.lstrip().startswith("|")


def is_head(names: str, rules: str) -> bool:
    """Whether the lower line has dashes, and nothing else, for each of the columns that the upper one names."""
    if rules.strip("|:- \t") or "|" not in rules or "|" not in names:
        return False
    dashes = cells(rules)
    return len(dashes) == len(cells(names)) and all(map(_DASHES.fullmatch, dashes))


def is_row(line: str) -> bool:
    """Whether a line is a row also without a head above."""
    if not (has_first_bar(line) and line.rstrip().endswith("|")):
        return False
    said = cells(line)
    return len(said) >= FEWEST and any(said)
