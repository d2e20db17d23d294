from __future__ import annotations

from io import BytesIO

import pytest
from drawn_pages import drawn
from PIL import Image

from apparse.errors import UsageError
from apparse.extract.pdf.picture import Highlight, draw_page
from apparse.location import BBox
from apparse.source import Source

PAGE = Source("drawn.pdf", drawn(lambda canvas: canvas.drawString(72, 700, "Hello world")))


def test_what_was_found_is_drawn_where_it_is():
    plain = Image.open(BytesIO(draw_page(PAGE, 1)))
    marked = Image.open(
        BytesIO(draw_page(PAGE, 1, [Highlight(BBox(100, 200, 300, 400), (255, 0, 0), "cell", filled=True)]))
    )
    assert plain.size == marked.size == (1191, 1684)
    assert plain.getpixel((200, 400)) == (255, 255, 255)
    assert marked.getpixel((200, 500)) == (255, 0, 0)
    assert marked.getpixel((400, 600))[1] < 255
    assert marked.getpixel((900, 900)) == (255, 255, 255)


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there_is_a_mistake_of_the_caller(number):
    with pytest.raises(UsageError):
        draw_page(PAGE, number)
