"""Target dates: each form of the design's table, the doubtful ones, and the labelled cells."""

import time
from datetime import date

import pytest
from labelled_wording import labelled, misread

from apparse.records.target_date import Precision, Status, is_plausible_target, read_target_date

DUE = [
    ("March 2026", "2026-03-01", "2026-03-31", "month"),
    ("31/03/2026", "2026-03-31", "2026-03-31", "day"),
    ("03/04/2026", "2026-04-03", "2026-04-03", "day"),
    ("5 th March 2026", "2026-03-05", "2026-03-05", "day"),
    ("2026-03-31", "2026-03-31", "2026-03-31", "day"),
    ("End of July 2026", "2026-07-01", "2026-07-31", "month"),
    ("First cycle due to be completed in July 2026", "2026-07-01", "2026-07-31", "month"),
    ("Q2 2026", "2026-04-01", "2026-06-30", "quarter"),
    ("Q2 2025/26", "2025-07-01", "2025-09-30", "quarter"),
    ("Q4 2025/26", "2026-01-01", "2026-03-31", "quarter"),
    ("Q1 2026/27 (April - June 2026)", "2026-04-01", "2026-06-30", "quarter"),
    ("Spring 2026", "2026-03-01", "2026-05-31", "season"),
    ("Winter 2027", "2027-12-01", "2028-02-29", "season"),
    ("Winter 2025/26", "2025-12-01", "2026-02-28", "season"),
    ("early 2026", "2026-01-01", "2026-12-31", "year"),
    ("financial year 2026/27", "2026-04-01", "2027-03-31", "year"),
    ("academic year 2025/26", "2025-09-01", "2026-08-31", "year"),
    ("November - January 2026", "2025-11-01", "2026-01-31", "month"),
    ("From October 2025 to March 2026", "2025-10-01", "2026-03-31", "month"),
    ("Phase 2 March 2026", "2026-03-01", "2026-03-31", "month"),
    ("1. May 2026", "2026-05-01", "2026-05-31", "month"),
    ("Phase 1 complete, Phase 2 March 2026", "2026-03-01", "2026-03-31", "month"),
    ("Ongoing – complete by March 2026", "2026-03-01", "2026-03-31", "month"),
    ("Week commencing 12 January 2026", "2026-01-12", "2026-01-12", "day"),
    ("First rota to begin in September 2023", "2023-09-01", "2023-09-30", "month"),
    ("Pilot due to start March 2026", "2026-03-01", "2026-03-31", "month"),
]
SEVERAL = [
    ("December 2025 and April 2026", "2025-12-01", "2026-04-30", "month"),
    ("May and November 2026", "2026-05-01", "2026-11-30", "month"),
    ("3, 10 and 17 March 2026", "2026-03-03", "2026-03-17", "day"),
    ("31/01/2026; April 2026", "2026-01-31", "2026-04-30", "month"),
    ("Q1 and Q3 2026/27", "2026-04-01", "2026-12-31", "quarter"),
    ("1) May 2026 2) June 2026", "2026-05-01", "2026-06-30", "month"),
]
ONGOING = [
    ("Ongoing", None, None, "none"),
    ("Ongoing monthly", None, None, "none"),
    ("Current and on-going", None, None, "none"),
    ("Complete and on-going", None, None, "none"),
    ("From August 2019", "2019-08-01", None, "month"),
    ("September 2019 and on-going", "2019-09-01", None, "month"),
    ("April 2026 onwards", "2026-04-01", None, "month"),
    ("To begin in May 2026", "2026-05-01", None, "month"),
    ("Monthly from 1 April 2026", "2026-04-01", None, "day"),
    ("Ongoing until March 2026", None, "2026-03-31", "month"),
    ("Every six weeks", None, None, "none"),
    ("Complete (March 2025), then ongoing", "2025-03-01", None, "month"),
]
COMPLETE = [
    ("Complete", None, None, "none"),
    ("Done.", None, None, "none"),
    ("Complete – June 2025", "2025-06-01", "2025-06-30", "month"),
    ("COMPLETE (12/06/2025)", "2025-06-12", "2025-06-12", "day"),
    ("Complete; next review March 2026", None, None, "none"),
]
UNREADABLE = [
    *(
        "TBC",
        "soon",
        "31/06/2025",
        "Easter 2026",
        "Marhc 2026",
        "30 February 2026",
        "31/06/2025 and March 2026",
        "March",
        "3",
        "",
        "PI 04/2016",
        "1.2.3",
    ),
    *("6 months after March 2026", "within 3 months of January 2026", "Not yet complete", "Partially complete"),
]


def read(raw: str) -> tuple[str, str | None, str | None, str, bool]:
    target = read_target_date(raw)
    bounds = (day and day.isoformat() for day in (target.earliest, target.latest))
    earliest, latest = bounds
    return target.status, earliest, latest, target.precision, target.several


@pytest.mark.parametrize(
    ("status", "several", "cells"),
    [
        ("due", False, DUE),
        ("due", True, SEVERAL),
        ("ongoing", False, ONGOING),
        ("complete", False, COMPLETE),
        ("unreadable", False, [(raw, None, None, "none") for raw in UNREADABLE]),
    ],
)
def test_reads_each_form_at_its_precision(status, several, cells):
    for raw, earliest, latest, precision in cells:
        assert read(raw) == (status, earliest, latest, precision, several), raw


def test_keeps_the_raw_text_and_compares_by_day():
    target = read_target_date(" End of\nJuly 2026 ")
    assert target.raw == " End of\nJuly 2026 "
    assert target.latest == date(2026, 7, 31)
    assert (target.status, target.precision) == (Status.DUE, Precision.MONTH)


def test_every_month_ends_on_its_last_day():
    for month in range(1, 13):
        target = read_target_date(date(2028, month, 1).strftime("%B 2028"))
        assert target.earliest == date(2028, month, 1)
        assert target.latest is not None
        assert (date.fromordinal(target.latest.toordinal() + 1)).day == 1


def test_labelled_cells():
    lines = labelled("dates")
    keys = ("status", "earliest", "latest", "precision", "several")

    def answers(line):
        return [tuple(answer[key] for key in keys) for answer in [line, *line.get("alt", [])] if answer]

    wrong = misread(lines, lambda line: read(line["raw"]), answers)
    assert 1 - len(wrong) / len(lines) >= 0.98, "\n".join(wrong)


@pytest.mark.parametrize(
    "raw",
    [
        *("TBC", "asap", "within 6 months", "Immediate", "Subject to funding", "-", "by June", *UNREADABLE[2:4]),
        *("End of Q1", "Quarter 3", "See 1.2", "(see action 4)", "As above", "As per recommendation 3"),
    ],
)
def test_a_vague_date_is_plausible(raw):
    assert is_plausible_target(raw)


@pytest.mark.parametrize(
    "raw", ["3", "", "Page 3 of 12", "Head of Safety", "Continuous Improvement Lead", "Theresa May, Head of Estates"]
)
def test_stray_text_is_no_plausible_target(raw):
    assert not is_plausible_target(raw)


@pytest.mark.parametrize(
    "unit", ["March 2026 ", "1/", "complete ", "3 and ", "from - in on ", "2025 - ", "(", "\n", "may, "]
)
def test_hostile_cells_take_linear_time(unit):
    start = time.process_time()
    read_target_date(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 10
