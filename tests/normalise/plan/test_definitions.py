"""Definitions: the rows that say what a response means, wherever they have got to, and nothing that says anything else."""

from dataclasses import replace

from tables import flat
from texts import on_line

from apparse.blocks import Cell, Row, Table
from apparse.normalise import normalise

HEADINGS = ("Response", "What it means", "What we then write")
AGREED = ("Agreed", "All of it will be done and there is money for it.", "Say how and when.")
PARTLY = ("Partly agreed", "Some of it will be done, and some of it cannot be.", "Say which part will not, and why.")
NOT = ("Not agreed", "None of it will be done, for one of the four causes.", "Say which of the causes it is.")
ACTION = ("1", "Open the library.", "Agreed", "It will open.", "Governor", "May 2026")


def table(*rows, line):
    """A table of these rows, each cell on a line of its own from `line` on."""
    lines = iter(range(line, line + 100))
    made = tuple(Row.of(Cell.of(on_line(text, next(lines))) for text in row) for row in rows)
    return Table(made, width=len(rows[0]))


def read(*tables):
    content = flat([ACTION])
    first, *rest = content.blocks
    return normalise(replace(content, blocks=(first, *tables, *rest)))


def defined(document):
    return [(each.term, each.comment) for each in document.definitions]


def left(document):
    return [each.text for each in document.leftovers]


def test_each_row_defines_a_response():
    document = read(table(HEADINGS, AGREED, PARTLY, NOT, line=1001))
    assert defined(document) == [(row[0], row[2]) for row in (AGREED, PARTLY, NOT)]
    assert not left(document)


def test_a_row_that_has_come_loose_still_defines():
    document = read(table(HEADINGS, AGREED, PARTLY, line=1001), table(NOT, line=2001))
    assert defined(document) == [(row[0], row[2]) for row in (AGREED, PARTLY, NOT)]
    assert not left(document)


def test_a_row_alone_defines_nothing():
    assert not defined(read(table(HEADINGS, AGREED, line=1001)))


def test_a_note_among_the_definitions_is_left_over_and_repeated_headings_are_not():
    note = ("Note", "The board agreed these words in the spring.", "See its minutes.")
    document = read(table(HEADINGS, AGREED, PARTLY, note, HEADINGS, NOT, line=1001))
    assert defined(document) == [(row[0], row[2]) for row in (AGREED, PARTLY, NOT)]
    assert left(document) == list(note)


def test_a_table_below_the_definitions_that_defines_nothing_is_left_over():
    contacts = (("Press office", "020 7946 0000"), ("Switchboard", "020 7946 0999"))
    document = read(table(HEADINGS, AGREED, PARTLY, NOT, line=1001), table(*contacts, line=2001))
    assert set(left(document)) == {text for row in contacts for text in row}
