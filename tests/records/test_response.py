"""Response words."""

import pytest
from labelled_wording import labelled, misread

from apparse.records.response import Response, read_response


@pytest.mark.parametrize(
    ("raw", "response"),
    [
        ("Agreed", Response.AGREED),
        (" PARTLY\nAGREED. ", Response.PARTLY_AGREED),
        ("Part-agreed", Response.PARTLY_AGREED),
        ("Acc epted in part", Response.PARTLY_AGREED),
        ("Rejected", Response.NOT_AGREED),
        ("can’t accept", Response.NOT_AGREED),
        ("accepts in part", Response.PARTLY_AGREED),
        ("Accepted in principle", None),
        ("Agreed/Not agreed", None),
        ("", None),
    ],
)
def test_reads_the_defined_categories_only(raw, response):
    assert read_response(raw) is response


def test_labelled_words():
    lines = labelled("responses")
    wrong = misread(
        lines, lambda line: read_response(line["raw"]), lambda line: [line["response"], *line.get("alt", [])]
    )
    assert 1 - len(wrong) / len(lines) >= 0.98, "\n".join(wrong)
