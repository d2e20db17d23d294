"""Whether a row begins another recommendation, or goes on with the one above."""

from __future__ import annotations

from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.numbering import is_number, start_of_count
from apparse.normalise.plan.columns.role import ANSWERED
from apparse.normalise.plan.recommendations.draft import Draft, repeats_text
from apparse.normalise.plan.rows.row import PlanRow
from apparse.normalise.spelling import squeezed
from apparse.records.response import read_response


def begins(draft: Draft, row: PlanRow) -> bool:
    """Whether a row begins a new recommendation: it has a number, or a text that is not the rest of the one above."""
    number, text, response = (row.text(role).value for role in ANSWERED)
    if number and is_number(number):
        torn = not response or (text[:1].islower() and not _asks_in_small_letters(draft.text.value))
        rest = row.first and torn and _goes_on(draft.text.value, text, row)
        again = rest or repeats_text(draft.text.value, text)
        other = squeezed(number[start_of_count(number) :]) != squeezed(draft.number.value) or _responds_anew(
            draft.response.value, response
        )
        return other or bool(text and not again)
    if row.first and draft.number and not draft.text:
        return False  # a page has cut its text off its number
    if not text:
        return _responds_anew(draft.response.value, response)
    if repeats_text(draft.text.value, text) or (row.first and not response and draft.number and draft.response):
        return False
    rest_of_response = not read_response(draft.response.value) and read_response(f"{draft.response} {response}")
    if response and not (row.first and (rest_of_response or not read_response(response))):
        return True
    return not _goes_on(draft.text.value, text, row)


def _responds_anew(before: str, response: str) -> bool:
    """Whether a response without a text is another one: a page has cut the row below it, text and all."""
    known, new = read_response(before), read_response(response)
    return bool(known and new and known is not new and not read_response(f"{before} {response}"))


def _goes_on(before: str, text: str, row: PlanRow) -> bool:
    """Whether a recommendation's text goes on in a later row."""
    if repeats_text(before, text) or text[:1].islower() or text.startswith("("):  # brackets add to what is above
        return True
    return row.first and not is_finished(before)


def _asks_in_small_letters(text: str) -> bool:
    """Whether a whole recommendation begins with a small letter, as below "The region should:": there that says nothing of the next."""
    return text[:1].islower() and not is_cut(text)
