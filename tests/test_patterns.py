"""Patterns, and the notation in which those for wordings are written."""

import gc
import importlib
import pkgutil
import re

import pytest

import apparse
from apparse.patterns import Pattern, any_of


def test_every_pattern_of_the_program_can_be_compiled():
    for module in pkgutil.walk_packages(apparse.__path__, "apparse."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.unfreeze()  # what `apparse.loading` froze would not be found
    patterns = [found for found in gc.get_objects() if isinstance(found, Pattern)]
    assert len(patterns) > 500
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)


def test_a_pattern_is_compiled_when_it_is_first_used():
    wrong = Pattern("(")
    with pytest.raises(re.error):
        wrong.search("")
    right = Pattern(r"B(\d)", re.IGNORECASE)
    assert right.search("a b1").span() == (2, 4)
    assert right.search("b1 b2", 1)[1] == "2"
    assert right.fullmatch("b1 ") is None
    assert right.sub(r"\1", "b1 b2") == "1 2"
    with pytest.raises(AttributeError):
        right.found  # noqa: B018 - asked for only


def matches(listed, text):
    return re.fullmatch(any_of(listed), text) is not None


LISTED = r"""
    # what has been done
    (was|were) (now )?closed
    done
"""


@pytest.mark.parametrize("text", ["was closed", "were  now\nclosed", "done"])
def test_each_line_is_an_alternative_and_a_blank_any_white_space(text):
    assert matches(LISTED, text)


@pytest.mark.parametrize("text", ["wasclosed", "was done", " done", "# what has been done", ""])
def test_nothing_else_is_matched(text):
    assert not matches(LISTED, text)


def test_what_is_built_of_it_may_be_built_of_it_again():
    assert matches(f"x {any_of('(a|b) c')}+", "x a cb c")


def test_brackets_capture_nothing():
    assert re.compile(any_of(r"(a)(?P<b>b)\((c)")).groupindex == {"b": 1}


def test_classes_and_what_is_escaped_stay_as_they_are():
    assert matches(r"[( ]\(x", "((x")
    assert matches(r"[^\] ]+", "a(b")
    assert not matches(r"a[ ]b", "a\nb")


def test_a_doubtful_blank_is_one_at_most():
    assert matches("n ?a", "na")
    assert matches("n ?a", "n a")
    assert not matches("n ?a", "n  a")


def test_blanks_count_at_the_ends_of_a_pattern_of_one_line():
    assert matches("no ", "no ")
    assert not matches("no ", "no")
