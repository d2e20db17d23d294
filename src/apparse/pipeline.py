"""The verbs in order: extract, normalise, validate; and the comparison of a report with its plans. START HERE."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from apparse.days import read_day
from apparse.errors import Unjudged, UsageError
from apparse.extract import DEFAULT, extract
from apparse.extract.format import Reading
from apparse.normalise import normalise
from apparse.records.action_plan import ActionPlan
from apparse.records.document import Document
from apparse.records.kinds import AnyDocument
from apparse.result import Result
from apparse.source import Source
from apparse.trace_result import TraceResult, path_in
from apparse.validate import applicable, validate
from apparse.validate.rule import Rule
from apparse.validate.rules import all_rules
from apparse.validate.selection import select_rules

Rules = str | Iterable[Rule[Any] | str] | None


def parse(source: Source | str | os.PathLike[str], reading: Reading = DEFAULT) -> AnyDocument:
    """The record of a document. Raises Unjudged (see `apparse.errors`) when it can't be read or is of no known kind."""
    with _naming(source):
        return normalise(extract(_opened(source), reading))


def check(
    source: Source | str | os.PathLike[str],
    rules: Rules = None,
    as_of: date | str | None = None,
    reading: Reading = DEFAULT,
) -> Result:
    """The record of a document with what the rules say of it; what can't be judged is a Result with its reason.

    `rules` are those that are to speak, themselves or by ids, beginnings of ids and names (["AP4", "missing-owner"]);
    `as_of` is the day for what is overdue: a date, its ISO form, or "today". Raises UsageError for a word that names no
    rule or no day.
    """
    try:
        return judge(source, rules, as_of, reading)
    except Unjudged as problem:
        return Result(_name(source), reason=problem.reason, code=problem.code)


def judge(
    source: Source | str | os.PathLike[str],
    rules: Rules = None,
    as_of: date | str | None = None,
    reading: Reading = DEFAULT,
) -> Result:
    """The record of a document with what the rules say of it, as `check` has them. Raises Unjudged when it can't be judged."""
    chosen, day = _chosen(rules), _day(as_of)
    with _naming(source):
        opened = _opened(source)
    document = parse(opened, reading)
    return Result(
        opened.name,
        document,
        validate(document, chosen, day),
        sha256=opened.sha256,
        as_of=day,
        checked=applicable(document, chosen, day),
        flows=opened.flows,
    )


def trace(
    *sources: Source | str | os.PathLike[str] | Document,
    rules: Rules = None,
    reading: Reading = DEFAULT,
) -> TraceResult:
    """Which recommendations of a report are answered where in its plan, and what the rules say of that.

    Takes one report and its plans, or one plan and its reports, as sources or as records; what a document is, it says
    itself. Raises Unjudged when one of them can't be read, and UsageError when there is no report or no plan.
    """
    chosen = _chosen(rules)
    from apparse.records.inspection_report import InspectionReport  # noqa: PLC0415 - who judges a plan does without it
    from apparse.records.trace import Trace  # noqa: PLC0415

    documents = [source if isinstance(source, Document) else parse(source, reading) for source in sources]
    reports = [document for document in documents if isinstance(document, InspectionReport)]
    plans = [document for document in documents if isinstance(document, ActionPlan)]
    if not reports or not plans:
        raise UsageError(f"a trace needs a report and a plan: there is no {'plan' if reports else 'report'}")
    from apparse.compare.trace import trace as trace_records  # noqa: PLC0415 - who judges one document does without it

    found = trace_records(reports, plans)
    asked = [rule for rule in chosen if rule.applies_to is Trace]
    findings = [finding.model_copy(update={"path": path_in(found, finding.path)}) for finding in validate(found, asked)]
    of_documents_first = sorted(findings, key=lambda finding: "[" in finding.path.partition(".")[2])
    return TraceResult(found, tuple(of_documents_first), tuple(rule.id for rule in asked))


@contextmanager
def _naming(source: Source | str | os.PathLike[str]) -> Iterator[None]:
    """Whoever reads several documents must see from the error alone which of them it was."""
    try:
        yield
    except Unjudged as problem:
        problem.source = _name(source)
        raise


def _name(source: Source | str | os.PathLike[str]) -> str:
    return source.name if isinstance(source, Source) else os.fspath(source)


def _opened(source: Source | str | os.PathLike[str]) -> Source:
    if isinstance(source, Source):
        return source
    if isinstance(source, str | os.PathLike):
        return Source.from_path(source)
    raise TypeError(f"a path is wanted, and not {type(source).__name__}: for bytes say Source(name, data)")


def _chosen(rules: Rules) -> tuple[Rule[Any], ...]:
    """The rules, of which some may be named and all are meant by None."""
    if rules is None:
        return all_rules()
    given = [rules] if isinstance(rules, str) else list(rules)
    words = [each for each in given if isinstance(each, str)]
    named = select_rules(all_rules(), words) if words else ()
    return (*named, *(each for each in given if not isinstance(each, str) and each not in named))


def _day(as_of: date | str | None) -> date | None:
    if isinstance(as_of, datetime):
        return as_of.date()
    if as_of is None or isinstance(as_of, date):
        return as_of
    if not isinstance(as_of, str):
        raise TypeError(f"as_of is a date, its ISO form (2026-03-31) or today, and not {type(as_of).__name__}")
    try:
        return read_day(as_of)
    except ValueError as problem:
        raise UsageError(f"as_of: {problem}") from None
