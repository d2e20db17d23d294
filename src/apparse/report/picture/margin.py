"""What stands around the picture of a page: on its right notes, each joined to its box; below it the key to the colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Colour = tuple[int, int, int]

_LETTERS, _STEP, _GAP = 20, 28, 24
_PAPER, _INK, _EDGE = (255, 255, 255), (30, 30, 30), (190, 190, 190)
_SWATCH = 18


class Key(NamedTuple):
    """A colour and what is drawn in it; `filled` shows it as an area."""

    colour: Colour
    label: str
    filled: bool = False


class Note(NamedTuple):
    """A line of text beside the picture, joined to a point in it (pixels from the top left)."""

    x: float
    y: float
    text: str
    colour: Colour


def with_margins(image: Any, notes: Sequence[Note], keys: Sequence[Key]) -> Any:
    """The picture with its notes and keys around it; the picture itself if there are none."""
    if not notes and not keys:
        return image
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - only pictures pay for it

    font = ImageFont.load_default(_LETTERS)
    widest = max((font.getlength(note.text) for note in notes), default=0)
    width = image.width + (round(widest) + 3 * _GAP if notes else 0)
    placed = [*_flow(keys, font, width)]
    body = max(image.height, len(notes) * _STEP + _GAP)
    height = body + (placed[-1][1] + _STEP + _GAP if placed else 0)
    sheet = Image.new("RGB", (width, height), _PAPER)
    sheet.paste(image, (0, 0))
    brush = ImageDraw.Draw(sheet)
    brush.rectangle((0, 0, image.width - 1, image.height - 1), outline=_EDGE)
    left, ordered = image.width + 2 * _GAP, sorted(notes, key=lambda note: note.y)
    for note, top in zip(ordered, spread([note.y + _LETTERS / 2 for note in ordered], _STEP, body), strict=True):
        middle = top + _STEP / 2
        brush.line((note.x, note.y, image.width, note.y, left - 6, middle), fill=note.colour, width=2)
        brush.text((left, top + 2), note.text, fill=note.colour, font=font)
    for key, (x, y) in zip(keys, placed, strict=True):
        _draw_key(brush, key, x, body + y + _GAP // 2, font)
    return sheet


def spread(wanted: Sequence[float], step: float, bottom: float) -> list[float]:
    """Tops of lines that high, in order, none over another and none below the bottom if they fit, near what is wanted."""
    tops: list[float] = []
    for each in wanted:
        tops.append(max(each - step / 2, tops[-1] + step if tops else 0))
    limit = bottom
    for place in range(len(tops) - 1, -1, -1):
        limit = tops[place] = min(tops[place], limit - step)
    return tops


def _flow(keys: Sequence[Key], font: Any, width: int) -> Iterator[tuple[int, int]]:
    """Where each key stands: one after the other, in lines."""
    x, y = _GAP, 0
    for key in keys:
        length = _SWATCH + 8 + round(font.getlength(key.label)) + _GAP
        if x > _GAP and x + length > width:
            x, y = _GAP, y + _STEP
        yield x, y
        x += length


def _draw_key(brush: Any, key: Key, x: int, y: int, font: Any) -> None:
    swatch = (x, y + 4, x + _SWATCH, y + 4 + _SWATCH)
    brush.rectangle(swatch, outline=key.colour, width=3, fill=lightened(key.colour) if key.filled else None)
    brush.text((x + _SWATCH + 8, y + 2), key.label, fill=_INK, font=font)


def lightened(colour: Colour) -> Colour:
    """The colour as it looks when it is laid thinly over paper."""
    red, green, blue = (round(255 - (255 - part) * 0.22) for part in colour)
    return red, green, blue
