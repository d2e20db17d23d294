"""Documents with something in every table, and their rows."""

from apparse.export.tables.catalogue import TABLES
from apparse.export.tables.rows import rows
from apparse.findings import Finding, Severity
from apparse.location import BBox, Location
from apparse.records.action_plan import Action, ActionPlan, Definition, Recommendation, Summary
from apparse.records.document import Leftover, SourceRemark, UnreadablePage
from apparse.records.inspection_report import (
    InspectionReport,
    KeyQuestion,
    ReportRecommendation,
    ReportSection,
    SectionFindings,
    Standard,
    Unit,
)
from apparse.records.target_date import read_target_date

PLACE = Location(page=3, bbox=BBox(10.04, 20, 30, 40))


def action(text="It will open.", target="March 2026", owners=("Head of Learning", "Governor"), **more):
    return Action(
        text=text,
        owners_raw=", ".join(owners),
        owners=owners,
        target_raw=target,
        target=read_target_date(target),
        **more,
    )


def plan(*recommendations, **more):
    default = Recommendation(number="1", text="Open it.", response="agreed", response_raw="Agreed", actions=(action(),))
    return ActionPlan(title="Plan", recommendations=recommendations or (default,), **more)


FULL_PLAN = plan(
    Recommendation(
        number="1",
        text="Open it.",
        response="partly_agreed",
        response_raw="Partly agreed",
        explanation="No funds.",
        provenance={"text": (PLACE, PLACE), "response_raw": (PLACE,)},
        actions=(
            action(other={"Cost": "£5"}, provenance={"target_raw": (PLACE,)}),
            action("Done.", "Complete", ()),
            action("It opened. On time.", rag="Blue", paragraphs=("It opened.", "- On time.")),
        ),
    ),
    summary=Summary(agreed=0, total=1, provenance={"total": (PLACE,)}),
    definitions=(Definition(term="Agreed"),),
    leftovers=(Leftover(text="stray", reason="unplaced"),),
    unreadable=(UnreadablePage(page=2, reason="no text layer"),),
    remarks=(SourceRemark(kind="hidden text", message="White."),),
)
FINDINGS = (
    Finding(rule="AP501", name="missing-target-date", severity=Severity.ERROR, message="None.", path="recommendations[0].actions[1].target_raw", locations=(PLACE, Location(line=4))),
    Finding(rule="AP101", name="missing-submission-date", severity=Severity.ERROR, message="None."),
)  # fmt: skip
FULL_REPORT = InspectionReport(
    title="Report",
    fieldwork_started="12 May 2025",
    overall_rating="Requires improvement",
    score=5,
    standards=(
        Standard(ref="P 1.1", name="Leadership", rating="Good", key_questions=(KeyQuestion(text="?", percent=60),)),
    ),
    units=(Unit(name="North", standards=(Standard(ref="P 1.1", name="Leadership", rating="Splendid"),)),),
    recommendations=(ReportRecommendation(number="1", text="Do."),),
    findings={"P 1.1": SectionFindings(heading="Leadership", strengths=("Good.", "Also good."), paragraphs=("So.",))},
    sections=(ReportSection(heading="Foreword", paragraphs=("We came.",)),),
    footnotes={"1": "A note."},
)


def tabled(document, findings=(), sha256="ab" * 32, source="plan.pdf"):
    """The document's rows by table, each as a dictionary."""
    names = {table.name: table.names for table in TABLES}
    found = {name: [] for name in names}
    for name, row in rows(document, findings, source=source, sha256=sha256):
        found[name].append(dict(zip(names[name], row, strict=True)))
    return found
