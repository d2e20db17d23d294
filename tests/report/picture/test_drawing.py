from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from apparse.location import BBox
from apparse.report.picture.drawing import Highlight, draw_page
from apparse.report.picture.margin import Key, spread
from apparse.source import Source


def page() -> Source:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(72, 700, "Hello world")
    canvas.save()
    return Source("drawn.pdf", out.getvalue())


PAGE = page()


def test_what_was_found_is_drawn_where_it_is():
    plain = Image.open(BytesIO(draw_page(PAGE, 1)))
    marked = Image.open(BytesIO(draw_page(PAGE, 1, [Highlight(BBox(100, 200, 300, 400), (255, 0, 0), filled=True)])))
    assert plain.size == marked.size == (1191, 1684)
    assert plain.getpixel((200, 400)) == (255, 255, 255)
    assert marked.getpixel((200, 500)) == (255, 0, 0)
    assert marked.getpixel((400, 600))[1] < 255
    assert marked.getpixel((900, 900)) == (255, 255, 255)


def test_notes_and_keys_stand_around_the_page_and_not_on_it():
    noted = [Highlight(BBox(100, 200, 300, 400), (0, 0, 255), f"note {n}") for n in range(3)]
    image = Image.open(BytesIO(draw_page(PAGE, 1, noted, [Key((0, 128, 0), "owner", filled=True)])))
    assert image.width > 1191
    assert image.height > 1684
    beside, below = image.crop((1192, 0, image.width, 1684)), image.crop((0, 1685, image.width, image.height))
    assert (0, 0, 255) in colours(beside)
    assert (0, 128, 0) in colours(below)
    assert (0, 0, 255) not in colours(below)


def colours(image):
    return {colour for _, colour in image.convert("RGB").getcolors(maxcolors=2**20)}


@pytest.mark.parametrize(
    ("wanted", "tops"),
    [
        ([], []),
        ([50], [45]),
        ([50, 51, 52], [45, 55, 65]),
        ([0, 0], [0, 10]),
        ([99, 99], [80, 90]),
        ([20, 98, 99], [15, 80, 90]),
    ],
)
def test_notes_are_spread_so_that_none_covers_another(wanted, tops):
    assert spread(wanted, 10, 100) == tops
