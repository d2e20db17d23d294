"""A recommendation that is read box by box, as long as nothing stands twice or where it can't."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from apparse.blocks import Cell, Paragraph, Row
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.boxes import Box, Kind
from apparse.patterns import Pattern
from apparse.records.dates.tokens import MONTHS
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

_YEAR = Pattern(r"(?:19|20)\d\d")
_SIDES = {Kind.OWNER: Role.OWNER, Kind.TARGET: Role.TARGET}


@dataclass
class _Action:
    """An action, or the reason of an answer: what is said, the places of the blocks that say it, and what stands beside it."""

    said: list[Text]
    places: list[int]
    sides: dict[Role, Text] = field(default_factory=dict)


def _torn_sides(sides: Mapping[Role, Text], boxes: Sequence[Box]) -> list[Role]:
    """The owner and the date that go on in the boxes: the year of a month shows that a page has cut them."""
    ends_in_month = Role.TARGET in sides and sides[Role.TARGET].value.split()[-1].lower() in MONTHS
    year = next((place for place, box in enumerate(boxes[:2]) if _YEAR.fullmatch(box.text.value)), None)
    if not ends_in_month or year is None or (year and Role.OWNER not in sides):
        return []
    return [Role.OWNER, Role.TARGET][1 - year :]


@dataclass
class Asked:
    """A recommendation as far as it is read."""

    number: Text
    text: Text = EMPTY
    response: Text = EMPTY
    actions: list[_Action] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing; what ends like no sentence and has neither owner nor date is no further action."""
        loose = (action for action in self.actions[1:] if not action.sides)
        whole = bool(self.text and self.response and self.actions)
        return whole and all(is_finished(action.said[-1].value) for action in loose)

    def takes(self, boxes: Sequence[Box], *, turned: bool) -> int:
        """Take up what the first of the boxes holds, unless it has no place here, and say how many are taken up.

        `turned` says that a page ends right before them: then the first may be the rests of several cells.
        """
        rests = self._rests(boxes) if turned else []
        if rests is None:
            return 0
        for cell, box in zip(rests, boxes, strict=False):
            self._goes_on(cell, box.text)
        return len(rests) or int(self._takes(self._as_date(boxes)))

    def _as_date(self, boxes: Sequence[Box]) -> Box:
        """The first box, for a date if it may be a long one, an owner waits for it, and no other owner or date follows."""
        box, *below = boxes
        waits = self.actions and set(self.actions[-1].sides) == {Role.OWNER}
        said = box.kind is Kind.SAID and not is_finished(box.text.value) and is_plausible_target(box.text.value)
        followed = any(each.kind in _SIDES for each in below[:1])
        return box._replace(kind=Kind.TARGET) if waits and said and not followed else box

    def _takes(self, box: Box) -> bool:
        last = self.actions[-1] if self.actions else None
        if box.kind is Kind.RESPONSE and not self.response:
            self.response = box.text
        elif box.kind in _SIDES and last and _SIDES[box.kind] not in last.sides:
            last.sides[_SIDES[box.kind]] = box.text
        elif box.kind in (Kind.RESPONSE, Kind.TARGET):
            return False
        elif not self.text:
            self.text = box.text
        elif not self.response or (box.kind is Kind.OWNER and last):
            return False
        elif last and not last.sides:
            last.said.append(box.text)
            last.places.append(box.place)
        else:
            self.actions.append(_Action([box.text], [box.place]))
        return True

    def _rests(self, boxes: Sequence[Box]) -> list[Role] | None:
        """The cells that go on in the first boxes of a page, in the order of their columns; None if that can't be told."""
        last = self.actions[-1] if self.actions else None
        torn = [Role.ACTION] if last and not is_finished(last.said[-1].value) else []
        said = list(takewhile(self._is_said, boxes))
        if self.text and not is_finished(self.text.value):
            small = sum(1 for _ in takewhile(lambda box: box.text.value[:1].islower(), said))
            if small or not (last or self.response):  # a recommendation may end without a stop
                torn = [Role.RECOMMENDATION, *torn]
                if last and small != len(torn):
                    return None
        torn = torn if len(said) >= len(torn) else []
        if torn and any(box.text.value[:1].islower() for box in said[len(torn) :][:1]):
            return None
        return [*torn, *_torn_sides(last.sides, boxes[len(torn) :])] if last else torn

    def _is_said(self, box: Box) -> bool:
        named = box.kind is Kind.OWNER and self.actions and Role.OWNER in self.actions[-1].sides
        return box.kind is Kind.SAID or bool(named)

    def _goes_on(self, cell: Role, text: Text) -> None:
        if cell is Role.RECOMMENDATION:
            self.text = Text.join([self.text, text])
        elif cell is Role.ACTION:
            self.actions[-1].said[-1] = Text.join([self.actions[-1].said[-1], text])
        else:
            self.actions[-1].sides[cell] = Text.join([self.actions[-1].sides[cell], text])

    def gives_back(self, text: Text) -> bool:
        """Give away what was taken for the last that is said here, if that leaves a whole recommendation."""
        last = self.actions[-1] if self.actions else None
        if not last or last.sides or last.said[-1] != text or len(last.said) + len(self.actions) < 3:
            return False
        last.said.pop()
        last.places.pop()
        if not last.said:
            self.actions.pop()
        return True

    def ends(self, stop: int) -> int:
        """Let go of what may stand below the table, and give the place at which that begins, else `stop`."""
        last = self.actions[-1] if self.actions else None
        kept = 1 if len(self.actions) == 1 else 0
        if not last or last.sides or len(last.said) == kept:
            return stop
        stop = last.places[kept]
        del last.said[kept:]
        if not last.said:
            self.actions.pop()
        return stop

    def rows(self, roles: Sequence[Role]) -> Iterator[Row]:
        leading = {Role.NUMBER: self.number, Role.RECOMMENDATION: self.text, Role.RESPONSE: self.response}
        for action in self.actions:
            cells = {role: Cell.of(text, text.at[0]) for role, text in {**leading, **action.sides}.items()}
            cells[Role.ACTION] = Cell(tuple(map(Paragraph, action.said)), action.said[0].at[0])
            yield Row.of(cells.get(role, Cell()) for role in roles)
            leading = {}
