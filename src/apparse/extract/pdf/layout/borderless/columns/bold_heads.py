"""Heads in bold type of tables without standing rules: what bold lines say of the lines above and below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile

from apparse.extract.pdf.layout.measures import ALIGNED, HEAD, LEVEL, TOUCHING
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, is_bold, joined

AHEAD = 8
"""Lines between one table and the head of the next, or below a heading within a table until it has gone on in two columns."""


def heads_on(strip: Strip, members: Sequence[Strip]) -> bool:
    """Whether a line goes on with a head whose headings stand in the middle or at the foot, and so begin one by one."""
    touches = strip.top - members[-1].bottom < TOUCHING * strip.height
    return touches and is_bold(strip) and all(map(is_bold, members))


def headings(strips: Iterable[Strip]) -> int:
    """In how many columns the bold lines stand with which the strips begin."""
    return len(joined((part for bold in takewhile(is_bold, strips) for part in bold.parts), 0.0))


def heads_another(page: Sequence[Strip], index: int, cover: Sequence[Span] = ()) -> bool:
    """Whether a head row follows a line, or it and a few more, so that another table begins.

    It has three headings, or two of which the second stands over none of the columns of the table so far.
    """
    below = page[index + 1 : index + 1 + AHEAD]
    text = takewhile(lambda strip: len(strip.parts) == 1 and not is_bold(strip), below)
    head = list(takewhile(is_bold, page[index + 1 + len(list(text)) :][: HEAD + 1]))
    return len(head) <= HEAD and (headings(head) > 2 or _stands_elsewhere(head, cover))


def _stands_elsewhere(head: Sequence[Strip], cover: Sequence[Span]) -> bool:
    """Whether a head has two headings, and the second begins where none of the columns does; of only two it stands over none."""
    seconds = {part for strip in head for part in strip.parts[1:]}
    if headings(head) != 2 or len(cover) < 2:
        return False
    if len(cover) == 2:
        return not any(x0 < right and left < x1 for left, right in seconds for x0, x1 in cover)
    return all(abs(left - x0) > ALIGNED for left, _ in seconds for x0, _ in cover)


def labels_head_again(page: Sequence[Strip], index: int, members: Sequence[Strip]) -> bool:
    """Whether a line begins the labels and values that stand between a table and its own head printed once more:

        Action              Owner       Target date
        Lay new tiles.      Governor    May 2026
        Recommendation 2    Mend the pipes.             (such a line)
        Response            Agreed
        Action              Owner       Target date

    They tell what the next table is for, though they keep to the columns of this one.
    """
    first, lines = page[index], page[index : index + 1 + AHEAD]
    if len(first.parts) != 2 or not first.runs[0].bold:  # asked first, because it is seldom so
        return False
    head = _head_of(members)
    again = next((number for number, strip in enumerate(lines) if head and _says_the_same(strip, head)), 0)
    if not again:
        return False
    (left, _), (value, _) = first.parts
    labelled = all(line.runs[0].bold for line in lines[:again] if abs(line.parts[0][0] - left) < ALIGNED)
    return labelled and all(line.parts[-1][0] > value - ALIGNED and len(line.parts) < 3 for line in lines[:again])


def labels_again(page: Sequence[Strip], index: int, members: Sequence[Strip]) -> bool:
    """Whether a line begins with a label that stood above the head of the table: the next labels and values begin, which a page may cut."""
    first = page[index]
    if len(first.parts) != 2 or not first.runs[0].bold or heads_on(first, members):
        return False
    head = _head_of(members)
    above = [strip for strip in page[:index] if head and strip.bottom < head.top]
    return any(_has_label_of(strip, first) for strip in above[-AHEAD:])


def _head_of(members: Sequence[Strip]) -> Strip | None:
    """The line with the headings of a table, if it has three or more."""
    return next((strip for strip in members if len(strip.parts) > 2 and is_bold(strip)), None)


def _has_label_of(one: Strip, other: Strip) -> bool:
    """Whether two lines of label and value have the same label, whatever it counts."""
    labelled = len(one.parts) == 2 and one.runs[0].bold and abs(one.parts[0][0] - other.parts[0][0]) < ALIGNED
    return labelled and _label(one) == _label(other)


def _label(strip: Strip) -> str:
    return strip.said(strip.parts[0]).rstrip("0123456789 .:")


def _says_the_same(one: Strip, other: Strip) -> bool:
    return [run.text for run in one.runs] == [run.text for run in other.runs]


def heads_groups(page: Sequence[Strip], index: int) -> bool:
    """Whether a bold line stands above headings of which it heads some together: it would close a river between them."""
    strip = page[index]
    if not is_bold(strip) or len(strip.parts) < 2:
        return False
    width = RIVER * strip.height
    bold = takewhile(is_bold, page[index + 1 : index + 1 + HEAD])
    below = [part for line in dropwhile(lambda line: _goes_on(strip, line, width), bold) for part in line.parts]
    beside = [(x0, x1) for x0, x1 in strip.parts if not any(x0 < right and left < x1 for left, right in below)]
    heads = joined([*beside, *below], width)
    return len(strip.parts) < len(heads) > len(joined([*heads, *strip.parts], width))


def _goes_on(above: Strip, line: Strip, width: float) -> bool:
    """Whether a line may be the next one of the same headings: each of its parts stands below one of theirs, and no two below the same."""
    if len(joined([*above.parts, *line.parts], width)) != len(above.parts):
        return False
    return all(sum(x0 < right and left < x1 for left, right in line.parts) < 2 for x0, x1 in above.parts)


def is_head_alone(members: Sequence[Strip], bars: Sequence[float]) -> bool:
    """Whether all there is are the headings, between two rules, of a table whose rows begin below lines that run across."""
    if headings(members) < 3 or not all(map(is_bold, members)):
        return False
    top, bottom, reach = members[0].top, members[-1].bottom, TOUCHING * members[0].height
    return any(top - reach < y < top + LEVEL for y in bars) and any(bottom - LEVEL < y < bottom + reach for y in bars)
