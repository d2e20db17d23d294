"""A record as JSON: the same text whichever of two libraries writes it, and safe to print."""

import json

import pytest

from apparse.export.json import JSON
from apparse.printable import to_json
from apparse.records.action_plan import Action, ActionPlan, Recommendation


@pytest.mark.parametrize(
    "text", ["plain", "é – “x” /", "\x1b]0;x\x07", "\u202egnp", "a\ud800b", "##vso[task]", '"\\', ""]
)
def test_it_is_what_python_would_write_and_nothing_in_it_is_a_command(text):
    plan = ActionPlan(title=text, recommendations=(Recommendation(actions=(Action(text=text),)),))
    written = JSON.write(plan, "plan.pdf")
    assert written == to_json(plan.model_dump(mode="json"))
    assert json.loads(written)["recommendations"][0]["actions"][0]["text"] == text
    assert all(char.isprintable() or char == "\n" for char in written)
    assert "##vso[" not in written
