from __future__ import annotations

import pytest
from drawn_pages import drawn

from apparse.errors import UsageError
from apparse.extract.pdf.picture import pixels
from apparse.source import Source

PAGE = Source("drawn.pdf", drawn(lambda canvas: canvas.rect(100, 100, 50, 50, stroke=0, fill=1), size=(200, 300)))


def test_the_pixels_of_a_page_run_from_its_top_left_corner():
    width, height, data = pixels(PAGE, 1, 0.5)
    assert (width, height, len(data)) == (100, 150, 4 * 100 * 150)
    assert set(data[::4]) == {0, 255}
    assert data[4 * (width * 87 + 62)] == 0, "the box stands where it was drawn"


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there_is_a_mistake_of_the_caller(number):
    with pytest.raises(UsageError):
        pixels(PAGE, number, 1)
