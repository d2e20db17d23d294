"""Places for people: in Word no line that nobody can count, and for services the line that they need."""

import json

import pytest
from test_reporters import finding, verdict, written

PLACED = {"locations": [{"line": 57}]}
FOR_PEOPLE = ["text", "concise", "markdown", "html", "junit"]


def in_word(found, name="plan.docx"):
    return {**verdict(name, "said", found), "flows": True}


@pytest.mark.parametrize("form", FOR_PEOPLE)
@pytest.mark.parametrize("name", ["plan.docx", "stdin"])
def test_in_word_a_name_is_place_enough(form, name):
    said = written(form, in_word(finding(where="recommendation 2, action 2", **PLACED), name))
    assert not any(place in said for place in ("line 57", "paragraph 57", ":57"))


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_in_word_what_names_nothing_stands_in_a_paragraph(form):
    said = written(form, in_word(finding(where="", **PLACED)))
    assert "paragraph 57" in said
    assert "line 57" not in said


def test_elsewhere_the_line_stays():
    named = finding(where="recommendation 2, action 2", **PLACED)
    assert "(line 57, recommendation 2, action 2)" in written("text", verdict("plan.html", "said", named))
    assert written("concise", verdict("plan.md", "said", named)).startswith("plan.md:57: error")


def test_services_get_their_line_of_word_too():
    one = in_word(finding(where="recommendation 2", **PLACED))
    (result,) = json.loads(written("sarif", one))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 57
    assert json.loads(written("gitlab", one))[0]["location"]["lines"]["begin"] == 57
    assert ",line=57," in written("github", one)
