"""Running lines of a source without pages are known by the title that they repeat and the number that counts up beside them."""

import pytest
from growth import assert_no_squared_growth
from texts import on_line, parsed

from apparse.blocks import Cell, Content, Heading, Paragraph, Row, Table
from apparse.normalise.running_lines import running_places

TITLE = [Heading(on_line("An inspection of probation services in Gorse PDU", 1)), Paragraph(on_line("May 2024", 2))]
SAID = [Paragraph(on_line(f"Staff were heard in {place}.", place)) for place in range(3, 20)]


def line(*cells):
    made = tuple(Cell((Paragraph(on_line(cell)),)) for cell in cells)
    return Paragraph(on_line(cells[0])) if len(cells) == 1 else Table((Row(made, tuple(range(len(made)))),), len(made))


def found(*pages, said=SAID, printed=None):
    """The places of what is found among the lines of pages, each behind a sentence."""
    blocks = [*TITLE, *said]
    for page in pages:
        blocks += [*page, said[0]]
    places = running_places(Content(tuple(blocks), pages=printed))
    return sorted(place - len(TITLE) - len(said) for place in places)


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (lambda number: [line(f"Inspection of probation services: Gorse PDU {number}")], [0, 2]),
        (lambda number: [line("Inspection of probation services: Gorse PDU", str(number))], [0, 2]),
        (lambda number: [line(str(number)), line("An inspection of probation services in Gorse PDU")], [0, 1, 3, 4]),
        (lambda number: [line("Probation services in Gorse PDU"), line(str(number))], [0, 1, 3, 4]),
    ],
)
def test_the_title_beside_a_number_that_counts_up_runs_over_the_pages(lines, places):
    assert found(lines(4), lines(5)) == places
    assert found(lines(5), lines(4)) == []
    assert found(lines(4)) == []
    assert found(lines(4), lines(5), printed=2) == []


@pytest.mark.parametrize("words", ["Recommendation for the region", "Gorse PDU", "Services for men in Gorse"])
def test_what_is_no_part_of_the_title_or_too_short_counts_something_else(words):
    assert found([line(f"{words} 1")], [line(f"{words} 2")]) == []


def test_most_words_of_the_title_are_enough_on_page_after_page():
    lines = [[line(f"Gorse PDU inspection report: probation services {number}")] for number in range(4, 10)]
    assert found(*lines[:5]) == list(range(0, 10, 2))
    assert found(*lines[:4]) == found(*lines[:2], *lines[3:]) == []
    assert found(*([line(f"Case study of Gorse {number}")] for number in range(1, 9))) == []
    assert found(*([line(f"Gorse PDU services: priority {number}")] for number in range(1, 9))) == []


@pytest.mark.parametrize(
    "heading",
    ["Recommendation number of report: {}", "Organisational delivery rated: {}", "Response to recommendation {}"],
)
def test_numbered_headings_are_no_running_lines(heading):
    title = Heading(on_line("Response to report: recommendation number of organisational delivery rated", 1))
    numbered = [Paragraph(on_line(heading.format(number), number)) for number in (2, 3)]
    assert running_places(Content((title, *numbered))) == set()


def test_the_title_of_a_text_may_be_long_and_stand_below_who_writes():
    above = ["OFFICIAL", "HM Prison and", "Probation Service", "Action plan submitted: 14 August 2023"]
    title = f"A response to the inspection by {'HM Inspectorate of Probation, ' * 2}of services in Gorse and Marsh PDU"
    lines = [Paragraph(on_line(said, number)) for number, said in enumerate([*above, title, "Gorse plan"], 1)]
    pages = [line("Gorse and Marsh PDU action plan", str(number)) for number in (2, 3)]
    assert running_places(Content((*lines, pages[0], *SAID, pages[1]))) == {6, 6 + len(SAID) + 1}


def test_what_stands_around_the_title_is_no_part_of_it():
    around = [Paragraph(on_line("Visits to the wings by staff", 3))]
    assert found([line("Visits to wings 1")], [line("Visits to wings 2")], said=around) == []


def test_a_title_may_run_on_over_several_lines():
    lines = ["HM Inspectorate of Probation", "An inspection of probation services in the", "Gorse and Marsh PDU"]
    said = [Paragraph(on_line(lines[0], 1)), Heading(on_line(lines[1], 2)), Heading(on_line(lines[2], 3)), *SAID]
    pages = [line("Probation services: Gorse and Marsh PDU", str(number)) for number in (3, 6)]
    assert running_places(Content((*said, pages[0], *SAID, pages[1]))) == {len(said), len(said) + 1 + len(SAID)}
    said[1:3] = [Paragraph(on_line(lines[1], 2)), Heading(on_line(lines[2], 3))]
    assert running_places(Content((*said, pages[0], *SAID, pages[1]))) == {len(said), len(said) + 1 + len(SAID)}
    said[1] = Heading(on_line("An inspection", 2))
    assert running_places(Content((*said, pages[0], *SAID, pages[1]))) == set()


@pytest.mark.parametrize(
    ("above", "foot", "below", "runs"),
    [
        ("Staff were heard in most", "Inspection of Gorse PDU", "of the places that we saw.", True),
        ("Staff were heard in most", "Inspection of Gorse PDU", "Of these we saw all.", False),
        ("Staff were heard in most.", "Inspection of Gorse PDU", "of these we saw all.", False),
        ("Staff were heard in most", "Gorse PDU", "of the places that we saw.", False),
        ("Staff were heard in most", "Visits to Gorse PDU", "of the places that we saw.", False),
    ],
)
def test_a_line_that_parts_a_sentence_runs_though_it_stands_there_once(above, foot, below, runs):
    blocks = [*TITLE, Paragraph(on_line(above, 3)), line(foot, "4"), Paragraph(on_line(below, 5))]
    assert running_places(Content(tuple(blocks))) == ({3} if runs else set())


TORN = [("Staff were heard in most", "of the places that we saw."), ("Plans were made by", "those who were asked.")]


def torn(*feet):
    """What is found among lines that each part a sentence, three blocks a page."""
    pages = [
        [Paragraph(on_line(above)), line(foot), Paragraph(on_line(below))]
        for foot, (above, below) in zip(feet, TORN * 2, strict=False)
    ]
    return running_places(Content((*TITLE, *(block for page in pages for block in page))))


@pytest.mark.parametrize(
    "foot",
    [
        "Inspection of probation services: Gorse region {}",
        "Inspection of probation services in Gorse – page {}",
        "Probation services in Gorse PDU {} of 40",
        "Page {} of 40 Probation services in Gorse PDU",
        "Inspection of Gorse PDU, May 2024 {}",
        "Inspection of Gorse PDU [{}]",
        "Round two of visits to units {}",
    ],
)
def test_a_line_that_parts_sentences_need_not_repeat_the_title_whole(foot):
    assert torn(foot.format(4), foot.format(6)) == {3, 6}
    assert torn(foot.format(4), foot.format(4), foot.format(6)) == {3, 6, 9}
    assert torn(foot.format(6), foot.format(4)) == set()


def test_a_sentence_that_ends_in_a_number_is_no_running_line():
    foot = line("Inspection of probation services: Gorse PDU 4"), line("Inspection of probation services: Gorse PDU 90")
    said = Paragraph(on_line("Inspectors heard of it by night. (1.30)"))
    assert running_places(Content((*TITLE, foot[0], said, *SAID, foot[1]))) == {2, 3 + 1 + len(SAID)}


@pytest.mark.parametrize(("number", "runs"), [(5, True), (3, False), (8, False)])
def test_a_heading_beside_the_number_of_its_page_ends_every_other_one(number, runs):
    feet = [line(f"Inspection of probation services: Gorse PDU {page}") for page in (4, 6)]
    heading, side = Heading(on_line("What staff said of it")), line("What staff said of it", str(number))
    assert running_places(Content((*TITLE, heading, feet[0], side, *SAID, feet[1]))) == {3, 5 + len(SAID)} | (
        {4} if runs else set()
    )


def test_many_numbered_lines_below_a_long_text():
    letters = str.maketrans("0123456789", "abcdefghij")

    def places(text):
        names = [str(number).translate(letters) for number in range(len(text) // 20)]
        lines = [Paragraph(on_line(f"Staff were in {name} 1")) for name in names]
        running_places(Content((*TITLE, Paragraph(on_line(text)), *lines)))

    assert_no_squared_growth(places, "Staff were heard. ")


def test_a_sentence_goes_on_over_a_running_line():
    foot = "\n\nInspection of probation services: Gorse PDU\t{}\n\n"
    report = parsed(
        "An inspection of probation services in Gorse PDU\nRecommendations\nGorse PDU should:\n1. see that plans are\n"
        + foot.format(4)
        + "made on time\n2. train its staff.\nStaff and services\nStrengths\n- Staff were"
        + foot.format(5)
        + "heard.\n",
        "report.txt",
    )
    assert [each.text for each in report.recommendations] == ["see that plans are made on time", "train its staff."]
    assert report.findings["Staff and services"].strengths == ("Staff were heard.",)
    assert report.leftovers == ()
