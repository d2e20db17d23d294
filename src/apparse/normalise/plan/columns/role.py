"""Role: what a column of an action table holds."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    NUMBER = "number"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    EXPLANATION = "explanation"
    ADDRESSEE = "addressee"
    LABEL = "label"
    ACTION = "action"
    OWNER = "owner"
    TARGET = "target"
    REVISED = "revised"
    PROGRESS = "progress"
    RAG = "rag"
    OTHER = "other"


ANSWERED = (Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE)
"""The columns by which a recommendation is known."""
LEADING = (*ANSWERED, Role.EXPLANATION, Role.ADDRESSEE)
"""The columns that stand once for all actions of a recommendation."""
SIDES = (Role.OWNER, Role.TARGET)
"""The columns that stand beside each action."""
