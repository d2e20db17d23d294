"""Texts that stand somewhere, and documents of nothing but text, for tests."""

import apparse
from apparse.location import BBox, Location
from apparse.text import Text


def on_line(value, line=1):
    """A text that begins a line of its source."""
    return Text.of(value, Location(line=line, column=1))


def on_page(value, page, top):
    """A text ten points high on a page."""
    return Text.of(value, Location(page=page, bbox=BBox(50, top, 400, top + 10)))


def parsed(text, name="report.md"):
    """The record of a document with this text."""
    return apparse.parse(apparse.Source(name, text.encode()))
