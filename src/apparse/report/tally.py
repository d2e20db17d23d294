"""Tally: what a run comes to. It counts verdicts as they pass, so that reports can be written as documents finish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from apparse.report.exit_code import ExitCode
from apparse.result import Verdict

SEVERITIES = ("error", "warning", "info")


class Tally:
    """Counts of documents and findings, and the exit code. Complete once `counted` has come to its end.

    `fail_on` is the severity from which on a finding makes the run fail, or "never".
    """

    def __init__(self, fail_on: str = "never") -> None:
        self.fail_on = fail_on
        self.documents: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.passed_over: list[dict[str, str]] = []
        self.misnamed = False
        self.interrupted = False

    def counted(self, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
        for verdict in verdicts:
            self.count(verdict)
            yield verdict

    def count(self, verdict: Verdict) -> None:
        self.documents["defect" if verdict["code"] == "defect" else verdict["state"]] += 1
        self.findings.update(finding["severity"] for finding in verdict["findings"])

    def pass_over(self, source: str, reason: str, *, misnamed: bool = False) -> None:
        """Note a source that is left out; `misnamed` if it was asked for and leads nowhere."""
        self.passed_over.append({"source": source, "reason": reason})
        self.misnamed |= misnamed

    @property
    def exit_code(self) -> ExitCode:
        if self.interrupted:
            return ExitCode.INTERRUPTED
        if self.misnamed or not self.documents:
            return ExitCode.USAGE
        if self.documents["defect"]:
            return ExitCode.DEFECT
        if self.documents["not_judged"]:
            return ExitCode.NOT_JUDGED
        return ExitCode.FINDINGS if self._gate_fails() else ExitCode.GOOD

    @property
    def outcome(self) -> str:
        """The exit code in a word or two."""
        return {
            ExitCode.GOOD: "passed",
            ExitCode.FINDINGS: "failed",
            ExitCode.NOT_JUDGED: "incomplete, not every document could be judged",
            ExitCode.DEFECT: "incomplete, apparse failed",
            ExitCode.INTERRUPTED: "interrupted",
        }.get(self.exit_code, "nothing to judge")

    def _gate_fails(self) -> bool:
        grave = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1] if self.fail_on in SEVERITIES else ()
        return any(self.findings[severity] for severity in grave)

    @property
    def not_judged(self) -> int:
        return self.documents["not_judged"] + self.documents["defect"]

    def summary(self) -> dict[str, int]:
        return {
            "documents": self.documents.total(),
            "judged": self.documents["judged"],
            "not_judged": self.not_judged,
            "passed_over": len(self.passed_over),
            **{f"{severity}s" if severity != "info" else "infos": self.findings[severity] for severity in SEVERITIES},
        }

    def sentence(self) -> str:
        """The summary as one line for people."""
        parts = [_count(self.documents["judged"], "document") + " judged"]
        parts += [_count(self.findings[severity], severity) for severity in SEVERITIES]
        if self.not_judged:
            parts.append(f"{self.not_judged} not judged")
        if self.passed_over:
            parts.append(f"{len(self.passed_over)} passed over")
        return ", ".join(parts) + (" (interrupted)" if self.interrupted else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 or noun == "info" else "s")
