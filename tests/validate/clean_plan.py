"""A small plan in which no rule finds anything, built from records alone, and how to put one defect into it."""

from datetime import date

from apparse.records.action_plan import Action, ActionPlan, Recommendation, Summary
from apparse.records.response import Response
from apparse.records.target_date import Precision, Status, TargetDate


def month(year: int, number: int) -> TargetDate:
    first = date(year, number, 1)
    last = date(year + number // 12, number % 12 + 1, 1).toordinal() - 1
    return TargetDate(
        raw=f"{first:%B %Y}",
        status=Status.DUE,
        earliest=first,
        latest=date.fromordinal(last),
        precision=Precision.MONTH,
    )


def complete() -> TargetDate:
    return TargetDate(raw="Complete", status=Status.COMPLETE)


def action(text: str, owner: str | None = "Head of Operations", target: TargetDate | None = None, **fields) -> Action:
    target = target or month(2026, 3)
    fields = {"owners": (owner,) if owner else (), "target_raw": target.raw, "target": target} | fields
    return Action(text=text, owners_raw=owner, **fields)


def clean_plan() -> ActionPlan:
    return ActionPlan(
        title="A Response to HM Inspectorate of Probation inspection of the Wolds Region",
        submitted=date(2025, 9, 1),
        report_published=date(2025, 8, 4),
        recommendations=(
            Recommendation(
                number="1",
                text="Make sure that court reports draw on police information.",
                response=Response.AGREED,
                response_raw="Agreed",
                actions=(
                    action("A single form for requests to the police will be introduced in all courts."),
                    action("Court staff were trained in the use of the form.", target=complete()),
                ),
            ),
            Recommendation(
                number="2",
                text="Provide a women's centre in each town.",
                response=Response.PARTLY_AGREED,
                response_raw="Partly Agreed",
                explanation="We cannot open a centre in every town because no funding is available for the buildings.",
                actions=(
                    action(
                        "A women's centre will be opened in the largest town (see 1.1).",
                        "Head of Community Integration",
                        month(2026, 6),
                    ),
                ),
            ),
            Recommendation(
                number="3",
                text="Move unpaid work projects to weekdays.",
                response=Response.NOT_AGREED,
                response_raw="Not Agreed",
                explanation="National policy does not allow projects to be limited to weekdays.",
            ),
        ),
        summary=Summary(agreed=1, partly_agreed=1, not_agreed=1, total=3),
    )


def changed(record, path: str, **fields):
    """A copy of the record in which the fields of the record at `path` ("recommendations[0].actions[1]") are others."""
    if not path:
        return record.model_copy(update=fields)
    step, _, rest = path.partition(".")
    name, _, index = step.rstrip("]").partition("[")
    value = getattr(record, name)
    if not index:
        return record.model_copy(update={name: changed(value, rest, **fields)})
    items = list(value)
    items[int(index)] = changed(items[int(index)], rest, **fields)
    return record.model_copy(update={name: tuple(items)})
