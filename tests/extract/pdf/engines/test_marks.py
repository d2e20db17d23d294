"""Text that is no part of the document's values: hidden, struck out, notes, watermarks."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from drawn_pages import drawn, outline, read, said
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO

from apparse.blocks import Furniture


def _white(canvas):
    canvas.setFillGray(1)
    canvas.drawString(72, 600, "secret words")


def _covered(canvas):
    canvas.drawString(72, 600, "secret words")
    canvas.setFillGray(1)
    canvas.rect(60, 590, 200, 25, fill=1, stroke=0)


def _invisible(canvas):
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(3)
    text.textLine("secret words")
    canvas.drawText(text)


def _tiny(canvas):
    canvas.setFont("Helvetica", 0.5)
    canvas.drawString(72, 600, "secret words")


def _away(canvas):
    canvas.drawString(-900, 600, "secret words")


def _clipped(canvas):
    path = canvas.beginPath()
    path.rect(0, 0, 1, 1)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawString(72, 600, "secret words")


def _clear(canvas):
    canvas.setFillAlpha(0)
    canvas.drawString(72, 600, "secret words")


@pytest.mark.parametrize("hide", [_white, _covered, _invisible, _tiny, _away, _clipped, _clear])
def test_what_a_reader_cannot_see_is_set_aside_with_a_remark(hide):
    def draw(canvas):
        canvas.drawString(72, 700, "These words can be seen.")
        hide(canvas)

    content = read(drawn(draw))
    assert outline(content) == ["These words can be seen."]
    assert [(aside.text.value, aside.reason) for aside in content.asides] == [("secret words", "hidden text")]
    (remark,) = content.remarks
    assert (remark.kind, remark.evidence) == ("hidden text", "secret words")
    assert remark.at[0].page == 1


@pytest.mark.parametrize("stroke", [0, 1], ids=["painted", "painted and framed"])
def test_white_words_on_a_dark_ground_are_seen(stroke):
    def draw(canvas):
        canvas.setFillColorRGB(0.1, 0.1, 0.4)
        canvas.rect(60, 590, 200, 25, fill=1, stroke=stroke)
        canvas.setFillGray(1)
        canvas.drawString(72, 600, "Response")

    content = read(drawn(draw))
    assert (outline(content), content.remarks) == (["Response"], ())


def test_struck_out_words_are_no_part_of_the_text():
    def draw(canvas):
        canvas.drawString(72, 700, "Due in March 2026 or April")
        start, end = (72 + canvas.stringWidth(t, "Helvetica", 11) for t in ("Due in ", "Due in March 2026"))
        canvas.line(start, 703.5, end, 703.5)

    content = read(drawn(draw))
    assert outline(content) == ["Due in or April"]
    assert [(aside.text.value, aside.reason) for aside in content.asides] == [("March 2026", "struck out")]


def test_a_stroke_may_go_on_through_the_blank_behind_the_text():
    def draw(canvas):
        canvas.drawString(72, 700, "31 March")
        canvas.line(72, 703.5, 72 + canvas.stringWidth("31 March ", "Helvetica", 11), 703.5)
        canvas.drawString(72, 686, "30 June")

    assert outline(read(drawn(draw))) == ["30 June"]


def test_an_underline_is_neither_a_stroke_nor_a_border():
    def draw(canvas):
        canvas.drawString(72, 700, "See the annual report")
        canvas.line(72, 698.5, 170, 698.5)

    content = read(drawn(draw))
    assert (outline(content), content.asides) == (["See the annual report"], ())


def test_a_raised_digit_after_a_word_is_a_footnote_mark():
    def draw(canvas):
        canvas.drawString(72, 700, "under the Framework.")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("under the Framework.", "Helvetica", 11), 704, "12")

    content = read(drawn(draw))
    assert outline(content) == ["under the Framework."]
    assert [(aside.text.value, aside.reason) for aside in content.asides] == [("12", "footnote mark")]


@pytest.mark.parametrize(
    ("figure", "raised", "marks"),
    [
        ("known as E3", "3", ["3"]),
        ("a bed in CAS3", "1", ["1"]),
        ("in March 2019", "14", ["14"]),
        ("set out in part 2.10", "5", ["5"]),
        ("a group of 1,204", "7", ["7"]),
        ("some 10", "3", []),  # a power
    ],
)
def test_a_raised_digit_after_a_figure_is_a_footnote_mark_and_no_part_of_it(figure, raised, marks):
    def draw(canvas):
        canvas.drawString(72, 700, figure)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth(figure, "Helvetica", 11), 704, raised)

    content = read(drawn(draw))
    assert [aside.text.value for aside in content.asides] == marks
    assert outline(content) == [figure if marks else figure + raised]


@pytest.mark.parametrize(("rise", "marks"), [(4.5, ["12"]), (1.5, [])])
def test_a_mark_of_nearly_the_size_of_the_text_is_raised_by_much(rise, marks):
    def draw(canvas):
        canvas.drawString(72, 700, "under the Framework.")
        canvas.setFont("Helvetica", 10.3)
        canvas.drawString(72 + canvas.stringWidth("under the Framework.", "Helvetica", 11), 700 + rise, "12")
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 740, "Foreword")

    assert [aside.text.value for aside in read(drawn(draw)).asides] == marks


def test_the_white_that_a_mark_leaves_parts_no_columns():
    asked = ("share what is known with the Service", "when a file is sent to it")

    def draw(canvas):
        for number, top in enumerate((700, 670, 640), 1):
            canvas.drawString(60, top, f"{number}.")
            canvas.drawString(94, top, asked[0])
            x = 94 + canvas.stringWidth(asked[0], "Helvetica", 11)
            canvas.setFont("Helvetica", 7)
            canvas.drawString(x, top + 4, f"{number}")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(x + 7, top, asked[1])
            canvas.drawString(94, top - 13, "by the court.")

    assert outline(read(drawn(draw))) == [f"{number}. {' '.join(asked)} by the court." for number in (1, 2, 3)]


@pytest.mark.parametrize(("behind", "marks"), [(1.3, ["1"]), (3.0, [])])
def test_a_mark_that_justified_type_has_set_apart_is_one_and_parts_no_columns(behind, marks):
    said = "Mentors met the men on the wing each week, and the notes"

    def draw(canvas):
        canvas.drawString(60, 700, "5.2")
        canvas.drawString(94, 700, said)
        x = 94 + canvas.stringWidth(said, "Helvetica", 11) + behind
        canvas.setFont("Helvetica", 6.4)
        canvas.drawString(x, 704, "1")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x + 8, 700, "they kept")
        canvas.drawString(94, 687, "were full.")
        canvas.drawString(60, 665, "5.3")
        canvas.drawString(94, 665, "Twelve of them had waited since the spring for a course.")

    content = read(drawn(draw))
    assert [aside.text.value for aside in content.asides] == marks
    whole = [f"5.2 {said} they kept were full.", "5.3 Twelve of them had waited since the spring for a course."]
    assert (outline(content) == whole) is bool(marks)


def test_the_stop_behind_a_mark_stands_at_the_word_before_it():
    def draw(canvas):
        canvas.drawString(72, 700, "at the time of our visit")
        x = 72 + canvas.stringWidth("at the time of our visit", "Helvetica", 11)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(x, 704, "3")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x + 4, 700, ". It rained.")

    assert outline(read(drawn(draw))) == ["at the time of our visit. It rained."]


@pytest.mark.parametrize("rise", [4, 5])
def test_the_line_that_a_mark_lifts_goes_on_from_the_one_above(rise):
    """As browsers set it: the mark is little smaller, and may be read as a line of its own."""
    upper, lower = "This is the first line of a paragraph that goes on and on, as far", "Outcome 22 is concerned."

    def draw(canvas):
        canvas.drawString(72, 700, upper)
        canvas.drawString(72, 682, lower)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72 + canvas.stringWidth(lower, "Helvetica", 11), 682 + rise, "7")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 668, "It ends here.")

    content = read(drawn(draw))
    assert outline(content) == [f"{upper} {lower}", "It ends here."]
    assert [(aside.text.value, aside.reason) for aside in content.asides] == [("7", "footnote mark")]


def test_a_watermark_is_furniture_and_in_no_cell():
    def draw(canvas):
        canvas.saveState()
        canvas.setFont("Helvetica", 80)
        canvas.setFillGray(0.85)
        canvas.translate(120, 480)
        canvas.rotate(40)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()
        for y in (500, 600, 700):
            canvas.line(50, y, 500, y)
        for x in (50, 250, 500):
            canvas.line(x, 500, x, 700)
            for y in (650, 550):
                canvas.drawString(x + 5, y, "cell")

    content = read(drawn(draw))
    assert [said(block) for block in content.blocks if isinstance(block, Furniture)] == ["DRAFT"]
    assert content.remarks == ()


def test_a_heading_over_a_border_of_its_own_colour_is_seen():
    """A border may be painted as a whole box of which a window lets one side through."""

    def draw(canvas):
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(60, 594, 400, 2)
        canvas.clipPath(window, stroke=0, fill=0)
        canvas.setFillColorRGB(0.25, 0.1, 0.4)
        canvas.rect(60, 594, 400, 22, fill=1, stroke=0)
        canvas.restoreState()
        canvas.setFillColorRGB(0.25, 0.1, 0.4)
        canvas.drawString(62, 600, "Recommendations")

    content = read(drawn(draw))
    assert ([said(block) for block in content.blocks], content.asides) == (["Recommendations"], ())


def test_white_words_on_a_dark_box_with_round_corners_are_seen():
    def draw(canvas):
        canvas.setFillGray(0.2)
        canvas.roundRect(60, 590, 200, 25, 8, fill=1, stroke=0)
        canvas.setFillGray(1)
        canvas.drawString(72, 600, "white on dark")

    assert outline(read(drawn(draw))) == ["white on dark"]


def _frame(canvas, *, mode, clockwise, stroke=0):
    """A frame as one filled path of two boxes, which may be outlined as well."""
    path = canvas.beginPath()
    path.rect(50, 580, 300, 60)
    inner = [(53, 583), (347, 583), (347, 637), (53, 637)]
    first, *others = reversed(inner) if clockwise else inner
    path.moveTo(*first)
    for corner in others:
        path.lineTo(*corner)
    path.close()
    canvas.setFillColorRGB(0.1, 0.3, 0.4)
    canvas.drawPath(path, stroke=stroke, fill=1, fillMode=mode)


@pytest.mark.parametrize("stroke", [0, 1], ids=["filled", "outlined as well"])
@pytest.mark.parametrize(("mode", "clockwise"), [(FILL_EVEN_ODD, False), (FILL_NON_ZERO, True)])
@pytest.mark.parametrize("before", [True, False], ids=["frame first", "text first"])
def test_a_frame_filled_between_two_boxes_hides_nothing(mode, clockwise, before, stroke):
    def draw(canvas):
        if before:
            _frame(canvas, mode=mode, clockwise=clockwise, stroke=stroke)
        canvas.setFillColorRGB(0.1, 0.3, 0.4)
        canvas.drawString(72, 600, "An inspection of Withen Hall")
        if not before:
            _frame(canvas, mode=mode, clockwise=clockwise, stroke=stroke)

    content = read(drawn(draw))
    assert ("An inspection of Withen Hall" in " ".join(outline(content)), content.asides) == (True, ())


def test_a_box_filled_twice_the_same_way_round_hides_what_it_covers():
    def draw(canvas):
        canvas.drawString(72, 700, "These words can be seen.")
        canvas.drawString(72, 600, "secret words")
        _frame(canvas, mode=FILL_NON_ZERO, clockwise=False)

    assert [aside.text.value for aside in read(drawn(draw)).asides] == ["secret words"]


def test_a_border_painted_through_several_windows_hides_nothing():
    """Browsers paint one side of a border as the whole box, and let it through where a ring and a corner meet."""

    def draw(canvas):
        canvas.saveState()
        canvas.setFillGray(0.3)
        for corners in (((40, 500), (400, 505), (400, 700), (40, 695)), ((40, 500), (48, 508), (48, 692), (40, 700))):
            path = canvas.beginPath()
            path.moveTo(*corners[0])
            for corner in corners[1:]:
                path.lineTo(*corner)
            path.close()
            canvas.clipPath(path, stroke=0, fill=0)
        canvas.rect(40, 500, 360, 200, fill=1, stroke=0)
        canvas.restoreState()
        canvas.setFillGray(0.3)
        canvas.drawString(72, 600, "in the border's colour")

    assert outline(read(drawn(draw))) == ["in the border's colour"]


@pytest.mark.parametrize(("code", "marks"), [(0xB9, ["1"]), (0x31, [])])
def test_a_figure_that_the_font_has_for_notes_is_a_footnote_mark(code, marks):
    """Such a figure is as large as the text and on its line; only its ink stands higher."""

    def draw(canvas):
        canvas.drawString(72, 700, f"cold at night.{chr(code)}")
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 750, "Cells")

    content = read(_spelt(drawn(draw), code, "1"))
    assert [aside.text.value for aside in content.asides] == marks
    assert outline(content)[-1] == ("cold at night." if marks else "cold at night.1")


def test_two_letters_that_one_shape_stands_for_are_both_read_beside_a_mark():
    def draw(canvas):
        canvas.drawString(72, 700, "Were leQers sent?")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("Were leQers sent?", "Helvetica", 11), 704, "5")

    content = read(_spelt(drawn(draw), ord("Q"), "tt"))
    assert outline(content) == ["Were letters sent?"]
    assert [aside.text.value for aside in content.asides] == ["5"]


def _spelt(data, code, letters):
    """The document with a code of its fonts spelt as letters, as typesetters do for other shapes of one, and for one shape of two."""
    spelt = "".join(f"{ord(letter):04X}" for letter in letters)
    cmap = f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <{code:02X}> <{spelt}> endbfchar"
    with pikepdf.open(BytesIO(data)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = pdf.make_stream(cmap.encode())
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()
