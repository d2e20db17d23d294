"""What a row adds to the recommendation that it belongs to: actions, and the rest of what a page has torn off the row above."""

from __future__ import annotations

import re
from dataclasses import replace

from apparse.blocks import Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.answers import Answer, read_answer
from apparse.normalise.plan.columns.role import LEADING, SIDES, Role
from apparse.normalise.plan.recommendations.continuation import continues
from apparse.normalise.plan.recommendations.draft import (
    Draft,
    answered_in,
    counted,
    explained_in,
    reads_as_reason,
    repeats_text,
)
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.normalise.plan.rows.printed_answers import without_response
from apparse.normalise.plan.rows.row import PlanRow
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_CONTINUED = Pattern(r"\(?\bcont(?:inued|['’.]?d)?\b\.?\)?", re.IGNORECASE)
MIN_REPEAT = 20
"""Letters: shorter texts ("Complete") may well stand twice."""
MIN_BROKEN_OFF = 8
"""The same of the rest of a sentence with nobody and no date beside it, which a row above begins with in small letters, too.

Shorter ones ("and the") may go on with it, and so may a word that begins the sentence ("Training in …" "… training").
"""


def with_row(draft: Draft, row: PlanRow) -> Draft:
    """The recommendation with a row that belongs to it."""
    said = row.text(Role.RECOMMENDATION)
    torn = row.first or said.value[:1].islower()  # a table without rules may part the lines of a row
    draft = _read_more(draft, said)
    label, reason = explained_in(row)
    draft = _explained_more(draft, reason)
    called, number = counted(row.text(Role.NUMBER))
    draft = _again(replace(draft, repeated=(*draft.repeated, label, called)), number, draft.number)
    draft = _asked_more(draft, row.text(Role.ADDRESSEE), torn=torn)
    draft = _answered_more(draft, _answer(row, draft.response), torn=row.first)
    if not any(squeezed(row.text(role).value) for role in Role if role not in LEADING):
        return draft  # empty, or nothing but a stop or a dash
    return _with_action(draft, row)


def _with_action(draft: Draft, row: PlanRow) -> Draft:
    """The row prints the actions above once more, goes on with them, or has others."""
    last = draft.entries[-1] if draft.entries else None
    if last and _repeats(last, row):
        own = row.without(*LEADING)
        again = Text.join(cell.text for cell in own.cells.values())
        return replace(draft, repeated_rows=(*draft.repeated_rows, again))
    if last and not row.below_lost and continues(last, row):
        return replace(draft, entries=(*draft.entries[:-1], Entry((*last.parts, row))))
    return replace(draft, entries=(*draft.entries, Entry((row,))))


def _again(draft: Draft, printed: Text, known: Text) -> Draft:
    """A number or response that a later row prints again, or a part of one that a page has torn off."""
    if printed and squeezed(_CONTINUED.sub("", printed.value)) == squeezed(known.value):
        return replace(draft, repeated=(*draft.repeated, printed))
    return replace(draft, stray=(*draft.stray, printed)) if printed else draft


def _asked_more(draft: Draft, more: Text, *, torn: bool) -> Draft:
    """An addressee beside the recommendation is printed again, or goes on where the row is `torn`."""
    if torn and more and squeezed(more.value) not in squeezed(draft.addressee.value):
        return replace(draft, addressee=Text.join([draft.addressee, more]))
    return _again(draft, more, draft.addressee)


def _answer(row: PlanRow, known: Text) -> Answer:
    """What a row says in its response cell; a sentence that gives the response `known` from above once more belongs to its reason."""
    answer = answered_in(row)
    again = known and read_response(answer.response.value) == read_response(known.value)
    if again and answer.label and answer.reason:
        return Answer(EMPTY, EMPTY, row.text(Role.RESPONSE))
    return answer


def _answered_more(draft: Draft, answer: Answer, *, torn: bool) -> Draft:
    """A response is printed again, or a page has torn it or the reason below it."""
    again = squeezed(answer.response.value) == squeezed(draft.response.value)
    open_end = torn and bool(draft.explanation) and not is_finished(draft.explanation.value)
    goes_on = reads_as_reason(answer.response.value) or (open_end and not read_response(answer.response.value))
    if draft.response and not again and goes_on:
        draft = _explained_more(draft, answer.response)
    else:
        draft = _responded_more(draft, answer.response, torn=torn)
    draft = _explained_more(draft, answer.reason)
    return replace(draft, announced=(*draft.announced, answer.label))


def _responded_more(draft: Draft, more: Text, *, torn: bool) -> Draft:
    """A page may have `torn` a response ("Partly" "agreed", "Accepted in" "principle")."""
    whole = Text.join([draft.response, more])
    rest = read_response(whole.value) or (torn and more.value[:1].islower())
    if more and (not draft.response or (rest and not read_response(draft.response.value))):
        return replace(draft, response=whole)
    return _again(draft, more, draft.response)


def _explained_more(draft: Draft, more: Text) -> Draft:
    """An explanation in a column of its own may be printed again in each row, or say more in each."""
    if more and squeezed(more.value) in squeezed(draft.explanation.value):
        return replace(draft, repeated=(*draft.repeated, more))
    return replace(draft, explanation=Text.join([draft.explanation, more])) if more else draft


def _read_more(draft: Draft, more: Text) -> Draft:
    """The text goes on over a page, or is printed once more."""
    if not more:
        return draft
    if squeezed(more.value).startswith(squeezed(draft.text.value)):
        return replace(draft, repeated=(*draft.repeated, draft.text), text=more)
    if repeats_text(draft.text.value, more.value):
        return replace(draft, repeated=(*draft.repeated, more))
    return _answered_at_end(replace(draft, text=Text.join([draft.text, more])))


def _answered_at_end(draft: Draft) -> Draft:
    """A response with its label below the text, where a page has torn it: it is known when it is whole."""
    said, response = without_response((Paragraph(draft.text),)) if not draft.response else ((), EMPTY)
    answer = read_answer(response) if said else None
    if answer is None:
        return draft
    announced = (*draft.announced, answer.label)
    return replace(draft, text=said[0].text, response=answer.response, announced=announced)


def _repeats(entry: Entry, row: PlanRow) -> bool:
    """Whether a row prints (the beginning of) the row above once more, with nothing new beside it."""
    above = [squeezed(part.text(Role.ACTION).value) for part in entry.parts]
    above.append("".join(above))
    here = squeezed(row.text(Role.ACTION).value)
    if not here or not any(text.startswith(here) for text in above):
        return False
    sides = [(squeezed(row.text(role).value), {squeezed(p.text(role).value) for p in entry.parts}) for role in SIDES]
    small = _begins_small(row, here) and any(_begins_small(part, here) for part in entry.parts)
    broken_off = small and not any(printed for printed, _ in sides)
    return len(here) >= (MIN_BROKEN_OFF if broken_off else MIN_REPEAT) and all(
        not printed or printed in known or (row.flattened and any(printed in each for each in known))
        for printed, known in sides
    )


def _begins_small(row: PlanRow, letters: str) -> bool:
    said = row.text(Role.ACTION).value
    return said[:1].islower() and squeezed(said).startswith(letters)
