"""What reports say of findings that don't count: waived, and by whose leave; baselined, and since when. And how to waive."""

from __future__ import annotations

import json

from apparse.printable import clean, long_date
from apparse.report.place import path_of
from apparse.verdict import WAIVED, ReportedFinding


def excuse(finding: ReportedFinding) -> str:
    """Why a finding does not count: "waived: The post is being filled. (W-12, approved by J. Smith, until 1 April 2026)"."""
    if finding["state"] != WAIVED:
        return f"baselined: first seen on {long_date(finding['first_seen'])}"
    return f"waived: {clean(justification(finding))}"


def justification(finding: ReportedFinding) -> str:
    """The reason of a waiver, with what else it says of itself in brackets."""
    waiver = finding["waiver"]
    told = [waiver["id"]] if "id" in waiver else []
    told += [f"approved by {waiver['approver']}"] if "approver" in waiver else []
    told += [f"since {long_date(waiver['created'])}"] if "created" in waiver else []
    told += [f"until {long_date(waiver['expires'])}" if "expires" in waiver else "without an end"]
    return f"{' '.join(waiver['reason'].split())} ({', '.join(told)})"


def as_waiver(finding: ReportedFinding, source: str) -> str:
    """The entry of `apparse.waivers.toml` that would waive a finding, once a reason is written into it."""
    about = f"  # {clean(finding['where'])}" if finding["where"] else ""
    return "\n".join(
        [
            "[[waiver]]",
            f'rule = "{finding["rule"]}"{about}',
            f"document = {json.dumps(clean(path_of(source)), ensure_ascii=False)}",
            f'fingerprint = "{finding["fingerprint"]}"',
            'reason = ""',
            'approver = ""',
            "# expires = 2027-03-31, the last day on which it holds",
        ]
    )
