"""Ruling: which rules speak on a document, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from apparse.verdict import PlainFinding, Verdict

if TYPE_CHECKING:  # settings are checked by pydantic, which is slow to load
    from apparse.config.settings import Settings

_F = TypeVar("_F", bound=PlainFinding)


@dataclass(frozen=True, slots=True)
class Ruling:
    """`rules` are the ids of the rules that speak, None for all; `severities` those that are not the rule's own.

    `file` says so, over those that it `extends`.
    """

    rules: frozenset[str] | None = None
    severities: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None
    extends: tuple[str, ...] = ()

    def over(self, verdict: Verdict) -> Verdict:
        """The verdict as far as these rules speak, and with the names of the files that say so."""
        return {
            **verdict,
            "findings": self.findings(verdict["findings"]),
            "checked": [rule for rule in verdict["checked"] if self.rules is None or rule in self.rules],
            "configuration": self.file,
            "configuration_extends": [*self.extends],
        }

    def findings(self, findings: Iterable[_F]) -> list[_F]:
        return [
            cast("_F", {**finding, "severity": self.severities.get(finding["rule"], finding["severity"])})
            for finding in findings
            if self.rules is None or finding["rule"] in self.rules
        ]


def ruling(settings: Settings, document: Path | None = None) -> Ruling:
    """What the settings say of a document (an absolute path), or of documents in general.

    Rules are only loaded if there is a choice. Raises UsageError for a word that names no rule.
    """
    select, ignore = settings.value("select"), [*settings.value("ignore")]
    ignore += settings.ignored_for(document) if document else ()
    return Ruling(
        rules=_chosen(select or (), ignore) if select or ignore else None,
        severities=_severities(settings),
        file=settings.name,
        extends=settings.extends,
    )


def ruling_on_waivers(settings: Settings) -> Ruling:
    """What the settings say of a waiver file: all speak of it, whatever is selected, but for those that are ignored.

    Who chooses rules to judge documents by would else hear nothing of leave that has run out.
    """
    ignore = next((layer.said["ignore"] for layer in settings.layers if layer.said.get("ignore")), ())
    return Ruling(_chosen((), ignore) if ignore else None, _severities(settings), settings.name, settings.extends)


def _chosen(select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
    from apparse.validate.rules import all_rules  # noqa: PLC0415
    from apparse.validate.selection import select_rules  # noqa: PLC0415

    return frozenset(rule.id for rule in select_rules(all_rules(), select, ignore))


def _severities(settings: Settings) -> dict[str, str]:
    """By id. Within a layer a rule's own word goes before that of its family."""
    found: dict[str, str] = {}
    for table in settings.severities():
        if table:
            named = {word: _chosen([word], ()) for word in table}
            for word in sorted(table, key=lambda word: -len(named[word])):
                found |= dict.fromkeys(named[word], str(table[word]))
    return found
