"""Which rules are to speak: chosen by id ("AP503"), by the beginning of an id ("AP5"), or by name ("missing-owner")."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from apparse.errors import UsageError
from apparse.validate.rule import Rule

Rules = tuple[Rule[Any], ...]


def select_rules(rules: Rules, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Rules:
    """The rules that `select` names (all, if it names none) less those that `ignore` names.

    Raises UsageError for a word that names no rule.
    """
    wanted = {rule.id for word in select for rule in _named(rules, word)} or {rule.id for rule in rules}
    unwanted = {rule.id for word in ignore for rule in _named(rules, word)}
    return tuple(rule for rule in rules if rule.id in wanted - unwanted)


def find_rule(rules: Rules, word: str) -> Rule[Any]:
    """The one rule of this id or name. Raises UsageError if there is none."""
    for rule in rules:
        if word.strip().lower() in (rule.id.lower(), rule.name):
            return rule
    raise _unknown(rules, word)


def _named(rules: Rules, word: str) -> list[Rule[Any]]:
    wanted = word.strip().lower()
    named = [rule for rule in rules if wanted and (rule.id.lower().startswith(wanted) or rule.name == wanted)]
    if not named:
        raise _unknown(rules, word)
    return named


def _unknown(rules: Rules, word: str) -> UsageError:
    known = [spelling for rule in rules for spelling in (rule.name, rule.id.lower())]
    near = difflib.get_close_matches(word.strip().lower(), known, n=1, cutoff=0.5)
    hint = f"; did you mean {near[0].upper() if '-' not in near[0] else near[0]}?" if near else ""
    return UsageError(f"there is no rule {word!r}{hint}")
