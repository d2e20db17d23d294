"""Tally: what a run comes to. It counts verdicts as they pass, so that reports can be written as documents finish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from apparse.report.exit_code import ExitCode
from apparse.verdict import BASELINED, WAIVED, WAIVER_FILE, Verdict, new_findings, settled_findings

SEVERITIES = ("error", "warning", "info")
_DEMANDS = {"error": "is an error", "warning": "is a warning or an error", "info": "counts, whatever its severity"}
_CAUSES = {"limit": "over a limit", "defect": "by a defect in apparse"}


class Tally:
    """Counts of documents and findings, and the exit code. Complete once `counted` has come to its end.

    `fail_on` is the severity from which on a finding makes the run fail, or "never". `findings` counts what is new,
    `settled` what is waived or baselined, `checked` the documents that some rule was about; `show_waived` asks reports for people to list that, too.
    """

    def __init__(self, fail_on: str = "never", *, show_waived: bool = False) -> None:
        self.fail_on, self.show_waived = fail_on, show_waived
        self.documents: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.settled: Counter[str] = Counter()
        self.causes: Counter[str] = Counter()
        self.checked = 0
        self.passed_over: list[dict[str, str]] = []
        self._astray = 0
        self.misnamed = False
        self.cut_short: ExitCode | None = None

    def counted(self, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
        for verdict in verdicts:
            self.count(verdict)
            yield verdict

    def count(self, verdict: Verdict) -> None:
        if verdict["kind"] != WAIVER_FILE:
            self.checked += bool(verdict["checked"])
            self.documents["defect" if verdict["code"] == "defect" else verdict["state"]] += 1
        self.findings.update(finding["severity"] for finding in new_findings(verdict))
        self.settled.update(finding["state"] for finding in settled_findings(verdict))
        if verdict["code"]:
            self.causes[verdict["code"]] += 1

    def pass_over(self, source: str, reason: str, *, misnamed: bool = False) -> None:
        """Note a source that is left out; `misnamed` if it was asked for and leads nowhere: no document is left out there."""
        self.passed_over.append({"source": source, "reason": reason})
        self._astray += misnamed
        self.misnamed |= misnamed

    @property
    def interrupted(self) -> bool:
        return self.cut_short is not None

    @property
    def exit_code(self) -> ExitCode:
        if self.cut_short:
            return self.cut_short
        if self.misnamed or not self.documents:
            return ExitCode.USAGE
        if self.documents["defect"]:
            return ExitCode.DEFECT
        if self.documents["not_judged"]:
            return ExitCode.NOT_JUDGED
        failing = any(self.findings[severity] for severity in SEVERITIES if self.fails_by(severity))
        return ExitCode.FINDINGS if failing else ExitCode.GOOD

    @property
    def outcome(self) -> str:
        """The exit code in a word or two."""
        if self.exit_code is ExitCode.USAGE:
            return "incomplete, a path leads to no document" if self.documents else "nothing to judge"
        return {
            ExitCode.GOOD: "passed",
            ExitCode.FINDINGS: "failed",
            ExitCode.NOT_JUDGED: "incomplete, not every document could be judged",
            ExitCode.DEFECT: "incomplete, apparse failed",
            ExitCode.INTERRUPTED: "interrupted",
            ExitCode.TERMINATED: "interrupted",
        }[self.exit_code]

    @property
    def meaning(self) -> str:
        """The exit code in a sentence that names what this very run demanded, and of what a 2 can mean that which it does."""
        if self.exit_code is ExitCode.USAGE:
            return "a path leads to no document" if self.documents else "no document at all"
        if self.exit_code is not ExitCode.FINDINGS:
            return self.exit_code.meaning
        return f"judged, and at least one unwaived finding {_DEMANDS[self.fail_on]} (--fail-on {self.fail_on})"

    def fails_by(self, severity: str) -> bool:
        """Whether a finding of this severity that counts makes the run fail."""
        return self.fail_on in SEVERITIES and SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)

    @property
    def not_judged(self) -> int:
        return self.documents["not_judged"] + self.documents["defect"]

    def summary(self) -> dict[str, int]:
        return {
            "documents": self.documents.total(),
            "judged": self.documents["judged"],
            "not_judged": self.not_judged,
            "passed_over": len(self.passed_over),
            **{f"{severity}s": self.findings[severity] for severity in SEVERITIES},
            WAIVED: self.settled[WAIVED],
            BASELINED: self.settled[BASELINED],
        }

    def sentence(self) -> str:
        """The summary as one line for people."""
        parts = [count(self.documents["judged"], "document") + " judged"]
        parts += [count(self.findings[severity], severity) for severity in SEVERITIES]
        parts += [f"{self.settled[state]} {state}" for state in (WAIVED, BASELINED) if self.settled[state]]
        return ", ".join([*parts, *self.left_out()]) + self._ending()

    def _ending(self) -> str:
        """What the counts alone don't tell of the exit code: that the run was cut short, or failed by something else than an error."""
        if self.interrupted:
            return " (interrupted)"
        unusual = self.exit_code is ExitCode.FINDINGS and not self.findings["error"]
        return f" (failed: fail-on is {self.fail_on})" if unusual else ""

    def left_out(self) -> Iterator[str]:
        """What was not judged, by its causes with the most frequent first, and what was passed over."""
        if self.not_judged:
            frequent = sorted(self.causes.items(), key=lambda each: (-each[1], each[0]))
            causes = ", ".join(f"{number} {_CAUSES.get(code, code.replace('-', ' '))}" for code, number in frequent)
            yield f"{self.not_judged} not judged" + (f" ({causes})" if causes else "")
        if passed := len(self.passed_over) - self._astray:
            yield f"{passed} passed over"


def count(number: int, noun: str) -> str:
    """The number with its noun: "1 document", "3 documents"."""
    return f"{number} {noun}" + ("" if number == 1 or noun == "info" else "s")
