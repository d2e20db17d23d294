"""Cells of laid-out text that stand beside their columns, as `pdftotext -layout` prints those behind a full one."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source
from apparse.extract.laid_cells import parts_of
from apparse.extract.laid_pressed import Columns

STARTS = (0, 8, 38, 52, 102, 124)
TITLE = "Action plan: HMP Lowmoor Fen\nAction plan submitted: 3 March 2025\n\n"


def line(*cells, starts=STARTS):
    """A line with its cells where their columns begin, or behind one blank."""
    laid = ""
    for start, cell in zip(starts, cells, strict=False):
        laid = f"{laid} {cell}" if cell and laid and len(laid) >= start else f"{laid:{start}}{cell}"
    return laid.rstrip()


def pulled(before, owner, date=""):
    """A line in which the owner stands one blank behind an action that leaves more room."""
    return f"{line('', '', '', before)} {owner}".ljust(STARTS[5]) + date


HEAD = [
    line("1. No", "2. Recommendation", "3. Agreed/", "4. Action", "5. Owner", "6. Target date"),
    line("", "", "Not agreed"),
]
SHOWERS = [
    line("1", "Mend the showers on every", "Agreed", "Tiles will be laid in the showers of the wing", "Head of Works", "May 2025"),
    line("", "wing.", "", "by the works team."),
    "",
    line("", "", "", "Pipes will be mended in the yard of the lodge", "Head of", "June 2025"),
    line("", "", "", "by a contractor.", "Estates"),
]  # fmt: skip
LIBRARY = [
    line("2", "Open a library.", "Agreed", "Shelves will be bought for the room that is", "Head of Works", "July 2025"),
    line("", "", "", "beside the chapel."),
    line("3", "Light the lamps.", "Not agreed", "They belong to the town.", "Governor", "Complete"),
    line("4", "Clean the drains.", "Agreed", "Drains will be cleaned.", "Governor", "Complete"),
]


def told(*lines):
    document = apparse.parse(Source("plan.txt", (TITLE + "\n".join(lines)).encode()))
    assert not document.leftovers
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


PLAN = [
    (
        *("1", "Mend the showers on every wing.", "agreed"),
        [
            ("Tiles will be laid in the showers of the wing by the works team.", "Head of Works", "May 2025"),
            ("Pipes will be mended in the yard of the lodge by a contractor.", "Head of Estates", "June 2025"),
        ],
    ),
    (
        *("2", "Open a library.", "agreed"),
        [("Shelves will be bought for the room that is beside the chapel.", "Head of Works", "July 2025")],
    ),
    ("3", "Light the lamps.", "not_agreed", [("They belong to the town.", "Governor", "Complete")]),
    ("4", "Clean the drains.", "agreed", [("Drains will be cleaned.", "Governor", "Complete")]),
]


def test_an_owner_stands_one_blank_behind_a_full_line():
    pressed = [
        *SHOWERS[:3],
        pulled("Pipes will be mended in the yard of the lodge", "Head of", "June 2025"),
        SHOWERS[4],
    ]
    assert told(*HEAD, *pressed, "", *LIBRARY) == PLAN


def test_a_heading_broader_than_its_column_pushes_the_next_one():
    head = [
        line("1. No", "2. Recommendation", "3. Agreed/ Not", "4. Action", "5. Owner", "6. Target date"),
        line("", "", "agreed"),
    ]
    assert "Not 4. Action" in head[0]
    assert told(*head, *SHOWERS, "", *LIBRARY) == PLAN


def test_a_response_right_behind_its_recommendation():
    narrow = (0, 8, 34, 44, 100, 120)
    lines = [
        line("No", "Recommendation", "Agreed?", "Action", "Owner", "Target date", starts=narrow),
        *(
            line(number, said, "Agreed", f"{what} will be mended by the works team of the", "Governor", "May 2025", starts=narrow)
            + "\n"
            + line("", "", "", "prison.", starts=narrow)
            for number, said, what in (("1", "Mend the lamps on a wing.", "Lamps"), ("2", "Mend all the bells of it.", "Bells"), ("3", "Mend the locks on it all.", "Locks"), ("4", "Mend the walls of a yard.", "Walls"))
        ),
    ]  # fmt: skip
    assert [(text, response) for _, text, response, _ in told(*lines)] == [
        ("Mend the lamps on a wing.", "agreed"),
        ("Mend all the bells of it.", "agreed"),
        ("Mend the locks on it all.", "agreed"),
        ("Mend the walls of a yard.", "agreed"),
    ]


def test_what_ends_in_a_text_of_the_next_column_is_two_cells():
    kept = [line("1", "Mend the lamps.", "Agreed", "Lamps."), line("2", "Mend the bells.", "Agreed", "Bells.")]
    kept.append(line("3", "Mend the locks now.", "Agreed", "Locks."))
    laid = "4       Mend all the walls. Agreed".ljust(STARTS[3]) + "Walls."
    assert [laid[slice(*cell)] for cell in Columns(STARTS, kept).cells(laid)[:4]] == [
        *("4", "Mend all the walls.", "Agreed", "Walls."),
    ]


def test_a_sentence_that_runs_across_has_no_cells():
    said = "This plan is looked at by the board of the prison in each quarter of the year, and all of it is published."
    assert not Columns(STARTS, [*HEAD, *SHOWERS, *LIBRARY]).cells(said)


def test_columns_stand_on_each_page_where_that_has_room_for_them():
    further = tuple(start - min(place * 2, 6) for place, start in enumerate(STARTS))
    moved = [line(*(text[start:stop].strip() for start, stop in zip(STARTS, (*STARTS[1:], None), strict=True)), starts=further) for text in LIBRARY]  # fmt: skip
    assert told(*HEAD, *SHOWERS, "\f" + moved[0], *moved[1:]) == PLAN


def test_a_word_that_ends_in_a_letter_used_for_bullets_is_no_bullet():
    assert parts_of("what it is up to     then") == [0, 21]
    assert parts_of("what it is o     then") == [0]


def test_places_are_those_where_the_text_stands():
    lines = [
        *HEAD,
        *SHOWERS[:3],
        pulled("Pipes will be mended in the yard of the lodge", "Head of", "June 2025"),
        SHOWERS[4],
        "",
        *LIBRARY,
    ]
    text = TITLE + "\n".join(lines)
    document = apparse.parse(Source("plan.txt", text.encode())).model_dump(mode="json")
    place, _ = document["recommendations"][0]["actions"][1]["provenance"]["owners_raw"]
    assert text.split("\n")[place["line"] - 1][place["column"] - 1 :].startswith("Head of")


@pytest.mark.parametrize("piece", ["a b   ", "ab ", "1. a 2. b", "\n   a b   c d   e f"])
def test_time_grows_with_the_line_and_no_faster(piece):
    assert_no_squared_growth(lambda text: Columns(STARTS, text.split("\n")).cells(text), piece)


def test_a_pressed_cell_begins_as_another_of_its_column_does():
    lines = [
        line("", "", "", "Tiles will be laid in the showers of the wing", "Head of Works"),
        line("", "", "", "Pipes will be mended in the yard of the lodge", "Head of Estates"),
        pulled("Places are reviewed each week by the board", "Head of Skills", "May 2025"),
    ]
    cells = Columns(STARTS, lines).cells(lines[-1])
    assert [lines[-1][slice(*cell)] for cell in cells[3:]] == [
        "Places are reviewed each week by the board",
        "Head of Skills",
        "May 2025",
    ]
