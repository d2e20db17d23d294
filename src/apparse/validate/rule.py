"""Rule: a generator of problems with an id, a severity and a page of its own."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from apparse.findings import Problem, Severity
from apparse.records.record import Record

R = TypeVar("R", bound=Record)
Check = Callable[..., Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[R]):
    """A rule: `check` is called with each record of type `applies_to` (and with the day, if `dated`)."""

    id: str
    name: str
    severity: Severity
    applies_to: type[R]
    check: Check
    page: str
    dated: bool = False

    def problems(self, record: R, as_of: date | None) -> Iterator[Problem]:
        if not self.dated:
            yield from self.check(record)
        elif as_of is not None:
            yield from self.check(record, as_of)

    @property
    def summary(self) -> str:
        """The first sentence of the rule's page."""
        return self.page.strip().splitlines()[0]

    @property
    def advice(self) -> str:
        """What to do about a finding, as the rule's page has it, on one line; empty if the page gives no advice."""
        section = re.search(r"^## What to do\n(.*?)(?=^## |\Z)", self.page, re.MULTILINE | re.DOTALL)
        return " ".join(section[1].split()) if section else ""


def rule(id: str, *, severity: Severity, applies_to: type[R], dated: bool = False) -> Callable[[Check], Rule[R]]:  # noqa: A002
    """Make a rule of a generator function; the function's name is the rule's, the module's docstring its page.

    A rule that only speaks as of a given day (`dated`) takes the day as second argument.
    """

    def make(check: Check) -> Rule[R]:
        module: Any = inspect.getmodule(check)
        return Rule(id, check.__name__.replace("_", "-"), severity, applies_to, check, module.__doc__ or "", dated)

    return make
