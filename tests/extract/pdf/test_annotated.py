"""What stands beside a page: form fields and typed notes, which belong to it, and comments, which don't."""

from __future__ import annotations

import pikepdf
import pytest
from drawn_pages import changed, drawn, grid, read, tables
from pikepdf import Array, Dictionary, Name, String

from apparse.location import Location

XS, YS = (72, 200, 330, 470), (700, 660, 600)
VALUES = ("Tiles will be laid in every shower of the wing.", "Governor", "May 2025")


def _form(canvas):
    for y in YS:
        canvas.line(XS[0], y, XS[-1], y)
    for x, heading in zip(XS, ("Action", "Owner", "Target date", ""), strict=True):
        canvas.line(x, YS[0], x, YS[-1])
        canvas.drawString(x + 3, YS[0] - 20, heading)
    for number, value in enumerate(VALUES):
        box = {"x": XS[number] + 3, "y": YS[2] + 5, "width": XS[number + 1] - XS[number] - 6, "height": 50}
        canvas.acroForm.textfield(
            name=f"field {number}", value=value, fieldFlags="multiline", fontSize=8, borderWidth=0, **box
        )


def without_looks(pdf):
    for widget in pdf.pages[0].Annots:
        del widget["/AP"]


def nothing(pdf):
    pass


def annotate(kind, contents, **more):
    def change(pdf):
        page = pdf.pages[0]
        note = Dictionary(
            Type=Name.Annot, Subtype=kind, Rect=Array([72, 500, 400, 520]), Contents=String(contents), F=4, **more
        )
        page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(note)])

    return change


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("change", "saving"),
    [
        (nothing, {}),
        (without_looks, {}),
        (without_looks, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}),
    ],
    ids=["as drawn", "values without a look", "packed"],
)
def test_what_is_filled_into_a_form_stands_in_its_cells(engine, change, saving):
    data = changed(drawn(_form), change, **saving)
    (table,) = tables(read(data, engine=engine))
    assert grid(table)[1] == list(VALUES)


def test_a_hidden_field_is_not_read():
    def hide(pdf):
        pdf.pages[0].Annots[1].F = 2

    (table,) = tables(read(changed(drawn(_form), hide)))
    assert grid(table)[1] == [VALUES[0], "", VALUES[2]]


def test_a_note_that_is_typed_onto_the_page_is_part_of_it():
    content = read(changed(drawn(_form), annotate(Name.FreeText, "Agreed – by the Governor’s deputy")))
    assert [block.text.value for block in content.blocks if hasattr(block, "text")] == [
        "Agreed – by the Governor’s deputy"
    ]
    assert content.remarks == ()


@pytest.mark.parametrize("kind", [Name.Text, Name.Highlight])
def test_a_comment_is_told_and_not_read(kind):
    plain = drawn(lambda canvas: canvas.drawString(72, 700, "The plan."))
    content = read(changed(plain, annotate(kind, "Ask the lawyers.", T=String("Ann"))))
    assert [block.text.value for block in content.blocks] == ["The plan."]
    assert [(r.kind, r.message, r.evidence, r.at) for r in content.remarks] == [
        ("comments", "a comment by Ann", "Ask the lawyers.", (Location(page=1),))
    ]


def test_a_mark_without_words_is_nothing():
    plain = drawn(lambda canvas: canvas.drawString(72, 700, "The plan."))
    assert read(changed(plain, annotate(Name.Highlight, ""))).remarks == ()


def test_both_engines_agree_on_a_form():
    assert read(drawn(_form), verify=True).remarks == ()
