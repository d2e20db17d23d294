"""Who is asked, by heading or by the text itself, and when two names mean the same body."""

import pytest

from apparse.compare.addressee import asked, differ, to_compare

SUBJECTS = {
    "The Governor should ensure that bells are answered": ("The Governor", "ensure that bells are answered"),
    "Governor to ensure that bells are answered": ("Governor", "ensure that bells are answered"),
    "HMPPS must also review the policy": ("HMPPS", "review the policy"),
    "The regional probation director should: review the plan": ("The regional probation director", "review the plan"),
    "The Head of Residence should repair the bells": ("The Head of Residence", "repair the bells"),
    "5.1 The prison should repair the bells. (S42)": ("The prison", "repair the bells."),
}
NO_SUBJECTS = [
    "All prisoners should have a shower each day",
    "Staff should wear cameras",
    "Work with the council to house people",
    "Ensure that reviews are used by all PDUs to drive improvement",
    "Set up a point of contact for enquiries by the division to prisons outside the region",
    "Repair the bells",
    "",
]
SAME = [
    ("Gateshead and South Tyneside PDU should:", "South Tyneside & Gateshead should"),
    ("HM Prison and Probation Service should:", "HMPPS should:"),
    ("His Majesty’s Prison and Probation Service (HMPPS) should:", "HM Prison & Probation Service"),
    ("HMPPS North Moor Region should:", "North Moor region should:"),
    ("Main recommendations to the Governor", "The Governor should:"),
    ("To the Governor", "The Governor should:"),
    ("The Governor should:", "HMP Bleak Fell should:"),
    ("North Moor region should:", "The regional director should:"),
    ("The PDU should:", "HMPPS should:"),  # names nobody in particular
    ("Wold PDU should:", None),
]
OTHERS = [
    ("Wold PDU should:", "Marsh PDU should:"),
    ("North Moor region should:", "HMPPS should:"),
    ("The Governor should:", "HMPPS should:"),
    ("Ministry of Justice should:", "HM Prison and Probation Service should:"),
    ("Wold PDU should:", "Wold region should:"),
]


@pytest.mark.parametrize("text", SUBJECTS)
def test_the_subject_is_who_is_asked(text):
    who = asked(text)
    assert (who.subject, who.text) == SUBJECTS[text]


@pytest.mark.parametrize("text", NO_SUBJECTS)
def test_what_is_no_body_is_part_of_what_is_asked(text):
    assert (asked(text).subject, asked(text).text) == (None, text)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_body(one, other):
    assert not differ(asked("review it", one), asked("review it", other))
    assert not differ(asked("review it", other), asked("review it", one))


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_body(one, other):
    assert differ(asked("review it", one), asked("review it", other))


def test_a_unit_stands_in_for_a_heading_that_names_nobody():
    assert asked("review it", "The PDU should:", "Wold PDU").heading == "Wold PDU"


def test_another_subject_under_one_heading_is_a_difference_of_wording():
    one = asked("The governor should repair the bells", "HMPPS should:")
    other = asked("The regional director should repair the bells", "HMPPS should:")
    assert to_compare(one, other) == (one.whole, other.whole)
