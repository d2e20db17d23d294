"""Owners: split where that is certain, whole where it is not."""

import time

import pytest
from labelled_wording import labelled, misread

from apparse.records.owner import is_plausible_owner, split_owners

ONE = [
    "Head of Performance & Quality",
    "Head of Learning, Skills and Employment",
    "Executive Director South West, South Central & Public Protection HM Prison and Probation Service",
    "HMPPS - Central Operations Support (COS)",
    "Governor of HMP/YOI Fallowdown",
    "DD Workforce and Capability, Transforming Delivery Directorate",
    "NE strategic lead for Victim Services",
    "Police and Crime Commissioner",
    "Information, Advice and Guidance Manager",
    "Learning and Development Manager",
    "Deputy Director (Commissioning, Contracts and Partnerships)",
    "Sarah Jones, Governor",
    "Governor – Sarah Jones",
    "Director of Public Health, Carrow Council",
    "Head of Safety, supported by Regional Psychology",
    "HM Courts & Tribunals Service",
    "Head of Interventions and OMU",
    "NHS England Health and Justice Commissioner",
    "MoJ Property and Estates Lead",
]
SEVERAL = [
    ("Head of Operations, Head of P&Q", ["Head of Operations", "Head of P&Q"]),
    ("Divisional Director and MoJ Resourcing", ["Divisional Director", "MoJ Resourcing"]),
    ("Head of P&Q / Heads of PDU", ["Head of P&Q", "Heads of PDU"]),
    ("Governor & Head of Safety and Equalities.", ["Governor", "Head of Safety and Equalities"]),
    ("Head of Safety Head of Security", ["Head of Safety", "Head of Security"]),
    ("NHS England and Healthcare Manager", ["NHS England", "Healthcare Manager"]),
    ("MoJ Property and Head of Estates", ["MoJ Property", "Head of Estates"]),
    ("HMPPS, MoJ and NHS England", ["HMPPS", "MoJ", "NHS England"]),
    ("NHS England & Public Health Scotland", ["NHS England", "Public Health Scotland"]),
    ("Local Authority and Fallow Health Board", ["Local Authority", "Fallow Health Board"]),
    ("RPD, HoPs and SPOs", ["RPD", "HoPs", "SPOs"]),
    ("Sarah Jones, Governor and Tom Blake, Head of Safety", ["Sarah Jones, Governor", "Tom Blake, Head of Safety"]),
    ("Head of\nSafety\nHead of Drug\nStrategy", ["Head of Safety", "Head of Drug Strategy"]),
    ("Learning and\nDevelopment\nManager\nGovernor", ["Learning and Development Manager", "Governor"]),
]


@pytest.mark.parametrize("raw", ONE)
def test_a_title_is_never_cut(raw):
    assert split_owners(raw) == (raw,)
    assert split_owners(f" {raw}. ") == (raw,)


@pytest.mark.parametrize(("raw", "owners"), SEVERAL)
def test_whole_titles_are_told_apart(raw, owners):
    assert list(split_owners(raw)) == owners


def test_each_paragraph_is_an_owner_at_least():
    lines = ("Regional Psychology", "Head of Safety, Governor", " ")
    assert split_owners(" ".join(lines), lines) == ("Regional Psychology", "Head of Safety", "Governor")


def test_a_paragraph_in_which_a_title_only_begins_is_no_owner():
    lines = ("Head of", "Programmes / Head of", "Safety", "Deputy", "Governor")
    assert split_owners(" ".join(lines), lines) == ("Head of Programmes", "Head of Safety", "Deputy Governor")


def test_a_single_paragraph_is_read_like_the_cell():
    assert split_owners("Governor, Head of Safety", ("Governor, Head of Safety",)) == ("Governor", "Head of Safety")


@pytest.mark.parametrize("raw", ["TBC", "N/A", "to be confirmed", "–"])
def test_a_placeholder_is_no_stray_text_and_names_nobody(raw):
    assert is_plausible_owner(raw)
    assert split_owners(raw) == ()


@pytest.mark.parametrize("raw", ["3", "", "March 2026", "31/03/2026", "Complete", "Ongoing monthly"])
def test_a_page_number_a_date_and_a_status_are_no_owners(raw):
    assert not is_plausible_owner(raw)
    assert split_owners(raw) == ()


def test_labelled_cells():
    lines = labelled("owners")
    wrong = misread(
        lines, lambda line: list(split_owners(line["raw"])), lambda line: [line["owners"], *line.get("alt", [])]
    )
    assert 1 - len(wrong) / len(lines) >= 0.97, "\n".join(wrong)


@pytest.mark.parametrize("unit", ["Head of Safety, ", "Head of X Head of ", "and ", "a/b ", "(", "\n", "1) A ", "x;"])
def test_hostile_cells_take_linear_time(unit):
    start = time.process_time()
    split_owners(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 10
