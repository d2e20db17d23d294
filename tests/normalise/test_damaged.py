"""Documents that converters, editors and torn pages have damaged are read without failing, and nothing of them is lost."""

from functools import cache
from random import Random

import pytest
from accounting import account
from damage import damaged
from golden import FIXTURES

from apparse.errors import UnknownKind
from apparse.extract import extract
from apparse.normalise import normalise
from apparse.normalise.clean import mend_broken_words
from apparse.normalise.furniture import mark_furniture
from apparse.source import Source
from apparse.validate import validate
from apparse.validate.rules import all_rules

NAMES = ("plan.md", "report.md", "plan.html", "report.html")
PATHS = sorted(path for path in FIXTURES.rglob("*.*") if path.name in NAMES)
LOTS = [*range(3), *(pytest.param(lot, marks=pytest.mark.slow) for lot in range(3, 60))]
extracted = cache(lambda path: extract(Source.from_path(path)))


@pytest.mark.parametrize("lot", LOTS)
@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in PATHS])
def test_each_word_of_a_damaged_document_is_accounted_for(path, lot):
    content = damaged(extracted(path), Random(f"{path.parent.name}/{path.name} {lot}"))
    try:
        document = normalise(content)
    except UnknownKind:  # too much of it is gone
        return
    validate(document, all_rules(), None)
    sums = account(mark_furniture(mend_broken_words(content)), document)
    lost = sums["source"] - sums["furniture"] - sums["records"] - sums["leftovers"]
    assert len(lost) < 2  # an "o" by itself is the mark of an item
    assert sums["records"] & sums["leftovers"] == set()
    assert sums["furniture"] & sums["leftovers"] == set()
