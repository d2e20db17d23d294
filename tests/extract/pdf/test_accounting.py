"""Property: each word that is printed stands in exactly one block, whatever the page looks like."""

from __future__ import annotations

from collections import Counter

from drawn_pages import drawn, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PLACES = st.tuples(st.integers(20, 520), st.integers(20, 800))
LINES = st.tuples(st.integers(0, 12), st.integers(0, 16), st.integers(1, 8), st.booleans())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(places=st.lists(PLACES, min_size=1, max_size=40), lines=st.lists(LINES, max_size=25), bold=st.integers(0, 40))
def test_every_word_stands_in_one_block(places, lines, bold):
    rows: dict[int, list[int]] = {}
    for x, y in places:
        taken = rows.setdefault(y // 14, [])
        if all(abs(x - other) > 40 for other in taken):
            taken.append(x)
    words = [(x, 14 * row + 10, f"w{row}x{x}") for row, taken in rows.items() for x in taken]

    def draw(canvas):
        for column, row, length, upright in lines:
            x, y = 10 + 45 * column, 20 + 48 * row
            canvas.line(x, y, x + (0 if upright else 45 * length), y + (48 * length if upright else 0))
        for number, (x, y, word) in enumerate(words):
            canvas.setFont("Helvetica-Bold" if number < bold else "Helvetica", 7)
            canvas.drawString(x, y, word)

    content = read(drawn(draw))
    texts = [*content.texts(), *(aside.text for aside in content.asides)]
    # by letters, since a line may strike out half a word
    assert Counter("".join(text.value for text in texts).replace(" ", "")) == Counter(
        "".join(word for _, _, word in words)
    )
