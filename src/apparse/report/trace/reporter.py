"""TraceReporter: a name, and how to write what came of one trace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from apparse.printable import clean_name
from apparse.report.tally import Tally
from apparse.trace_result import Account
from apparse.verdict import PlainFinding, Verdict

VERDICTS = ("matched", "reworded", "missing", "extra")


@dataclass(frozen=True, slots=True)
class Traced:
    """The documents, reports first, and their account; None if one of them could not be judged."""

    reports: Sequence[Verdict]
    plans: Sequence[Verdict]
    account: Account | None = None

    @property
    def documents(self) -> list[Verdict]:
        return [*self.reports, *self.plans]

    @property
    def named(self) -> dict[str, str]:
        """The sources by the names that paths and places give them."""
        return {
            name if len(group) == 1 else f"{name}s[{position}]": verdict["source"]
            for name, group in (("report", self.reports), ("plan", self.plans))
            for position, verdict in enumerate(group)
        }

    def called(self, name: str) -> str:
        """What people call a document that paths give this name: report, plan, or of several its file."""
        if name not in self.named or "[" not in name:
            return name
        source = self.named[name]
        file = PurePath(source).name
        alone = [PurePath(each).name for each in self.named.values()].count(file) == 1
        return clean_name(file if alone else source)

    def counts(self) -> dict[str, int]:
        """How many matches there are of each verdict."""
        counted = Counter(match["verdict"] for match in self.account["matches"]) if self.account else Counter[str]()
        return {verdict: counted[verdict] for verdict in VERDICTS}


Write = Callable[[Traced, Tally], Iterator[str]]


@dataclass(frozen=True, slots=True)
class TraceReporter:
    """`suffixes` are the endings of files that ask for it, `on_terminal` writes the same with colours."""

    name: str
    write: Write
    suffixes: tuple[str, ...] = ()
    on_terminal: Write | None = None

    def writer(self, *, colours: bool) -> Write:
        return self.on_terminal if colours and self.on_terminal else self.write


def marked(wording: Sequence[dict[str, Any]], deleted: str, inserted: str, quote: Callable[[str], str]) -> str:
    """A difference as one line, the marks around what is left out and put in given as patterns ("[-{}-]")."""
    marks = {"equal": "{}", "deleted": deleted, "inserted": inserted}
    parts = []
    for run, after in zip(wording, [*wording[1:], None], strict=True):
        exchanged = run["kind"] == "deleted" and after is not None and after["kind"] == "inserted"
        parts.append(marks[run["kind"]].format(quote(run["text"])) + ("" if exchanged else " "))
    return "".join(parts).strip()


def sides(match: dict[str, Any]) -> tuple[str, str]:
    """What the two recommendations go by: the printed number, or else the place in the row, counted from one."""
    return _side(match, "report"), _side(match, "plan")


def _side(match: dict[str, Any], side: str) -> str:
    if match[side] is None:
        return "–"
    return str(match[f"{side}_number"] or match[side] + 1)


def is_alone(match: dict[str, Any]) -> bool:
    return match["report"] is None or match["plan"] is None


def is_general(finding: PlainFinding) -> bool:
    """Whether a finding is about a document and not about one of its recommendations."""
    return "[" not in finding["path"].partition(".")[2]


def follows(account: Account, path: str) -> bool:
    """Whether what is found at a recommendation says no more than that the plan answers another report."""
    strangers = set(account["strangers"])
    plans = {_document(match["plan_path"]) for match in account["matches"] if match["plan_path"]}
    document = _document(path)
    return bool(strangers) and (document in strangers or (plans <= strangers and not document.startswith("plan")))


def _document(path: str) -> str:
    return path.partition(".")[0]
