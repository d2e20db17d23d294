"""The verbs in order: extract, normalise, validate. START HERE."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import Any

from apparse.errors import Unjudged
from apparse.extract import DEFAULT, extract
from apparse.extract.format import Reading
from apparse.normalise import normalise
from apparse.records.document import Document
from apparse.result import Result
from apparse.source import Source
from apparse.validate import validate
from apparse.validate.rule import Rule
from apparse.validate.rules import all_rules


def parse(source: Source | str | os.PathLike[str], reading: Reading = DEFAULT) -> Document:
    """The record of a document. Raises Unjudged (see `apparse.errors`) when it can't be read or is of no known kind."""
    return normalise(extract(_opened(source), reading))


def check(
    source: Source | str | os.PathLike[str],
    rules: Iterable[Rule[Any]] | None = None,
    as_of: date | None = None,
    reading: Reading = DEFAULT,
) -> Result:
    """The record of a document with what the rules say of it; what can't be judged is a Result with its reason."""
    try:
        return judge(source, rules, as_of, reading)
    except Unjudged as problem:
        return Result(_name(source), reason=str(problem), code=problem.code)


def judge(
    source: Source | str | os.PathLike[str],
    rules: Iterable[Rule[Any]] | None = None,
    as_of: date | None = None,
    reading: Reading = DEFAULT,
) -> Result:
    """The record of a document with what the rules say of it. Raises Unjudged when it can't be judged."""
    document = parse(source, reading)
    return Result(_name(source), document, validate(document, all_rules() if rules is None else rules, as_of))


def _name(source: Source | str | os.PathLike[str]) -> str:
    return source.name if isinstance(source, Source) else os.fspath(source)


def _opened(source: Source | str | os.PathLike[str]) -> Source:
    return source if isinstance(source, Source) else Source.from_path(source)
