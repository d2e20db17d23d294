"""Whether what rivers divide is a table: it may be chance, a list with its marks, labelled values, or text set in two columns."""

from __future__ import annotations

from itertools import combinations, pairwise

from apparse.extract.pdf.layout.borderless.columns.stops import LINES_AT_A_STOP
from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.measures import CLEAR, SAME, STANDS_OFF
from apparse.extract.pdf.layout.text.labels import MARK, SHORT_LABEL
from apparse.extract.pdf.layout.text.strips import Span, Strip
from apparse.patterns import Pattern

BAR = "|"
WIDE_RIVER = 0.6
"""Heights of a line: rivers are as wide as this in the mean; narrower ones are blanks that chance to stand below each other."""
PROSE_FILLS = 0.7
"""The share of its lines, and of their breadth, that running text fills at least."""
PROSE_LINES = 6
"""Lines: fewer in two columns may as well be cells."""
ITEM = Pattern(r"\(?(\d{1,2})[.)]\s*\S")
"""An item, also without a blank behind its number: that all of them count on tells them from decimal numbers."""


def is_divided(region: Region) -> bool:
    """Whether the region is more than chance, a list with its marks, or values behind labels in lines of text."""
    if _is_labelled_throughout(region) or _is_parted_by_bars(region):
        return False
    strips = [strip for strip in region.strips if strip.keeps_to_columns]
    height = region.strips[0].height
    widths = [b - a for a, b in region.rivers]
    if len(strips) < 2 or not widths:
        return False
    if sum(widths) < WIDE_RIVER * height * len(widths) and not _stands_at_stops(region):
        return False
    if len(widths) > 1:
        bands = sum(strip.band for strip in region.strips)
        return len(strips) + bands > 2 or all(len(strip.parts) > 2 for strip in strips)
    divided = [strip for strip in strips if len(strip.parts) > 1]
    if len(divided) < 2 or widths[0] < CLEAR * height:
        return False
    bank = region.columns[0][1]
    lefts = [" ".join(r.text for r in s.runs if r.x0 < bank) for s in strips]
    return not all(MARK.fullmatch(left) for left in lefts if left)


def _is_labelled_throughout(region: Region) -> bool:
    """Whether each line in several parts has a label before each of them ("Owner: …  Target date: …"), and the others are text.

    What stands close below such a line without a label of its own is the rest of a value, which only columns tell.
    """
    lines = [(strip, _texts(strip)) for strip in region.strips]
    divided = [said for _, said in lines if len(said) > 1]
    if not divided or not all(_is_labelled_text(text) for said in divided for _, text in said):
        return False
    right = min(said[1][0] for said in divided)
    if any(len(said) == 1 and said[0][0] > right - SAME for _, said in lines):
        return False
    return not any(
        len(above) > 1
        and len(said) == 1
        and not _is_labelled_text(said[0][1])
        and strip.top - upper.bottom < STANDS_OFF * strip.height
        for (upper, above), (strip, said) in pairwise(lines)
    )


def _is_parted_by_bars(region: Region) -> bool:
    """Whether each line in several parts has bars printed between them, as no table has: no two lines have one at the same place."""
    divided = [strip for strip in region.strips if len(strip.parts) > 1]
    bars = [[run.x0 for run in strip.runs if run.text == BAR] for strip in divided]
    below = any(abs(a - b) <= SAME for one, other in combinations(bars, 2) for a in one for b in other)
    return bool(bars) and all(bars) and not below


def _texts(strip: Strip) -> list[tuple[float, str]]:
    """What is printed in each part of a line, and where; a mark of a list or a bare label is one with what stands behind it."""
    found: list[tuple[float, str]] = []
    for part in strip.parts:
        text = strip.said(part)
        if found and (MARK.fullmatch(found[-1][1]) or SHORT_LABEL.fullmatch(f"{found[-1][1]} ")):
            first, mark = found.pop()
            found.append((first, f"{mark} {text}"))
        else:
            found.append((part[0], text))
    return found


def _is_labelled_text(text: str) -> bool:
    return SHORT_LABEL.match(f"{text} ") is not None


def _stands_at_stops(region: Region) -> bool:
    """Whether lines begin at the very same place in each column again and again, as they never do by chance."""
    lefts = [left for strip in region.strips for left, _ in strip.parts]
    return all(sum(abs(left - x0) <= SAME for left in lefts) >= LINES_AT_A_STOP for x0, _ in region.columns[1:])


def is_prose(region: Region) -> bool:
    """Whether there are two columns, both filled with lines as running text fills them, or one list set in two."""
    strips = region.strips
    if len(region.columns) > 2:
        return False
    if _is_list(region):
        return True
    if _is_labelled(region):
        return False
    for (x0, x1), lines in zip(region.columns, (_lines(region, 0), _lines(region, 1)), strict=True):
        if len(lines) < PROSE_FILLS * len(strips) or sum(b - a for a, b in lines) < PROSE_FILLS * (x1 - x0) * len(
            lines
        ):
            return False
    return len(strips) >= PROSE_LINES


def _lines(region: Region, side: int) -> list[Span]:
    """The lines left or right of the river, from end to end: in justified text a blank may be as wide as what parts columns."""
    middle = sum(region.rivers[0]) / 2
    sides = ([part for part in strip.parts if (part[0] > middle) == side] for strip in region.strips)
    return [(parts[0][0], parts[-1][1]) for parts in sides if parts]


def _is_labelled(region: Region) -> bool:
    """Whether most lines on the right begin with a label ("Owner: …"), as what is said beside a text does."""
    middle = sum(region.rivers[0]) / 2
    lines = [" ".join(run.text for run in strip.runs if run.x0 > middle) for strip in region.strips]
    return 2 * sum(bool(SHORT_LABEL.match(line)) for line in lines) > sum(map(bool, lines))


def _is_list(region: Region) -> bool:
    """Whether each line of both columns begins with its number, and the second goes on where the first ends."""
    middle = sum(region.rivers[0]) / 2
    texts = [
        (" ".join(r.text for r in s.runs if (r.x0 < middle) == left)) for left in (True, False) for s in region.strips
    ]
    numbers = [ITEM.match(text) for text in texts if text]
    counts = [int(number[1]) for number in numbers if number]
    return len(counts) == len(numbers) > 2 and all(b == a + 1 for a, b in pairwise(counts))
