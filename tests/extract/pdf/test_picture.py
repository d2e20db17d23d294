from __future__ import annotations

from io import BytesIO

import pytest
from drawn_pages import drawn
from PIL import Image

from apparse.errors import UsageError
from apparse.extract.pdf.margin import Key, spread
from apparse.extract.pdf.picture import Highlight, draw_page
from apparse.location import BBox
from apparse.source import Source

PAGE = Source("drawn.pdf", drawn(lambda canvas: canvas.drawString(72, 700, "Hello world")))


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


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there_is_a_mistake_of_the_caller(number):
    with pytest.raises(UsageError):
        draw_page(PAGE, number)
