"""Drafts: which rows of the action table make up one recommendation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from apparse.blocks import Cell
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import as_integer, is_number, start_of_count
from apparse.normalise.plan.addressee import addresses, names_topic
from apparse.normalise.plan.answers import answer_of
from apparse.normalise.plan.columns.role import ANSWERED, LEADING, SIDES, Role
from apparse.normalise.plan.recommendations.continuation import Entry, continues, in_mid_sentence
from apparse.normalise.plan.rows.over_pages import whole_over_pages
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow
from apparse.normalise.spelling import squeezed
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_CONTINUED = re.compile(r"\(?\bcont(?:inued|['’.]?d)?\b\.?\)?", re.IGNORECASE)


@dataclass
class Draft:
    """A recommendation while its rows are being gathered; `announced` has words that only lead up to its response."""

    number: Text = EMPTY
    text: Text = EMPTY
    response: Text = EMPTY
    explanation: Text = EMPTY
    addressee: Text = EMPTY
    section: Text = EMPTY
    entries: list[Entry] = field(default_factory=list)
    cells: dict[str, Cell] = field(default_factory=dict)
    announced: list[Text] = field(default_factory=list)
    repeated: list[Text] = field(default_factory=list)
    repeated_rows: list[Text] = field(default_factory=list)
    stray: list[Text] = field(default_factory=list)
    inferred_number: str | None = None
    orphan: bool = False

    def add(self, row: PlanRow) -> None:
        """Take in a row that belongs to this recommendation."""
        self._read_more(row.text(Role.RECOMMENDATION))
        self._explain_more(row.text(Role.EXPLANATION))
        called, number = _counted(row.text(Role.NUMBER))
        self.repeated.append(called)
        self._again(number, self.number)
        self._ask_more(row.text(Role.ADDRESSEE), torn=row.first)
        answer = answer_of(row.cell(Role.RESPONSE))
        again = squeezed(answer.response.value) == squeezed(self.response.value)
        if self.response and not again and _reads_as_reason(answer.response.value):
            self._explain_more(answer.response)
        else:
            self._respond_more(answer.response)
        self._explain_more(answer.reason)
        self.announced.append(answer.label)
        if not any(squeezed(row.text(role).value) for role in Role if role not in LEADING):
            return  # empty, or nothing but a stop or a dash
        if self.entries and _repeats(self.entries[-1], row):
            own = row.without(*LEADING)
            self.repeated_rows.append(Text.join(cell.text for cell in own.cells.values()))
        elif self.entries and continues(self.entries[-1], row):
            self.entries[-1] = Entry((*self.entries[-1].parts, row))
        else:
            self.entries.append(Entry((row,)))

    def _again(self, printed: Text, known: Text) -> None:
        """A number or response that a later row prints again, or a part of one that a page has torn off."""
        if printed and squeezed(_CONTINUED.sub("", printed.value)) == squeezed(known.value):
            self.repeated.append(printed)
        elif printed:
            self.stray.append(printed)

    def _ask_more(self, more: Text, *, torn: bool) -> None:
        """An addressee beside the recommendation is printed again, or a page has `torn` it."""
        if torn and more and squeezed(more.value) not in squeezed(self.addressee.value):
            self.addressee = Text.join([self.addressee, more])
        else:
            self._again(more, self.addressee)

    def _respond_more(self, more: Text) -> None:
        """A response word may be cut by a page ("Partly" "agreed")."""
        whole = Text.join([self.response, more])
        if more and (not self.response or (read_response(whole.value) and not read_response(self.response.value))):
            self.response = whole
        else:
            self._again(more, self.response)

    def _explain_more(self, more: Text) -> None:
        """An explanation in a column of its own may be printed again in each row, or say more in each."""
        if more and squeezed(more.value) in squeezed(self.explanation.value):
            self.repeated.append(more)
        elif more:
            self.explanation = Text.join([self.explanation, more])

    def _read_more(self, more: Text) -> None:
        """The text goes on over a page, or is printed once more."""
        if not more:
            return
        if squeezed(more.value).startswith(squeezed(self.text.value)):
            self.repeated.append(self.text)
            self.text = more
        elif _repeats_text(self.text.value, more.value):
            self.repeated.append(more)
        else:
            self.text = Text.join([self.text, more])


def gather(rows: Iterable[PlanRow | GroupHeading]) -> list[Draft]:
    """The recommendations that the rows make up, in order, each under the headings above it."""
    drafts: list[Draft] = []
    addressee = section = EMPTY
    headings = 0
    for row in whole_over_pages(rows):
        if isinstance(row, GroupHeading):
            if drafts and squeezed(row.text.value) in (squeezed(addressee.value), squeezed(section.value)):
                drafts[-1].repeated.append(row.text)
                continue
            addressee, section = _under(row.text, addressee, stacked=headings > 0)
            headings += 1
            continue
        if not drafts or headings or _begins(drafts[-1], row):
            drafts.append(_draft(row, addressee, section))
            drafts[-1].add(row.without(*LEADING))
        elif _is_orphan(drafts[-1], row):
            drafts.append(Draft(addressee=addressee, section=section, entries=[Entry((row,))], orphan=True))
        else:
            drafts[-1].add(row)
        headings = 0
    return _infer_numbers(_homes_for_orphans(drafts))


def _under(heading: Text, addressee: Text, *, stacked: bool) -> tuple[Text, Text]:
    """The addressee and the section below one more heading, which may be `stacked` right below the last one.

    Who was to act is still to act where the heading only names a topic ("Health services").
    """
    if addresses(addressee.value) and names_topic(heading.value):
        return addressee, heading
    return heading, addressee if stacked else EMPTY


def _draft(row: PlanRow, addressee: Text, section: Text) -> Draft:
    cells = {role.value: cell for role in LEADING if (cell := row.cell(role))}
    answer = answer_of(row.cell(Role.RESPONSE))
    explanation = Text.join([answer.reason, row.text(Role.EXPLANATION)])
    called, number = _counted(row.text(Role.NUMBER))
    text, announced = row.text(Role.RECOMMENDATION), [answer.label, called]
    addressee = (
        next((cell.text for column, cell in row.cells.items() if column.role is Role.ADDRESSEE), EMPTY) or addressee
    )
    return Draft(number, text, answer.response, explanation, addressee, section, cells=cells, announced=announced)


def _counted(printed: Text) -> tuple[Text, Text]:
    """What is counted ("Recommendation"), if a number's cell says so, and the number."""
    start = start_of_count(printed.value)
    return printed[:start].strip(), printed[start:]


def _begins(draft: Draft, row: PlanRow) -> bool:
    """Whether a row begins a new recommendation: it has a number, or a text that is not the rest of the one above."""
    number, text, response = (row.text(role).value for role in ANSWERED)
    if number and is_number(number):
        rest = row.first and (text[:1].islower() or not response) and _goes_on(draft.text.value, text, row)
        again = rest or _repeats_text(draft.text.value, text)
        other = squeezed(number[start_of_count(number) :]) != squeezed(draft.number.value) or _responds_anew(
            draft.response.value, response
        )
        return other or bool(text and not again)
    if not text:
        return _responds_anew(draft.response.value, response)
    if _repeats_text(draft.text.value, text) or (row.first and not response and draft.number and draft.response):
        return False
    rest_of_response = not read_response(draft.response.value) and read_response(f"{draft.response} {response}")
    if response and not (row.first and (rest_of_response or _reads_as_reason(response))):
        return True
    return not _goes_on(draft.text.value, text, row)


def _reads_as_reason(text: str) -> bool:
    """Whether what a page has torn off a response is the reason that stood below it."""
    return len(text.split()) > 2 and read_response(text) is None


def _responds_anew(before: str, response: str) -> bool:
    """Whether a response without a text is another one: a page has cut the row below it, text and all."""
    known, new = read_response(before), read_response(response)
    return bool(known and new and known is not new and not read_response(f"{before} {response}"))


def _goes_on(before: str, text: str, row: PlanRow) -> bool:
    """Whether a recommendation's text goes on in a later row."""
    if _repeats_text(before, text) or text[:1].islower():
        return True
    return row.first and not is_finished(before)


def _repeats_text(before: str, text: str) -> bool:
    one, other = squeezed(before), squeezed(text)
    return bool(one) and (one.endswith(other) or one.startswith(other) or other.startswith(one))


def _repeats(entry: Entry, row: PlanRow) -> bool:
    """Whether a row prints (the beginning of) the row above once more, with nothing new beside it."""
    above = [squeezed(part.text(Role.ACTION).value) for part in entry.parts]
    above.append("".join(above))
    here = squeezed(row.text(Role.ACTION).value)
    if not here or not any(text.startswith(here) for text in above):
        return False
    sides = [(squeezed(row.text(role).value), {squeezed(p.text(role).value) for p in entry.parts}) for role in SIDES]
    return len(here) >= MIN_REPEAT and all(not printed or printed in known for printed, known in sides)


def _is_orphan(draft: Draft, row: PlanRow) -> bool:
    """Whether a row at the top of a page begins in mid-sentence and does not go on with what stands before the page."""
    here = row.text(Role.ACTION).value
    if not row.first or any(row.text(role) for role in LEADING) or not here[:1].islower() or not draft.entries:
        return False
    above = draft.entries[-1].lines(Role.ACTION)
    return bool(above) and not in_mid_sentence(row, above[-1].whole.value)


def _homes_for_orphans(drafts: list[Draft]) -> list[Draft]:
    """Orphans stay by themselves where the numbers around them skip one; else they belong to the one before."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        after = next((as_integer(later.number.value) for later in drafts[index + 1 :] if later.number), None)
        before = as_integer(kept[-1].number.value) if kept else None
        if draft.orphan and not (before is not None and after is not None and after > before + 1):
            kept[-1].entries.extend(draft.entries)
        else:
            kept.append(draft)
    return kept


def _infer_numbers(drafts: list[Draft]) -> list[Draft]:
    """Where exactly one number fits between its neighbours, that is what a reader would infer."""
    for index, draft in enumerate(drafts):
        if draft.number:
            continue
        before = as_integer(drafts[index - 1].number.value) if index else 0
        after = as_integer(drafts[index + 1].number.value) if index + 1 < len(drafts) else None
        if before is not None and after == before + 2:
            draft.inferred_number = str(before + 1)
    return drafts


MIN_REPEAT = 20
"""Letters: shorter texts ("Complete") may well stand twice."""
