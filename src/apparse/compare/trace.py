"""Trace the recommendations of reports to their responses in plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import floor

from apparse.compare.addressee import asked, differ, to_compare
from apparse.compare.pairing import Candidate, pair
from apparse.compare.stranger import strangers
from apparse.compare.wording import compare_wording
from apparse.records.action_plan import ActionPlan
from apparse.records.inspection_report import InspectionReport
from apparse.records.trace import Match, MatchVerdict, Place, Trace
from apparse.similarity import likeness


def trace(reports: Sequence[InspectionReport], plans: Sequence[ActionPlan]) -> Trace:
    """Each recommendation of the reports beside its response in the plans, then what stands in the plans only."""
    asking, answering = list(_asking(reports)), list(_answering(plans))
    pairs = pair(asking, answering)
    found = Trace(reports=tuple(reports), plans=tuple(plans), matches=tuple(_matches(asking, answering, pairs)))
    return found.replacing(strangers=strangers(found))


def _asking(reports: Iterable[InspectionReport]) -> Iterator[Candidate]:
    for document, report in enumerate(reports):
        for position, each in enumerate(report.recommendations):
            who = asked(each.text, each.addressee, each.unit)
            yield Candidate.of(Place(document=document, recommendation=position), each.number, who)


def _answering(plans: Iterable[ActionPlan]) -> Iterator[Candidate]:
    for document, plan in enumerate(plans):
        for position, each in enumerate(plan.recommendations):
            who = asked(each.text, each.addressee, each.section)
            place = Place(document=document, recommendation=position)
            yield Candidate.of(place, each.number, who, inferred=each.inferred_number)


def _matches(
    asking: Sequence[Candidate], answering: Sequence[Candidate], pairs: Sequence[tuple[int, int]]
) -> Iterator[Match]:
    for row, one in enumerate(asking):
        answers = [column for at, column in pairs if at == row]
        if not answers:
            yield Match(report=one.place, verdict=MatchVerdict.MISSING)
        for column in answers:
            yield _match(one, answering[column])
    answered = {column for _, column in pairs}
    for column, other in enumerate(answering):
        if column not in answered:
            yield Match(plan=other.place, verdict=MatchVerdict.EXTRA)


def _match(one: Candidate, other: Candidate) -> Match:
    runs, changes = compare_wording(*to_compare(one.asked, other.asked))
    return Match(
        report=one.place,
        plan=other.place,
        similarity=_similarity(one.asked.whole, other.asked.whole),
        verdict=MatchVerdict.REWORDED if changes else MatchVerdict.MATCHED,
        other_addressee=differ(one.asked, other.asked),
        wording=runs if any(run.kind != "equal" for run in runs) else (),
        changes=changes,
    )


def _similarity(one: str, other: str) -> float:
    """To three places, downwards: 1 is for the same text."""
    return floor(likeness(one, other) * 1000) / 1000
