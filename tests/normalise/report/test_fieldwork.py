"""When the fieldwork began, in the many ways in which it is said."""

import pytest
from samples import SHORT_REPORT
from texts import on_line, parsed

from apparse.blocks import Paragraph
from apparse.location import Location
from apparse.normalise.report.fieldwork import fieldwork_in_prose, fieldwork_start, first_day, printed_days
from apparse.text import Text


@pytest.mark.parametrize(
    ("sentence", "began"),
    [
        ("Fieldwork started May 2025", "May 2025"),
        ("Fieldwork started: 4 March 2024", "4 March 2024"),
        ("The fieldwork for this dynamic inspection took place in September 2025.", "September 2025"),
        ("Fieldwork took place in September 2025.", "September 2025"),
        ("Our fieldwork was carried out between 4 and 8 March 2024 in three offices.", "4 March 2024"),
        ("Fieldwork ran from 28 February to 8 March 2024.", "28 February 2024"),
        ("Fieldwork ran from 28 December to 4 January 2025.", "28 December to 4 January 2025"),
        ("Fieldwork took place between 4 and 8 March", "4 March"),
        ("Fieldwork week commencing 9 June 2025", "week commencing 9 June 2025"),
        ("Fieldwork w/c 3 March 2025", "w/c 3 March 2025"),
        ("We conducted fieldwork in Wold PDU over a period of two weeks, beginning 10 March 2025.", "10 March 2025"),
        ("This inspection took place on 12–22 May 2025.", "12 May 2025"),
        ("Fieldwork: June and July 2024", "June 2024"),
        ("We thank all who took part in the fieldwork, and will return in March 2026.", ""),
        ("The last inspection took place in 2019.", ""),
        ("An unannounced inspection of HMP & YOI Gorse took place between 9 and 20 October 2023.", "9 October 2023"),
        ("We made an unannounced inspection of it. The visit took place in 2019.", ""),
    ],
)
def test_the_start_of_fieldwork(sentence, began):
    assert fieldwork_start(Text.of(sentence, Location(line=1))).value == began


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("5–15 February 2024", "5 February 2024"),
        ("12 and 19–20 January 2021", "12 January 2021"),
        ("12 January and 19–20 January 2021", "12 January 2021"),
        ("12–14, 19 and 20 January 2021", "12 January 2021"),
        ("12 January 2021", ""),
        ("10 things to know and do in May 2024", ""),
    ],
)
def test_the_first_of_the_days_that_a_line_names(line, first):
    assert first_day(Text.of(line, Location(line=1))).value == first


def test_what_names_the_fieldwork_goes_before_an_inspection_that_may_be_earlier():
    earlier = "In 2019 an unannounced inspection of HMP Gorse was carried out in May 2019."
    said = [Paragraph(Text(sentence)) for sentence in (earlier, "Our fieldwork took place in June 2024.")]
    assert fieldwork_in_prose(said).value == "June 2024"
    assert fieldwork_in_prose(said[:1]).value == "May 2019"


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("5–15 February 2024", "5–15 February 2024"),
        ("Fieldwork took place between 12 and 22 May 2025", "12 and 22 May 2025"),
        ("12 and 19–20 January 2021", "12 and 19–20 January 2021"),
        ("Fieldwork: June and July 2024", "June and July 2024"),
        ("Fieldwork started 4 March 2024", ""),
        ("Fieldwork week commencing 9 June 2025", ""),
    ],
)
def test_the_days_of_fieldwork_as_printed_where_they_are_more_than_one(line, days):
    assert printed_days(on_line(line)).value == days


def test_the_cover_keeps_the_days_that_it_prints():
    report = parsed(SHORT_REPORT.replace("Fieldwork took place in May 2025.", "5–15 February 2024"))
    assert (report.fieldwork_started, report.fieldwork_dates) == ("5 February 2024", "5–15 February 2024")
    assert parsed(SHORT_REPORT).fieldwork_dates is None


@pytest.mark.parametrize(
    ("row", "rating", "began"),
    [
        ("| Fieldwork started June 2025 | Overall rating | Good |", "Good", "June 2025"),
        ("| R 1.3 Services | Overall rating | Good |", None, "May 2025"),
    ],
)
def test_before_an_overall_rating_may_stand_when_the_fieldwork_began(row, rating, began):
    text = SHORT_REPORT.replace("|\n|---|---|", "| |\n|---|---|---|").replace("| Overall rating | Good |", row)
    report = parsed(text)
    assert (report.overall_rating, report.fieldwork_started) == (rating, began)
