"""When two names mean the same body."""

import pytest

from apparse.records.body import same_body


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gateshead and South Tyneside", "South Tyneside and Gateshead PDU should:"),
        ("HMPPS", "His Majesty’s Prison and Probation Service (HMPPS) should:"),
        ("HM Prison and Probation Service", "Her Majesty's Prison and Probation Service"),
        ("East Midlands Probation region should:", "The East Midlands region"),
        ("MoJ", "The Ministry of Justice should:"),
        ("Marram and Fen", "Court custody facilities in Fen and Marram"),
        ("Police custody suites in Marram", "Marram police custody"),
        ("Marram Lodge", "Marram Lodge Approved Premises"),
    ],
)
def test_same_body(one, other):
    assert same_body(one, other)
    assert same_body(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("South Tyneside and North Shields", "North Tyneside and South Shields"),
        ("North East region", "North East PDU"),
        ("Marram region", "Marram Approved Premises"),
        ("HMPPS", "Ministry of Justice"),
        ("Marram PDU", "Court custody in Marram"),
        ("", ""),
    ],
)
def test_other_body(one, other):
    assert not same_body(one, other)
