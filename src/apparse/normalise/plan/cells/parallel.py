"""Parallel values: owners and dates of several actions that flattening has run together in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.normalise.plan.cells.printed import PrintedLine, joined, paragraphs_of
from apparse.patterns import Pattern, any_of
from apparse.records.title import Names, ends_body, names
from apparse.text import EMPTY, Text

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATE = any_of(
    rf"""
    ({_MONTH}|Spring|Summer|Autumn|Winter) \d{{4}}
    \d{{1,2}}(st|nd|rd|th)? {_MONTH}
    \d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}
    Complete|On-?going
    """
)
_DATE_ENDS = r"(?:(?<=\d\d\d\d)|(?<=omplete)|(?<=ompleted)|(?<=ngoing)|(?<=n-going))"
_DATE_BREAK = Pattern(rf"{_DATE_ENDS}\s+(?=(?:(?:From|End of|By)\s+)?{_DATE})")
_GRADES = "Deputy|Executive|Assistant|Associate|Regional|Divisional|Group|National|Strategic|Senior|Interim|Acting|Joint|Area|Lead"
_OFFICES = "Head|Director|Governor|Manager|Lead|Officer|Chief|Commissioner|Secretary|Coordinator|Co-ordinator"
_RANK = r"(?:Manager|Lead|Officer|Commissioner|Secretary|Coordinator|Co-ordinator)s?\b"
_BARE_RANK = Pattern(rf"{_RANK}(?!\s+(?:of|for)\b)")
"""An office of which the words before it say what it is for: "Activities Hub Manager"."""
_TITLES = Pattern(r"(?:(?:[A-Z][\w'’-]*|of|and|for|the|[&/])[,;)]?\s+)*\(?[A-Z][\w'’-]*\)?\.")
_TITLE = Pattern(rf"(?<!\S)(?:(?:Prison(?=\s+Group)|Team(?=\s+{_RANK})|{_GRADES})\s+)*(?:{_OFFICES})s?\b")
_DOUBLED = Pattern(r"\b([A-Z]\w+)\s+(?=\1\b)")
"""A word with which one title ends and the next begins: "Head of Data" "Data Lead"."""
_LEAD = Pattern(rf"Lead\s+(?=(?:{_GRADES})\b)")
"""The end of a title before one that begins with a grade: "Estates Lead" "Deputy Director"."""
_OPEN = Pattern(rf"(?:[,/&;–(-]|\b(?:and|of|for|the|to|with|{_GRADES.removesuffix('|Lead')}))\s*$", re.IGNORECASE)
_COPIES = Pattern(r"(\S.*?)(?:\s+\1)+")


class SideValue(NamedTuple):
    """A paragraph of an owner or date cell, and the numbers of the page parts in which it begins and ends."""

    text: Text
    part: int
    end: int


def side_values(lines: Sequence[PrintedLine]) -> list[SideValue]:
    """The paragraphs of an owner or date cell."""
    return [SideValue(joined(group), group[0].part, group[-1].part) for group in paragraphs_of(lines)]


def divided_dates(cells: Sequence[SideValue]) -> list[SideValue]:
    """The dates of cells in which only a blank stands between two ("November 2025 November 2025")."""
    return [SideValue(date, cell.part, cell.end) for cell in cells for date in cell.text.split(_DATE_BREAK)]


def divided_owners(cells: Sequence[SideValue], count: int) -> list[Text]:
    """The owners of cells as `count` owners if that can be done with certainty, else one a cell.

    A paragraph that heads a page and begins with no office goes on with the owner above, unless there are just as many
    cells.
    """
    owners = _whole_over_pages(cells)
    if len(owners) < len(cells) == count:
        return [cell.text for cell in cells]
    if len(owners) < count:
        tried = ([part for owner in owners for part in ways(owner)] for ways in (_copies, titles_of, _by_lines))
        return next((divided for divided in tried if len(divided) == count), owners)
    if len(owners) > count:
        merged: list[Text] = []
        for owner in owners:
            if merged and not names_office(owner.value):
                merged[-1] = Text.join([merged[-1], owner])
            else:
                merged.append(owner)
        return merged if len(merged) == count else owners
    return owners


def _whole_over_pages(cells: Sequence[SideValue]) -> list[Text]:
    """The owners of the cells, with what heads a page and belongs to the one above."""
    owners: list[Text] = []
    for index, (cell, part, _) in enumerate(cells):
        tail, rest = _torn_tail(cell) if index and part > cells[index - 1].end else (EMPTY, cell)
        if tail:
            owners[-1:] = [Text.join([*owners[-1:], tail])]  # the first may be an empty line
        if rest:
            owners.append(rest)
    return owners


def divided_text(text: Text, dates: Sequence[Text]) -> list[Text]:
    """The actions of a text whose paragraphs are lost, one for each date.

    An action ends with the last sentence that names its own date; where a date is
    not named the text stays whole.
    """
    sentences = text.sentences()
    parts: list[Text] = []
    for date in dates[:-1]:
        named = [i for i, sentence in enumerate(sentences) if _names(sentence.value, date.value)]
        if not named:
            return [text]
        parts.append(Text.join(sentences[: named[-1] + 1]))
        sentences = sentences[named[-1] + 1 :]
    return [*parts, Text.join(sentences)] if sentences else [text]


def _names(sentence: str, date: str) -> bool:
    return any(part in sentence for part in re.findall(rf"{_MONTH}\s+\d{{4}}", date))


def _copies(owner: Text) -> list[Text]:
    """The owner as often as it is printed, if nothing but one is printed there several times."""
    copies = _COPIES.fullmatch(owner.value)
    return owner.split(Pattern(rf"(?<={re.escape(copies[1])})\s+")) if copies else [owner]


def titles_of(owner: Text) -> list[Text]:
    """The owner cut before each title that follows another without any mark between them."""
    said = owner.value
    starts = list(_begun_titles(said))
    starts += [match.end() for match in _DOUBLED.finditer(said)]
    cuts = sorted(start for start in set(starts) if closes_owner(said[:start]))
    return [owner[a:b].strip() for a, b in pairwise([0, *cuts, len(owner)])]


def _by_lines(owner: Text) -> list[Text]:
    """The owner cut where a printed line begins an office or body, and the lines before name one already."""
    parts: list[Text] = []
    for line in owner.lines():
        if parts and not (names_office(line.value) and closes_owner(parts[-1].value)):
            parts[-1] = Text.join([parts[-1], line])
        else:
            parts.append(line)
    return parts


def closes_owner(before: str) -> bool:
    """Whether a new title may begin after `before`: it names an owner already, and nothing ties on to it."""
    return not _OPEN.search(before) and names_office(before.rpartition("/")[2])


def opens_owner(after: str) -> bool:
    """Whether a new title may begin so: it names an owner, and more of it than a rank that ends one."""
    return after[:1].isupper() and not _BARE_RANK.match(after) and names_office(after)


def _torn_tail(owner: Text) -> tuple[Text, Text]:
    """What at the head of a page belongs to the owner above (the end of a body's name), and the rest."""
    if not names_office(owner.value):
        return owner, EMPTY
    begin = next(_begun_titles(owner.value), 0)
    return (owner[:begin].strip(), owner[begin:]) if ends_body(owner.value[:begin].rstrip()) else (EMPTY, owner)


def _begun_titles(said: str) -> Iterator[int]:
    """Where titles begin; a rank behind what it is for ends one."""
    for title in _TITLE.finditer(said):
        if lead := _LEAD.match(said, title.start()):
            yield lead.end()
        elif not _BARE_RANK.match(said, title.start()):
            yield title.start()


def names_office(text: str) -> bool:
    """Whether a text names an office ("Head of Safety", "RPD") or a body ("MoJ Commercial")."""
    return names(text) in (Names.ROLE, Names.BODY)


def names_posts(text: str) -> bool:
    """Whether a text that ends in a stop is no sentence but names posts, each in capitals: "Head of Safety, Training Lead."."""
    return bool(_TITLES.fullmatch(text)) and names(text) is Names.ROLE
