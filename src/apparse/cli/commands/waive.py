"""apparse waive: write the waiver of a finding, so that nobody types it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from apparse.cli import gating, options, streams
from apparse.cli.commands.validate import AsOf, verdicts_of
from apparse.cli.configured import Rulings, configured, day_of, limits, tell
from apparse.cli.run import Run
from apparse.cli.tasks.contract import JUDGE, ToJudge
from apparse.days import read_day
from apparse.errors import UsageError
from apparse.report.place import described
from apparse.report.tally import Tally

File = Annotated[str, typer.Argument(metavar="FILE", help="The document in which it is found.")]
Rule = Annotated[str, typer.Argument(metavar="RULE", help="The id or name of the rule that finds it.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why it is let pass.")]
Where = Annotated[
    str | None,
    typer.Option(metavar="PLACE", help='Where it is found, as reports show it: "recommendation 2, action 1".'),
]
Fingerprint = Annotated[
    str | None, typer.Option(metavar="HEX", help="Its fingerprint, where the place does not tell which one.")
]
Approver = Annotated[str | None, typer.Option(metavar="NAME", help="By whose leave.")]
Expires = Annotated[
    str | None,
    typer.Option(parser=options.day, metavar="DATE", help="The last day on which it holds.", show_default="none"),
]
Id = Annotated[str | None, typer.Option(metavar="NAME", help="What to call the waiver.")]
Waivers = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The file to write it into.", show_default=f"{gating.WAIVER_FILE} here or above"),
]


def waive(  # noqa: PLR0913 - one for each option
    file: File,
    rule: Rule,
    *,
    reason: Reason,
    where: Where = None,
    fingerprint: Fingerprint = None,
    approver: Approver = None,
    expires: Expires = None,
    id: Id = None,  # noqa: A002 - the option's name
    waivers: Waivers = None,
    as_of: AsOf = None,
    engine: options.Engine = "pdfium",
    verify: options.Verify = False,
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = None,
    max_memory: options.MaxMemory = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Write the waiver of a finding into the waiver file."""
    from apparse.gate.entry import finding_meant, with_entry  # noqa: PLC0415 - rules and records are slow to load

    rule_id = _rule_id(rule)
    reading = options.reading(engine, password_file, verify=verify)
    configuration = configured(config, isolated=isolated, as_of=as_of, timeout=timeout, max_memory=max_memory)
    target = waivers or gating.waiver_file() or Path(gating.WAIVER_FILE)
    run = Run.over([file], stdin_name="stdin", **limits(configuration, reading))
    if not run.single or run.orders[0].path is None:
        raise UsageError("waive takes one document, and by its name")
    run.check_targets(target)
    rulings, day = Rulings(configuration, run.orders), day_of(configuration.run)
    tell(configuration)
    tally, today = Tally(), read_day("today")
    said = {"id": id, "reason": reason, "approver": approver, "created": today}
    terms = said | {"expires": expires and read_day(expires)}
    asked = ToJudge(reading=reading, rules=rulings.rules(), as_of=day, snippets=True, room=None)
    outcomes = run.outcomes(JUDGE, asked, tally)
    for verdict in tally.counted(verdicts_of(outcomes, rulings)):
        if verdict["state"] == "judged":
            finding = finding_meant(verdict, rule_id, where, fingerprint)
            streams.to_file(target, with_entry(target, verdict, finding, terms, read_day(day) if day else today))
            place = described(finding, verdict)
            streams.note(f"waives {rule_id} {finding['name']}{place and f' ({place})'}", about=str(target))
    return tally.exit_code


def _rule_id(word: str) -> str:
    from apparse.validate.rules import all_rules  # noqa: PLC0415
    from apparse.validate.selection import find_rule  # noqa: PLC0415

    return find_rule(all_rules(), word).id
