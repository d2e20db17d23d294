"""Welsh terms, alone and beside the English ones."""

import pytest

from apparse.records import welsh
from apparse.records.asking import asks
from apparse.records.body import same_body
from apparse.records.owner import split_owners
from apparse.records.printed_date import read_printed_date
from apparse.records.response import Response, read_response
from apparse.records.target_date import Status, is_plausible_target, read_target_date
from apparse.records.welsh import MONTHS, in_english, is_welsh


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("Rhif / No.", "number / no."),
        ("Ymateb / Response", "response"),
        ("Cyfanswm Total", "total"),
        ("Camau i’w cymryd", "action"),
        ("Camera by the gate", "Camera by the gate"),
    ],
)
def test_terms_in_english(printed, english):
    assert in_english(printed) == english


@pytest.mark.parametrize(
    ("raw", "response"),
    [
        ("Cytunwyd", Response.AGREED),
        ("Derbyniwyd / Agreed", Response.AGREED),
        ("Partly agreed / Cytunwyd yn rhannol", Response.PARTLY_AGREED),
        ("Rydym yn cytuno’n rhannol", Response.PARTLY_AGREED),
        ("Ni dderbyniwyd\nNot accepted", Response.NOT_AGREED),
        ("Gwrthodwyd", Response.NOT_AGREED),
        ("Cytunwyd / Not agreed", None),
        ("Cytunwyd mewn egwyddor", None),
    ],
)
def test_responses(raw, response):
    assert read_response(raw) is response


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("12 Mai / May 2025", "2025-05-12"),
        ("12 May / Mai 2025", "2025-05-12"),
        ("1af Gorffennaf 2025 / 1st July 2025", "2025-07-01"),
        ("o 3 Fehefin 2026", "2026-06-03"),
    ],
)
def test_days(raw, day):
    assert str(read_printed_date(raw)) == day


def test_there_are_twelve_months():
    assert set(MONTHS.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("raw", "status", "latest", "several"),
    [
        ("Mawrth 2026 / March 2026", Status.DUE, "2026-03-31", False),
        ("Diwedd Ebrill 2026", Status.DUE, "2026-04-30", False),
        ("Mawrth 2026 / April 2026", Status.DUE, "2026-04-30", True),
        ("Wedi’i gwblhau / Complete", Status.COMPLETE, "None", False),
        ("Cwblhawyd – Tachwedd 2025", Status.COMPLETE, "2025-11-30", False),
        ("Parhaus", Status.ONGOING, "None", False),
        ("I’w gadarnhau", Status.UNREADABLE, "None", False),
    ],
)
def test_targets(raw, status, latest, several):
    target = read_target_date(raw)
    assert (target.status, str(target.latest), target.several) == (status, latest, several)
    assert target.raw == raw
    assert is_plausible_target(raw)


def test_whom_headings_ask():
    assert asks("Dylai’r Gwasanaeth Prawf yng Nghymru:")
    assert asks("Dylai UCGP Nant y Moch / Nant y Moch PDU should:")
    assert not asks("Dylai’r uned wella’r broses.")
    assert same_body("Dylai UCGP Nant y Moch / Nant y Moch PDU should:", "Nant y Moch PDU")


def test_an_office_in_two_languages_is_one_owner():
    assert split_owners("Pennaeth Diogelwch / Head of Safety") == ("Pennaeth Diogelwch / Head of Safety",)
    assert split_owners("Head of Safety / Governor") == ("Head of Safety", "Governor")


def test_welsh_is_known_by_its_common_words():
    assert is_welsh("Ni allwn wneud hyn gan nad yw'r arian wedi ei neilltuo ar gyfer y gwaith.")
    assert not is_welsh("We cannot do this at HMP Y Berwyn or yr Hen Garchar for want of money.")
    assert not is_welsh("")


def test_every_term_is_found_between_other_words():
    for term, english in welsh._ENGLISH.items():
        assert in_english(f"xx ({term.upper()}) yy") == f"xx ({english}) yy"
