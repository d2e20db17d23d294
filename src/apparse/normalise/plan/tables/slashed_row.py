"""A row of a slashed table in the making: lines are added until they can be divided into the cells of one, and in one way only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise

from apparse.blocks import Cell, ListItem, Paragraph, Passage, Prose, Row, as_printed
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.tables.boxes import LONGEST_DATE
from apparse.normalise.plan.tables.fitting import fits
from apparse.patterns import Pattern
from apparse.records.target_date import is_plausible_target
from apparse.text import Text

SLASH = Pattern(r"\s*(?<!\S)/(?!\S)\s*")
"""What stands between two cells; before or behind it stands nothing where one of them is empty."""
MOST_WITHIN = 3
"""Slashes of a row that stand within its cells."""
_WITHOUT_SLASH = (Role.NUMBER, Role.RESPONSE, Role.TARGET)
"""The columns whose cells hold none."""


@dataclass
class OpenRow:
    """A row as far as it is read: its parts between slashes, each of one or several paragraphs.

    One that is not numbered lacks the cells before its action, or has them empty.
    """

    roles: Sequence[Role]
    is_numbered: bool
    parts: list[Cell] = field(default_factory=list)

    def goes_on(self, line: Prose) -> None:
        """Take up a line, whose first part is a further paragraph of the last cell above."""
        text = as_printed(line)
        at = text.at[0]
        first, *rest = text.split(SLASH)
        above = self.parts.pop() if self.parts else Cell(at=at)
        self.parts.append(replace(above, paragraphs=(*above.paragraphs, *_passages(first, line))))
        self.parts += [Cell(tuple(_passages(part)), at) for part in rest]

    @property
    def is_at_end(self) -> bool:
        """Whether it must end with the last line, since that ends in a date."""
        last = self.parts[-1].text.value
        return len(self.parts) > 1 and len(last.split()) <= LONGEST_DATE and is_plausible_target(last)

    def row(self) -> Row | None:
        """The row that the parts are; None if they are none, or may be several."""
        leading = 0 if self.is_numbered else self.roles.index(Role.ACTION)
        parts = self.parts
        if leading and len(parts) >= len(self.roles) and not any(part.text for part in parts[:leading]):
            parts = parts[leading:]
        found = list(_divided(parts, self.roles[leading:]))
        return Row(tuple(found[0]), tuple(range(leading, len(self.roles)))) if len(found) == 1 else None


def _passages(said: Text, line: Prose | None = None) -> Iterator[Passage]:
    """What a part says; the first of a line that is an item of a list is one."""
    if isinstance(line, ListItem) and len(said) > len(line.marker):
        yield replace(line, text=said[len(line.marker) :].strip())
    elif said:
        yield Paragraph(said)


def _divided(parts: Sequence[Cell], roles: Sequence[Role]) -> Iterator[list[Cell]]:
    """The ways to make the cells of a row out of the parts."""
    if not 0 <= len(parts) - len(roles) <= MOST_WITHIN:
        return
    for cuts in combinations(range(1, len(parts)), len(roles) - 1):
        groups = [parts[start:stop] for start, stop in pairwise((0, *cuts, len(parts)))]
        if all(_fits(role, group) for role, group in zip(roles, groups, strict=True)):
            cells = [_with_slashes_within(group) for group in groups]
            said = {role for role, cell in zip(roles, cells, strict=True) if cell.text}
            if Role.ACTION in said or said.isdisjoint(SIDES):  # else a page may have cut the action
                yield cells


def _fits(role: Role, group: Sequence[Cell]) -> bool:
    """Whether the parts can be one cell of this role, which is one of one line: a sentence that ends before a slash ends the cell."""
    texts = [part.text.value for part in group]
    if len(texts) == 1:
        return not texts[0] or fits(role, texts[0])
    in_line = all(len(part.paragraphs) == 1 for part in group)
    if role in _WITHOUT_SLASH or not in_line or any(map(is_finished, texts[:-1])):
        return False
    return all(fits(role, text) for text in texts)


def _with_slashes_within(group: Sequence[Cell]) -> Cell:
    if len(group) == 1:
        return group[0]
    texts = [paragraph.text for part in group for paragraph in part.paragraphs]
    first = group[0].paragraphs[0]
    return replace(group[0], paragraphs=(replace(first, text=Text.join(texts, separator=" / ")),))
