"""Owners: who answers for an action, told apart where that is certain."""

from __future__ import annotations


def split_owners(raw: str, lines: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The owners named by an owner cell. `lines` are the cell's paragraphs where the source has several."""
    raise NotImplementedError
