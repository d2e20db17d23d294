"""The golden record of a plan: what a careful reader says on seeing the printed document."""

from __future__ import annotations

from .content import Action, Group, Plan, Recommendation, joined
from .look import Look
from .tables import number_words

Json = dict[str, object]


def golden(plan: Plan, look: Look) -> Json:
    """Return the golden record in the shape of the corpus."""
    told = look.group_kind != "none"
    return {
        "kind": "action_plan",
        "title": plan.title,
        "subject": plan.subject,
        "submitted": plan.submitted.isoformat(),
        "report_published": plan.published.isoformat(),
        "groups": [{"addressee": g.heading} for g in plan.groups] if told else [],
        "recommendations": [_recommendation(r, g, look) for g in plan.groups for r in g.recommendations],
        "summary": _summary(plan) if look.summary_kind != "none" else None,
        "look": look.traits(),
    }


def _recommendation(rec: Recommendation, group: Group, look: Look) -> Json:
    record: Json = {
        "number": rec.number.rstrip("."),
        "addressee": group.heading if look.group_kind != "none" else None,
        "text": joined(rec.text),
        "response": rec.response,
        "response_raw": None if look.tabular and look.response_place == "ticks" else rec.word,
        "explanation": joined(rec.explanation),
        "actions": [_action(a, look) for a in rec.actions],
    }
    alt = _alternatives(rec, look)
    return record | ({"alt": alt} if alt else {})


def _alternatives(rec: Recommendation, look: Look) -> Json:
    alt: Json = {}
    bare = rec.number.rstrip(".").removeprefix("Rec ").removeprefix("R")
    numbers = {bare, bare.lstrip("0"), number_words(rec.number)} - {rec.number.rstrip(".")}
    if look.number_place == "above" or not look.tabular or rec.number != bare:
        alt["number"] = sorted(numbers)
    if rec.lead_in:
        alt["explanation"] = [None]
    return alt


def _action(action: Action, look: Look) -> Json:
    record: Json = {
        "text": joined(action.text),
        "owners_raw": " ".join(action.owners),
        "target_raw": action.target,
        "label": action.label,
    }
    keyed = {key: text for key, text in action.extras.items() if key in {"progress", "rag"}}
    other = {look.label(key): text for key, text in action.extras.items() if key not in keyed}
    return record | keyed | ({"other": other} if other else {})


def _summary(plan: Plan) -> Json:
    kinds = ("agreed", "partly_agreed", "not_agreed")
    return {**{kind: plan.count(kind) for kind in kinds}, "total": len(plan.recommendations)}
