"""What files and options say together, for the commands that read documents."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apparse.batch import Order
from apparse.cli import options, streams
from apparse.cli.tasks.contract import HowToRead
from apparse.config import values
from apparse.config.paths import placed
from apparse.config.ruling import Ruling, ruling
from apparse.errors import UsageError

if TYPE_CHECKING:
    from apparse.config.configuration import Configuration
    from apparse.config.settings import Settings
    from apparse.report.tally import Tally

_LIMITS = ("timeout", "max-memory", "jobs")


def configured(config: Path | None, *, isolated: bool, **given: Any) -> Configuration:
    """The configuration over which the options go that were given; None is one that was not."""
    from apparse.config.configuration import Configuration  # noqa: PLC0415 - pydantic is slow to load
    from apparse.config.settings import Options  # noqa: PLC0415

    said = {name.replace("_", "-"): value for name, value in given.items() if value is not None}
    limits = {name: said.pop(name) for name in _LIMITS if name in said}
    return Configuration(Options(said | ({"limits": limits} if limits else {})), file=config, isolated=isolated)


def choice(
    select: Sequence[str] | None, ignore: Sequence[str] | None, severity: Sequence[str] | None
) -> dict[str, Any]:
    """The options that choose rules. Who says which are wanted means these, whatever files ignore.

    Raises UsageError if --select is given and names none.
    """
    if select and not options.listed(select):
        raise UsageError("--select names no rule (apparse rules lists them)")
    chosen: dict[str, Any] = {"select": options.listed(select or ()) or None}
    if ignore or chosen["select"]:
        chosen["ignore"] = options.listed(ignore or ())
    return chosen | {"severity": options.severities(severity)} if severity else chosen


def limits(configuration: Configuration, reading: HowToRead) -> dict[str, Any]:
    """What each document and the run may take; who asks for a slow reading and says no limit has more time for it."""
    from apparse.config.settings import DEFAULT  # noqa: PLC0415 - pydantic is slow to load

    limits = {name.replace("-", "_"): configuration.run.value("limits", name) for name in _LIMITS}
    slow = reading["verify"] or reading["engine"] != "pdfium"
    if slow and configuration.run.setting("limits", "timeout").origin == DEFAULT:
        limits["timeout"] *= options.SLOWER
    return limits


def day_of(settings: Settings) -> str | None:
    """The day as of which to judge, in ISO form."""
    day: str | None = settings.value("as-of")
    return day and values.day(day)


class Rulings:
    """The rulings on the documents of a run, all known before the first is read."""

    def __init__(self, configuration: Configuration, orders: Sequence[Order]) -> None:
        self._configuration = configuration
        self._of = {_key(order): self._ruling(order) for order in orders}
        if ruling(configuration.run).rules == frozenset():
            raise UsageError("no rule is left to judge by")

    def of(self, order: Order) -> Ruling:
        return self._of[_key(order)]

    def rules(self) -> list[str] | None:
        """The ids of the rules that speak on any document, None for all."""
        chosen = [ruling.rules for ruling in self._of.values()]
        known = [rules for rules in chosen if rules is not None]
        return sorted(frozenset().union(*known)) if len(known) == len(chosen) else None

    def _ruling(self, order: Order) -> Ruling:
        settings = self._configuration.of(Path(order.path) if order.path is not None else None)
        return ruling(settings, placed(Path(order.path or order.name)))


def _key(order: Order) -> tuple[str, str | None]:
    return order.name, order.path


def tell(configuration: Configuration) -> None:
    """Say on standard error which files govern."""
    for remark in configuration.remarks():
        streams.note(remark)


def tell_of_idle_rules(chosen: Collection[str] | None, tally: Tally, *, compared: bool = False) -> None:
    """Say on standard error that of the rules that are chosen none was about any document: then nothing found says nothing.

    Those on waivers always are: nobody chooses them to judge a document. `compared` says that documents were compared.
    """
    if chosen is None or tally.checked or not tally.documents["judged"]:
        return
    from apparse.records.trace import Trace  # noqa: PLC0415 - only who chooses rules waits for them
    from apparse.records.waivers import WaiverUse  # noqa: PLC0415
    from apparse.validate.rules import all_rules  # noqa: PLC0415

    rules = [rule for rule in all_rules() if rule.id in chosen]
    about = {rule.applies_to for rule in rules}
    if WaiverUse not in about and not all(rule.dated for rule in rules):  # that a day is wanted has been told
        here = "; a comparison is judged by those of the family XR" if compared else ""
        elsewhere = (
            "; those of the family XR are about a report and its plans (apparse trace)" if Trace in about else ""
        )
        streams.note(
            f"nothing was checked: none of the rules that are chosen is about what was judged{here or elsewhere}"
        )


def tell_of_dated_rules(settings: Settings) -> None:
    """Say on standard error of a rule that is asked for by its own name that it is silent, since no day was given."""
    asked = settings.value("select")
    if not asked or day_of(settings):
        return
    from apparse.records.waivers import WaiverUse  # noqa: PLC0415 - only who chooses rules waits for them
    from apparse.validate.rules import all_rules  # noqa: PLC0415
    from apparse.validate.selection import is_called  # noqa: PLC0415

    for rule in all_rules():
        needs_day = rule.dated and rule.applies_to is not WaiverUse  # waivers are judged on today, if on no other day
        if needs_day and any(is_called(rule, word) for word in asked):
            streams.note(f"{rule.id} {rule.name} finds nothing unless a day is given (--as-of today)")
