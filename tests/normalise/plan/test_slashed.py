"""Plans whose tables a converter has printed row by row, with a slash between two cells."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source

TOP = "Action plan: HMP Lowmoor Fen\nAction Plan Submitted: 3 March 2025\n"
HEADS = "Ref No / Recommendation / Response / Action / Lead Officer / Target Date /\n"
TILES = "Tiles will be laid. / Head of Works / May 2025\n"
PAINT = "The walls will be painted. / Chaplaincy Lead / June 2025\n"
ROOF = "The roof will be sealed. / Governor / TBC\n"
SHOWERS = f"1 / Mend the showers. / Agreed / {TILES}"
BENCHES = "2 / Buy benches. / Agreed / Benches will be bought. / Governor / Complete\n"
FIRST = ("1", None, "Mend the showers.", "agreed", [("Tiles will be laid.", "Head of Works", "May 2025")])
SECOND = ("2", None, "Buy benches.", "agreed", [("Benches will be bought.", "Governor", "Complete")])


def plan(*lines, heads=HEADS):
    return apparse.parse(Source("plan.txt", "".join((TOP, heads, *lines)).encode()))


def told(document):
    return [
        (r.number, r.addressee, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def left(document):
    return [leftover.text for leftover in document.leftovers]


def test_rows_below_a_recommendation_lack_its_cells_or_have_them_empty():
    document = plan("Recommendations to the Governor: /\n", SHOWERS, PAINT, f"/ / / {ROOF}", BENCHES, "\nEnd\n")
    group = "Recommendations to the Governor:"
    below = [
        ("The walls will be painted.", "Chaplaincy Lead", "June 2025"),
        ("The roof will be sealed.", "Governor", "TBC"),
    ]
    assert told(document) == [
        (*FIRST[:1], group, *FIRST[2:4], [*FIRST[4], *below]),
        (*SECOND[:1], group, *SECOND[2:]),
    ]
    assert left(document) == ["End"]


def test_a_cell_goes_on_in_the_lines_below():
    action = "Tiles will be laid:\n• red ones\n• blue ones / Head of Works\nChaplaincy Lead / May 2025\n"
    document = plan(f"1 / Mend the showers.\nAll of them. / Agreed / {action}", BENCHES)
    assert told(document)[0] == (
        *FIRST[:2],
        "Mend the showers. All of them.",
        "agreed",
        [("Tiles will be laid: red ones blue ones", "Head of Works Chaplaincy Lead", "May 2025")],
    )


def test_a_date_below_a_date_is_no_action():
    document = plan(SHOWERS, "July 2026\n", BENCHES)
    assert [target for *_, actions in told(document) for *_, target in actions] == ["May 2025 July 2026", "Complete"]


def test_empty_cells():
    document = plan(
        "1 / Mend the showers. / Partially agreed / There is money for half of them only. / /\n",
        TILES,
        "2 / Buy benches. / Agreed / / /\n",
        "3 / Buy tables. / Agreed / Tables will be bought. / / May 2025\n",
    )
    assert [actions for *_, actions in told(document)] == [FIRST[4], [], [("Tables will be bought.", None, "May 2025")]]
    assert document.recommendations[0].explanation == "There is money for half of them only."


def test_owners_and_headings_may_hold_slashes():
    two = TILES.replace("Works", "Works / The Builders")
    for heads in (HEADS, HEADS.replace("Officer", "Officer / Agency")):
        document = plan(f"1 / Mend the showers. / Agreed / {two}", BENCHES, heads=heads)
        assert [actions for *_, actions in told(document)] == [
            [("Tiles will be laid.", "Head of Works / The Builders", "May 2025")],
            SECOND[4],
        ]


def test_headings_may_go_on_in_the_next_line():
    document = plan(SHOWERS, BENCHES, heads=HEADS.replace("Target Date", "Planned\nCompletion Date"))
    assert told(document) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "row",
    [
        "3 / Widen the yard. / Agreed / Move the wall / Governor / Head of Works / June 2025\n",
        "3 / Widen the yard. / Agreed / Head of Works / June 2025\n",
        "3 / Widen the yard. / Agreed / Move the wall / Head of Works\n",
        "3 / Widen the yard. / Agreed / The wall will be moved. / June 2025 / Head of Works\n",
        "3 / Widen the yard. / Agreed / / Head of Works / June 2025\n",
    ],
    ids=["a slash in either cell", "no action", "no date", "cells have changed places", "an empty action"],
)
def test_a_row_that_can_not_be_told_is_left_over_with_those_below_it(row):
    document = plan(SHOWERS, row, PAINT, BENCHES)
    assert told(document) == [FIRST, SECOND]
    assert left(document) == [row.strip(), PAINT.strip()]


def test_headings_that_are_printed_again_are_no_row():
    document = plan(SHOWERS, HEADS, PAINT, HEADS, BENCHES)
    assert [actions for *_, actions in told(document)] == [
        [*FIRST[4], ("The walls will be painted.", "Chaplaincy Lead", "June 2025")],
        SECOND[4],
    ]


def test_rows_that_a_page_has_cut_are_not_guessed():
    with pytest.raises(apparse.Unjudged):
        plan(BENCHES, SHOWERS.replace("laid.", "laid"), HEADS, "/ in all of them. / / by the end of May. / /\n")


def test_owners_may_end_in_a_stop():
    document = plan(SHOWERS.replace("Works", "Works, Training Lead."), BENCHES)
    assert document.recommendations[0].actions[0].owners_raw == "Head of Works, Training Lead."


def test_lines_below_the_table_are_none_of_its_rows():
    document = plan(SHOWERS, BENCHES, "\n3 April 2025\n\nOwners / dates are checked each month.\n")
    assert told(document) == [FIRST, SECOND]
    assert left(document)[-1] == "Owners / dates are checked each month."


def test_columns_may_stand_behind_the_date():
    heads = HEADS.replace("Date /", "Date / RAG / Progress")
    rows = [
        row.replace("2025\n", "2025 / Green / Half done.\n").replace("Complete\n", "Complete / / Done.\n")
        for row in (SHOWERS, PAINT, BENCHES)
    ]
    document = plan(*rows, heads=heads)
    assert [(a.target_raw, a.rag, a.progress) for r in document.recommendations for a in r.actions] == [
        ("May 2025", "Green", "Half done."),
        ("June 2025", "Green", "Half done."),
        ("Complete", None, "Done."),
    ]
    document = plan(rows[0], "This may be progress, or an action.\n", *rows[1:], heads=heads)
    assert [len(r.actions) for r in document.recommendations] == [1, 1]
    assert left(document)[0].startswith("This may be progress")


@pytest.mark.parametrize(
    "heads",
    [
        "1. Ref / 2. Recommendation / 3. Agreed / Partly Agreed / Not Agreed / 4. Action / Response / 5. Lead / 6. By when\n",
        "Ref / Recommendation / Agreed / Partly Agreed / Not Agreed / Action / Officer / Agency / By when\n",
    ],
    ids=["counted", "of one meaning"],
)
def test_headings_may_name_options(heads):
    assert told(plan(SHOWERS, BENCHES, heads=heads)) == [FIRST, SECOND]


@pytest.mark.parametrize("rows", [(), (SHOWERS,)], ids=["no row", "one row"])
def test_headings_without_rows_are_no_plan(rows):
    with pytest.raises(apparse.Unjudged):
        plan(*rows)


def test_slashes_alone_are_no_rows():
    assert told(plan(SHOWERS, "/\n/ /\n", BENCHES, "/\n")) == [FIRST, SECOND]


def test_sentences_with_slashes_are_no_table():
    lines = "Ask for the number / recommendation / action / target date of each.\n1 / 2 / 3 / May 2025\n2 / 3 / 4 / May 2025\n"
    with pytest.raises(apparse.Unjudged):
        plan(lines, heads="")


@pytest.mark.parametrize(
    "piece",
    [SHOWERS + PAINT + BENCHES, HEADS + SHOWERS, "x\n", "Lay / z / a / b / c / d\n", SHOWERS + "1 / x\n"],
    ids=["rows", "headings", "lines of a row without end", "rows with slashes within", "rows without end"],
)
def test_time_grows_with_the_length(piece):
    assert_no_squared_growth(lambda text: plan(SHOWERS, BENCHES, text), piece)
