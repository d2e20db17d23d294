"""A recommendation that is read box by box, as long as nothing stands twice or where it can't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from apparse.blocks import Cell, Paragraph, Row
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.boxes import Box, Kind
from apparse.text import EMPTY, Text

_SIDES = {Kind.OWNER: Role.OWNER, Kind.TARGET: Role.TARGET}


@dataclass
class _Action:
    """An action, or the reason of an answer: what is said, the places of the blocks that say it, and what stands beside it."""

    said: list[Text]
    places: list[int]
    sides: dict[Role, Text] = field(default_factory=dict)


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

    def takes(self, box: Box, *, turned: bool) -> bool:
        """Take up what a box holds, unless it has no place here; `turned` says that a page ends right before it."""
        last = self.actions[-1] if self.actions else None
        if box.kind is Kind.RESPONSE and not self.response:
            self.response = box.text
        elif box.kind in _SIDES and last and _SIDES[box.kind] not in last.sides:
            last.sides[_SIDES[box.kind]] = box.text
        elif box.kind in (Kind.RESPONSE, Kind.TARGET):
            return False
        elif not self.text:
            self.text = box.text
        elif turned and not is_finished((last.said[-1] if last else self.text).value):
            self._goes_on(box.text)
        elif not self.response or (box.kind is Kind.OWNER and last):
            return False
        elif last and not last.sides:
            last.said.append(box.text)
            last.places.append(box.place)
        else:
            self.actions.append(_Action([box.text], [box.place]))
        return True

    def _goes_on(self, text: Text) -> None:
        if self.actions:
            self.actions[-1].said[-1] = Text.join([self.actions[-1].said[-1], text])
        else:
            self.text = Text.join([self.text, text])

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
