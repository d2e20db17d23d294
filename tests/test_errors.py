"""Every way in which a source can't be judged."""

import pytest

from apparse.errors import Unjudged, remedy_of

KINDS = Unjudged.__subclasses__()


def test_codes_are_unlike():
    assert len({kind.code for kind in KINDS}) == len(KINDS) == 11


@pytest.mark.parametrize("kind", KINDS)
def test_each_says_what_can_be_done(kind):
    assert len(remedy_of(kind.code)) > 20
    assert kind("is broken").reason == "is broken"


def test_an_unknown_code_has_no_remedy():
    assert remedy_of("defect") == remedy_of(None) == ""
