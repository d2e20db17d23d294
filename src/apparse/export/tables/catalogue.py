"""The catalogue: all tables and their columns, in an order in which none but a view refers to a later one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from apparse.export.tables.schema import Column, Table, Type
from apparse.findings import Severity
from apparse.records.printed_date import read_printed_date
from apparse.records.rating import Rating, read_rating
from apparse.records.response import Response
from apparse.records.target_date import Precision, Status

RATINGS = {rating: rating.value.lower().replace(" ", "_") for rating in Rating}


def rating_code(printed: str) -> str | None:
    """ "Requires improvement" as requires_improvement; None for what is no rating."""
    rating = read_rating(printed)
    return RATINGS[rating] if rating else None


def folded(name: str) -> str:
    """A name in small letters and with single spaces, so that it can be grouped by."""
    return " ".join(name.casefold().split())


def _text(name: str, description: str, source: str = "", **more: Any) -> Column:
    return Column(name, Type.TEXT, description, source or name, **more)


def _code(name: str, description: str, values: tuple[str, ...], source: str = "", **more: Any) -> Column:
    return Column(name, Type.TEXT, description, source or name, values=values, **more)


def _number(name: str, description: str, source: str = "", **more: Any) -> Column:
    return Column(name, Type.INTEGER, description, source or name, **more)


def _flag(name: str, description: str, source: str = "") -> Column:
    return Column(name, Type.BOOLEAN, description, source or name)


def _day(name: str, description: str, source: str = "", read: Callable[[Any], Any] | None = None) -> Column:
    return Column(name, Type.DATE, description, source or name, read)


def _id(name: str, of: str) -> Column:
    return Column(name, Type.TEXT, f"Key: {of}. Made from the content, the same in every run.", "@id", required=True)


def _in(table: str, name: str, *, required: bool = True) -> Column:
    return Column(name, Type.TEXT, f"The row of {table} that this one belongs to.", f"@{table}", required=required)


_DOCUMENT = _in("documents", "document_id")
_POSITION = _number("position", "Place in its list, counted from 1.", "@position", required=True)


def _point(name: str, description: str) -> Column:
    return Column(name, Type.NUMBER, f"{description}, in points from the page's top left corner.", f"@{name}")


_PLACE = (
    _number("page", "Page in a PDF, counted from 1.", "@page"),
    _point("x0", "Left edge of the box"),
    _point("top", "Upper edge of the box"),
    _point("x1", "Right edge of the box"),
    _point("bottom", "Lower edge of the box"),
    _number("line", "Line in a text, paragraph in a Word file, line of the mark-up in a web page.", "@line"),
    _number("column_number", "Column in that line, counted from 1.", "@column"),
)


def _shown(table: Table, name: str, called: str = "") -> Column:
    """A column of another table, in a view."""
    column = next(column for column in table.columns if column.name == name)
    return replace(column, name=called or name, source=f"@{table.name}.{name}", read=None, required=False)


_RATED = (
    _number("score", "Points, as printed."),
    _number("max_score", "Points that could have been had, as printed."),
    _text("overall_rating_raw", "Overall rating as printed.", "overall_rating"),
    _code("overall_rating", "Overall rating.", tuple(RATINGS.values()), "overall_rating", read=rating_code),
)

RUNS = Table(
    "runs",
    "The run that wrote these tables.",
    (
        _id("run_id", "version, settings and names of the inputs"),
        _text("apparse_version", "Version of apparse.", required=True),
        _text("schema_version", "Version of the form of these tables.", required=True),
        _text("engine", "What read PDF.", required=True),
        _flag("verify", "Whether both PDF engines read."),
        _day("as_of", "The day for which overdue actions were judged; empty if none was given."),
        _number("inputs", "How many inputs there were.", required=True),
    ),
    key=("run_id",),
    identity=("apparse_version", "schema_version", "engine", "verify", "as_of", "inputs"),
)

SOURCES = Table(
    "sources",
    "Every input, those included that could not be judged.",
    (
        _id("source_id", "the input's name"),
        _in("runs", "run_id"),
        _text("source", "Name of the file as given.", required=True),
        _code("state", "What came of it.", ("judged", "not_judged", "passed_over"), required=True),
        _text("code", "Why it was not judged, as a code."),
        _text("reason", "Why it was not judged or was passed over, in words."),
        _in("documents", "document_id", required=False),
    ),
    key=("source_id",),
    identity=("source",),
)

DOCUMENTS = Table(
    "documents",
    "Documents by content: two files with the same bytes are one document with two sources.",
    (
        _id("document_id", "the first 16 hex digits of the SHA-256 of the file"),
        _text("sha256", "SHA-256 of the file.", "@sha256", required=True),
        _text("source", "Name of the file; of several, the first in order.", "@source", required=True),
        _code("kind", "Kind of document.", ("action_plan", "inspection_report"), required=True),
        _code("form", "Form of a report.", ("report", "regional_review_letter", "letter")),
        _text("title", "Title."),
        _text("subject", "Who was inspected."),
        _text("organisation", "Whose plan it is."),
        _text("inspection", "Which inspection the plan answers, as printed."),
        _text("body", "Who inspected."),
        _day("submitted", "Day on which the plan was submitted."),
        _day("report_published", "Day on which the report was published, as the plan says."),
        _day("published", "Day on which this report or letter was published."),
        _text("fieldwork_started_raw", "Start of fieldwork as printed.", "fieldwork_started"),
        _day("fieldwork_started", "Start of fieldwork, where a day is printed.", read=read_printed_date),
        _text("fieldwork_dates", "Days of the fieldwork as printed, where they are more than one."),
        *_RATED,
        _text("letterhead", "Lines above the salutation of a letter, one below the other.", read="\n".join),
        _text("salutation", "Whom the letter greets."),
        _text("close", "How the letter ends."),
        _text("signatory", "Who signed the letter."),
        _text("introduction", "Introduction of the plan."),
        _flag("response_expected", "Whether the plan's table has a column for responses."),
        *(
            _number(f"summary_{name}", f"{label} in the plan's own table of totals.", f"summary.{name}")
            for name, label in (
                ("agreed", "Agreed"),
                ("partly_agreed", "Partly agreed"),
                ("not_agreed", "Not agreed"),
                ("total", "Total"),
            )
        ),
    ),
    key=("document_id",),
    records=("ActionPlan", "InspectionReport"),
)

DEFINITIONS = Table(
    "definitions",
    "The plan's own table of what the responses mean.",
    (
        _id("definition_id", "document and content"),
        _DOCUMENT,
        _POSITION,
        _text("term", "Response category.", required=True),
        _text("definition", "What it means."),
        _text("comment", "What is asked of those who use it."),
    ),
    key=("definition_id",),
    records=("Definition",),
    identity=("term", "definition", "comment"),
)

RECOMMENDATIONS = Table(
    "recommendations",
    "Recommendations as a plan answers them.",
    (
        _id("recommendation_id", "document and content"),
        _DOCUMENT,
        _POSITION,
        _text("number", "Number as printed."),
        _text("inferred_number", "Number that is not printed and that a reader would infer."),
        _text("addressee", "Whom it is addressed to: the group heading that says so, or else the last above it."),
        _text("section", "The other heading, where there are two levels."),
        _text("text", "Recommendation."),
        _text("response_raw", "Response as printed."),
        _code("response", "Response; empty where it is none of the categories.", tuple(Response)),
        _text("explanation", "Why it is partly or not agreed."),
    ),
    key=("recommendation_id",),
    records=("Recommendation",),
    identity=("number", "inferred_number", "addressee", "section", "text", "response_raw", "explanation"),
)

ACTIONS = Table(
    "actions",
    "Actions promised under a recommendation.",
    (
        _id("action_id", "recommendation and content"),
        _in("recommendations", "recommendation_id"),
        _DOCUMENT,
        _POSITION,
        _text("label", "Mark as printed before it: 3)."),
        _text("text", "Action, on one line."),
        _text(
            "laid_out",
            "The same with its paragraphs and items on lines of their own, marks and all; empty where it is one paragraph.",
            "paragraphs",
            read="\n".join,
        ),
        _text("owners_raw", "Owners as printed; one a row in action_owners."),
        _text("target_raw", "Target date as printed."),
        _code("target_status", "What the target says of the action.", tuple(Status), "target.status"),
        _day("target_earliest", "First day that the target can mean.", "target.earliest"),
        _day("target_latest", "Last day that the target can mean.", "target.latest"),
        _code("target_precision", "How precise the target is.", tuple(Precision), "target.precision"),
        _flag("target_several", "Whether the target names several dates.", "target.several"),
        _text("progress", "Progress as printed."),
        _text("rag", "Status as printed, in words or as a colour: red, amber, green, blue."),
        _code(
            "status", "Where it stands: complete if status or progress says so, or else as the target.", tuple(Status)
        ),
        _flag("unpaired", "Whether its row holds owners or dates that could not be paired with its actions."),
    ),
    key=("action_id",),
    records=("Action",),
    identity=("label", "text", "owners_raw", "target_raw", "progress", "rag"),
)

PLAN = Table(
    "plan",
    "Plans as people read them, to be filtered and sorted: an action a row, and a row for a recommendation without any.",
    (
        _shown(DOCUMENTS, "source"),
        _text("subject", "Who was inspected, or else the plan's title, or whose plan it is.", "@subject"),
        _shown(RECOMMENDATIONS, "number"),
        _shown(RECOMMENDATIONS, "addressee"),
        _shown(RECOMMENDATIONS, "text", "recommendation"),
        _shown(RECOMMENDATIONS, "response_raw"),
        _shown(RECOMMENDATIONS, "response"),
        _shown(RECOMMENDATIONS, "explanation"),
        _text("action", "Action, with its paragraphs and items on lines of their own.", "@actions.laid_out"),
        _shown(ACTIONS, "owners_raw"),
        _shown(ACTIONS, "target_raw"),
        _shown(ACTIONS, "target_earliest"),
        _shown(ACTIONS, "target_latest"),
        _shown(ACTIONS, "status"),
        _number("position", "Place in its plan, counted from 1.", "@position", required=True),
        _DOCUMENT,
        _in("recommendations", "recommendation_id"),
        _in("actions", "action_id", required=False),
    ),
    key=("document_id", "position"),
    is_view=True,
)

ACTION_OWNERS = Table(
    "action_owners",
    "Owners of an action, where they can be told apart with certainty.",
    (
        _in("actions", "action_id"),
        _POSITION,
        _text("owner", "Owner as printed.", "@value", required=True),
        _text("owner_key", "The owner in small letters, to group by.", "@value", read=folded, required=True),
    ),
    key=("action_id", "position"),
    records=("Action",),
    items=("owners",),
)

ACTION_EXTRAS = Table(
    "action_extras",
    "What stands in columns for which apparse has no name.",
    (
        _in("actions", "action_id"),
        _POSITION,
        _text("heading", "The column's heading.", "@key", required=True),
        _text("value", "What the cell says.", "@value"),
    ),
    key=("action_id", "position"),
    records=("Action",),
    items=("other",),
)

REPORT_RECOMMENDATIONS = Table(
    "report_recommendations",
    "Recommendations as a report or letter makes them.",
    (
        _id("report_recommendation_id", "document and content"),
        _DOCUMENT,
        _POSITION,
        _text("number", "Number as printed."),
        _text("addressee", "Whom it is addressed to: the heading above it, or what stands in brackets behind it."),
        _text("concern", "The concern that it answers, where both are printed under one number."),
        _text("text", "Recommendation."),
        _text("unit", "The unit that it arose from, where the document covers several."),
    ),
    key=("report_recommendation_id",),
    records=("ReportRecommendation",),
    identity=("number", "addressee", "text", "unit"),
)

UNITS = Table(
    "units",
    "Units that a report covers.",
    (_id("unit_id", "document and name"), _DOCUMENT, _POSITION, _text("name", "Name.", required=True), *_RATED),
    key=("unit_id",),
    records=("Unit",),
    identity=("name",),
)

STANDARDS = Table(
    "standards",
    "Standards and their ratings, of a report or of one of its units.",
    (
        _id("standard_id", "document, unit and content"),
        _DOCUMENT,
        _in("units", "unit_id", required=False),
        _POSITION,
        _text("ref", "Number as printed."),
        _text("name", "Name."),
        _text("rating_raw", "Rating in the table of ratings, as printed.", "rating"),
        _code("rating", "Rating in the table of ratings.", tuple(RATINGS.values()), read=rating_code),
        _text("chapter_rating_raw", "Rating in the standard's chapter, as printed.", "chapter_rating"),
        _code("chapter_rating", "Rating in the standard's chapter.", tuple(RATINGS.values()), read=rating_code),
        _text("previous_rating_raw", "Rating at the inspection before, as printed.", "previous_rating"),
        _text("statement", "What the standard asks."),
    ),
    key=("standard_id",),
    records=("Standard",),
    identity=("ref", "name", "statement"),
)

KEY_QUESTIONS = Table(
    "key_questions",
    "Key questions of a standard.",
    (
        _id("key_question_id", "standard and content"),
        _in("standards", "standard_id"),
        _POSITION,
        _text("text", "Question.", required=True),
        _number("percent", "Per cent of the cases in which the answer was yes."),
        _number("previous_percent", "Per cent at the inspection before."),
    ),
    key=("key_question_id",),
    records=("KeyQuestion",),
    identity=("text", "percent"),
)

SECTIONS = Table(
    "sections",
    "Sections of a report: those that find something, and those that frame it.",
    (
        _id("section_id", "document and heading"),
        _DOCUMENT,
        _POSITION,
        _code("part", "Whether it states findings or frames them.", ("findings", "sections"), "@field", required=True),
        _text("standard_ref", "Number of its standard, or its name where it has none.", "@key"),
        _text("heading", "Heading."),
        _flag("headings_in_source", "Whether the source itself tells strengths from areas for improvement."),
    ),
    key=("section_id",),
    records=("SectionFindings", "ReportSection"),
    identity=("part", "standard_ref", "heading"),
)

SECTION_ITEMS = Table(
    "section_items",
    "What a section says: items of its lists and paragraphs.",
    (
        _in("sections", "section_id"),
        _code(
            "kind",
            "What it is.",
            ("strengths", "areas_for_improvement", "unclassified", "paragraphs"),
            "@field",
            required=True,
        ),
        _POSITION,
        _text("text", "Item or paragraph.", "@value", required=True),
    ),
    key=("section_id", "kind", "position"),
    records=("SectionFindings", "ReportSection"),
    items=("strengths", "areas_for_improvement", "unclassified", "paragraphs"),
)

FOOTNOTES = Table(
    "footnotes",
    "Footnotes.",
    (
        _DOCUMENT,
        _POSITION,
        _text("number", "Number as printed.", "@key", required=True),
        _text("text", "Footnote.", "@value"),
    ),
    key=("document_id", "position"),
    records=("InspectionReport",),
    items=("footnotes",),
)

LEFTOVERS = Table(
    "leftovers",
    "Text of the source that is in no other table, and why.",
    (
        _id("leftover_id", "document and content"),
        _DOCUMENT,
        _POSITION,
        _text("text", "Text."),
        _text("reason", "Why: unplaced, repeated row, stray text …", required=True),
    ),
    key=("leftover_id",),
    records=("Leftover",),
    identity=("text", "reason"),
)

UNREADABLE_PAGES = Table(
    "unreadable_pages",
    "Pages without text that could be read.",
    (
        _id("unreadable_page_id", "document and page"),
        _DOCUMENT,
        _POSITION,
        _number("page", "Page, counted from 1.", required=True),
        _text("reason", "Why.", required=True),
    ),
    key=("unreadable_page_id",),
    records=("UnreadablePage",),
    identity=("page", "reason"),
)

REMARKS = Table(
    "remarks",
    "What is to be known of the file itself: salvaged, hidden text, tracked changes …",
    (
        _id("remark_id", "document and content"),
        _DOCUMENT,
        _POSITION,
        _text("kind", "Kind of remark.", required=True),
        _text("message", "Remark.", required=True),
        _text("evidence", "Text of the source that it rests on."),
    ),
    key=("remark_id",),
    records=("SourceRemark",),
    identity=("kind", "message", "evidence"),
)

FINDINGS = Table(
    "findings",
    "What the rules say of a document, with the first place that it concerns; all places are in provenance.",
    (
        _id("finding_id", "document, rule and content"),
        _DOCUMENT,
        _in("recommendations", "recommendation_id", required=False),
        _in("actions", "action_id", required=False),
        _in("standards", "standard_id", required=False),
        _POSITION,
        _text("rule", "Id of the rule.", required=True),
        _text("name", "Name of the rule.", required=True),
        _code("severity", "How grave it is.", tuple(Severity), required=True),
        _text("message", "What is wrong.", required=True),
        _text("path", "Where in the record, counted from 0."),
        _text("evidence", "Text of the source that it rests on."),
        *_PLACE,
    ),
    key=("finding_id",),
    records=("Finding",),
    identity=("rule", "path", "message", "evidence"),
)

PROVENANCE = Table(
    "provenance",
    "Where in its source each value stands.",
    (
        _text("table_name", "The table.", "@table", required=True),
        _text("record_id", "Key of the row: the first column of that table.", "@record", required=True),
        _text(
            "column_name",
            "The column; the evidence for findings; the field of the JSON where its items share their places.",
            "@field",
            required=True,
        ),
        _POSITION,
        _DOCUMENT,
        *_PLACE,
    ),
    key=("table_name", "record_id", "column_name", "position"),
)

TABLES = (
    RUNS, DOCUMENTS, PLAN, SOURCES, DEFINITIONS, RECOMMENDATIONS, ACTIONS, ACTION_OWNERS, ACTION_EXTRAS, REPORT_RECOMMENDATIONS, UNITS,
    STANDARDS, KEY_QUESTIONS, SECTIONS, SECTION_ITEMS, FOOTNOTES, LEFTOVERS, UNREADABLE_PAGES, REMARKS, FINDINGS, PROVENANCE,
)  # fmt: skip

_NAMES = {table.name for table in TABLES}


def referred(table: Table, column: Column) -> Table | None:
    """The table whose key the column holds, None if it is no foreign key."""
    if column.given not in _NAMES or column.given == table.name:
        return None
    return next(other for other in TABLES if other.name == column.given)
