"""Which rules are to speak: chosen by id ("AP503"), by the beginning of an id ("AP5"), or by name ("missing-owner")."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

from apparse.errors import UsageError
from apparse.patterns import Pattern
from apparse.validate.rule import Rule

Rules = tuple[Rule[Any], ...]
_SHOWN = 5
_LIKE_AN_ID = Pattern(r"[a-z]{2}\d?\w{0,2}")


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
        if is_called(rule, word):
            return rule
    raise _unknown(rules, word)


def is_called(rule: Rule[Any], word: str) -> bool:
    """Whether the word is this rule's whole id or its name."""
    return word.strip().lower() in (rule.id.lower(), rule.name)


def _named(rules: Rules, word: str) -> list[Rule[Any]]:
    wanted = word.strip().lower()
    named = _meant(rules, wanted)
    if not named and len(wanted.split()) > 1 and all(_meant(rules, each) for each in wanted.split()):
        raise UsageError(f"there is no rule {word!r}; these are several: put commas between them")
    if not named:
        raise _unknown(rules, word)
    return named


def _meant(rules: Rules, wanted: str) -> list[Rule[Any]]:
    return [rule for rule in rules if wanted and (rule.id.lower().startswith(wanted) or rule.name == wanted)]


def _unknown(rules: Rules, word: str) -> UsageError:
    return UsageError(f"there is no rule {word!r}{_hint(rules, word.strip().lower())}")


def _hint(rules: Rules, word: str) -> str:
    """What may have been meant: ids that begin as the word does, or the name that is most like it."""
    if _LIKE_AN_ID.fullmatch(word):
        for length in range(len(word), 1, -1):
            family = [rule for rule in rules if rule.id.lower().startswith(word[:length])]
            if family:
                return f"; those that begin with {word[:length].upper()} are {_listed(family)}"
    near = difflib.get_close_matches(word, [rule.name for rule in rules], n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else " (apparse rules lists them)"


def _listed(family: Sequence[Rule[Any]]) -> str:
    """The rules of a family, or its first ones."""
    named = [f"{rule.id} {rule.name}" for rule in family[:_SHOWN]]
    return ", ".join([*named, f"… ({len(family)} rules)"] if len(family) > _SHOWN else named)
