"""pdfium and pdfplumber over the same pages: equal where both can read, and a remark where they differ."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest
from drawn_pages import drawn, grid, read, tabled, tables

from apparse.blocks import Table
from apparse.errors import Damaged
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.extract.pdf.engines import pdfium, plumber
from apparse.extract.pdf.page import Page, Run
from apparse.extract.pdf.verify import disagreements
from apparse.source import Source

HERE = Path(__file__).resolve()
FIXTURES = sorted((HERE.parents[2] / "fixtures").glob("*/plan.pdf"))
CORPUS = sorted((HERE.parents[4] / "shared" / "corpus").glob("*.pdf"))
ROWS = (("No.", "Action", "Owner"), ("1", "Review the plan.", "Head of Operations"), ("2", "Train staff.", "RPD"))


def _blankless(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


@pytest.mark.parametrize("path", CORPUS or [None], ids=lambda path: path.stem if path else "none")
def test_every_cell_is_the_one_that_pdfplumber_finds(path):
    if path is None:
        pytest.skip("the shared corpus is not beside this repository")
    content = extract(Source.from_path(path))
    ours = Counter(
        _blankless(cell.text.value)
        for block in content.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    )
    theirs: Counter[str] = Counter()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.find_tables():
                if len(table.cells) > 1:
                    theirs.update(_blankless(text) for row in table.extract() for text in row if text is not None)
            page.close()
    assert ours == theirs


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_no_character_of_a_page_is_lost_or_doubled(path):
    source = Source.from_path(path)
    pages = list(pdfium.pages(source.data))
    printed = Counter(c for page in pages for run in page.runs for c in _blankless(run.text))
    content = extract(source)
    said = Counter(c for text in content.texts() for c in _blankless(text.value))
    said += Counter(c for aside in content.asides for c in _blankless(aside.text.value))
    drawn = said["•"] - printed["•"]
    assert 0 <= drawn <= sum(len(page.dots) for page in pages)  # bullets that are drawn, not printed
    assert said - Counter("•" * drawn) == printed


def test_the_other_engine_gives_the_same_blocks():
    data = tabled(ROWS, widths=(60, 300, 150))
    (one,), (other,) = tables(read(data)), tables(read(data, engine="pdfplumber"))
    assert grid(one) == grid(other) == [list(row) for row in ROWS]


def test_a_second_reading_that_agrees_is_silent():
    assert read(tabled(ROWS, widths=(60, 300, 150)), verify=True).remarks == ()


def test_differences_in_pages_and_words_are_remarked():
    def page(number: int, *words: str) -> Page:
        return Page(number, 100, 100, tuple(Run(word, 0, 0, 9, 9) for word in words))

    remarks = list(disagreements([page(1, "March"), page(2, "x")], [page(1, "May")]))
    assert [remark.kind for remark in remarks] == ["readings disagree"] * 2
    assert "2 pages, the other 1 page" in remarks[0].message
    assert "March" in remarks[1].evidence
    assert "May" in remarks[1].evidence


def test_a_page_that_only_one_engine_can_read_is_read_by_it():
    data = drawn(lambda canvas: canvas.drawString(72, 700, "Hello world"))
    headless = data.replace(b"%PDF-1.3", b"%XXX-1.3").replace(b"%PDF-1.4", b"%XXX-1.4")
    content = extract(Source("headless.pdf", headless), Reading())
    assert [block.text.value for block in content.blocks] == ["Hello world"]
    assert [remark.kind for remark in content.remarks] == ["salvaged"]


def test_the_second_engine_is_given_what_repair_has_made_of_the_file(monkeypatch):
    """What only repair makes readable must not fail because it is to be verified."""
    data = tabled(ROWS, widths=(60, 300, 150))
    given = []

    def reads_nothing_but_the_repaired(engine):
        pages = engine.pages

        def reading(read_now, password=None):
            given.append((engine, read_now))
            if read_now == data:
                raise Damaged("is damaged")
            return pages(read_now, password)

        monkeypatch.setattr(engine, "pages", reading)

    reads_nothing_but_the_repaired(pdfium)
    reads_nothing_but_the_repaired(plumber)
    content = read(data, verify=True)
    assert len(tables(content)) == 1
    assert [remark.kind for remark in content.remarks] == ["salvaged"]
    assert [engine for engine, _ in given] == [pdfium, pdfium, plumber]  # no page is read twice by one engine
    assert given[1] == (pdfium, given[2][1])


def test_where_only_the_second_engine_can_read_the_file_a_remark_says_so(monkeypatch):
    def refuse(data, password=None):
        raise Damaged("is damaged beyond repair")

    monkeypatch.setattr(pdfium, "pages", refuse)
    content = read(tabled(ROWS, widths=(60, 300, 150)), verify=True)
    assert len(tables(content)) == 1
    assert [(remark.kind, remark.message.partition(":")[0]) for remark in content.remarks] == [
        ("salvaged", "it is damaged and was read by pdfplumber; something may be missing"),
        ("readings disagree", "pdfium can't read the file"),
    ]
