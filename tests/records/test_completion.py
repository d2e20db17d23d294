"""Completion: what marks an action as done, and what only tells of the work."""

from datetime import date

import pytest

from apparse.records.action_plan import Action
from apparse.records.target_date import Status, read_target_date


def action(target="March 2026", **more):
    return Action(target_raw=target, target=read_target_date(target), **more)


@pytest.mark.parametrize(
    "status", ["Complete", "Completed 3 May 2026", "Closed.", "BLUE", "B", "Blue - delivered in April"]
)
def test_a_status_marks_an_action_complete(status):
    assert action(rag=status).status is Status.COMPLETE


@pytest.mark.parametrize(
    "status", ["Green", "On track", "Not complete", "To be completed", "60% complete", "Blue - not started", None]
)
def test_another_status_leaves_it_to_the_target(status):
    assert action(rag=status).status is Status.DUE
    assert action("Completed", rag=status).status is Status.COMPLETE


@pytest.mark.parametrize(
    "progress",
    [
        "Complete",
        "Completed in May 2026.",
        "In place since 4 July.",
        "12/05/2026: Completed.",
        "Letters went out in March. This action has now been completed.",
        "COMPLETED - the guide is on the intranet",
        "Done.\nThe rota is shared each Friday.",
    ],
)
def test_a_sentence_on_the_whole_action_marks_it_complete(progress):
    assert action(progress=progress).status is Status.COMPLETE


@pytest.mark.parametrize(
    "progress",
    [
        "Two workshops were delivered in May.",
        "Completed the first audit; the second is planned.",
        "In place in two of four teams.",
        "Complete by July 2026.",
        "Not yet complete.",
        "This action will be completed in July 2026.",
        "Recruitment done, training to follow.",
    ],
)
def test_what_was_done_on_the_way_does_not(progress):
    assert action(progress=progress).status is Status.DUE


def test_only_what_is_due_and_not_complete_is_overdue():
    assert action().is_overdue(date(2026, 4, 1))
    assert not action().is_overdue(date(2026, 3, 31))
    assert not action(rag="Complete").is_overdue(date(2026, 4, 1))
    assert not action("Ongoing").is_overdue(date(2026, 4, 1))
    assert Action(text="It opens.").status is None
