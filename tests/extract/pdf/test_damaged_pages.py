"""Pages of which texts, rules and grounds are missing, or stand elsewhere, are read without failing."""

from io import BytesIO
from random import Random

import pikepdf
import pytest
from golden import FIXTURES

from apparse.errors import Unjudged
from apparse.extract import extract
from apparse.source import Source

PATHS = sorted(FIXTURES.rglob("plan.pdf"))
FAILED = (46, 56, 57)
"""Lots with which a page could not be read once: a mark of a list alone on its ground, and words one upon the other."""
LOTS = [pytest.param(lot, marks=[] if lot in FAILED else pytest.mark.slow) for lot in range(100)]
TEXTS, PATHS_OF_LINES, PAINTED = ("Tj", "TJ", "'", '"'), ("re", "l", "m"), ("f", "f*", "S", "B")
MOVED = ("Tm", "Td", "cm")
FAR = (-300, -50, -5, 5, 50, 300)
"""Points by which something may stand elsewhere."""


def damaged(path, lot: Random) -> bytes:
    """The document with some of what its pages show left out, and a little of it moved."""
    with pikepdf.open(path) as document:
        for page in document.pages:
            texts, lines = lot.choice((0, 0.02, 0.2, 0.5)), lot.choice((0, 0.1, 0.5, 0.9))
            kept = _kept(pikepdf.parse_content_stream(page), lot, texts, lines)
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(list(kept)))
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def _kept(instructions, lot, texts, lines):
    for instruction in instructions:
        name = str(instruction.operator)
        if name in TEXTS and lot.random() < texts:
            continue
        if name in PATHS_OF_LINES and lot.random() < lines:
            continue
        if name in PAINTED and lot.random() < lines:
            yield pikepdf.ContentStreamInstruction([], pikepdf.Operator("n"))
        elif name in MOVED and lot.random() < 0.01:
            *others, last = instruction.operands
            yield pikepdf.ContentStreamInstruction([*others, float(last) + lot.choice(FAR)], pikepdf.Operator(name))
        else:
            yield instruction


@pytest.mark.parametrize("lot", LOTS)
@pytest.mark.parametrize("path", [pytest.param(path, id=path.parent.name) for path in PATHS])
def test_damaged_pages_are_read(path, lot):
    data = damaged(path, Random(f"{path.parent.name} {lot}"))
    try:
        assert extract(Source("plan.pdf", data)).pages
    except Unjudged:  # nothing may be left
        return
