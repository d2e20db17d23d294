"""Tables that say in how many cases the answer was yes, no or another. They answer no key question: that takes a share of the cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Table
from apparse.normalise.report.tables.earlier import is_other_answer, is_yes
from apparse.patterns import Pattern, any_of
from apparse.records.rating import read_rating
from apparse.text import EMPTY, Text

_COUNT = Pattern(any_of(r"(number|count)s?( of .*)?|no\. of .*|(of )?(the )?cases|how many.*"), re.IGNORECASE)
_SHARE = Pattern(r"%|\bper\s?cent", re.IGNORECASE)
_WHOLE = range(98, 103)
"""What the shares of all answers add up to, but for their rounding."""


def counts_cases(table: Table) -> bool:
    """Whether the heads name a number of cases, or the answers beside a question add up to no hundred; what rates anything does not."""
    heads, *rows = ({column: cell.text for column, cell in row.placed()} for row in table.rows)
    if any(read_rating(text.value) for row in rows for text in row.values()):
        return False
    if not rows or any(_SHARE.search(text.value) for row in (heads, *rows) for text in row.values()):
        return False
    if any(is_yes(text) for text in heads.values()) and any(is_other_answer(text) for text in heads.values()):
        columns = [column for column, text in heads.items() if is_yes(text) or is_other_answer(text)]
        answers = [_numbers([row.get(column, EMPTY) for column in columns]) for row in rows]
        return any(answers) and not any(sum(numbers) in _WHOLE for numbers in answers)
    counted = [column for column, text in heads.items() if _COUNT.fullmatch(text.value.strip())]
    return any(_numbers([row.get(column, EMPTY) for row in rows]) for column in counted)


def _numbers(texts: Sequence[Text]) -> list[int]:
    """The numbers that the texts are; none where one is anything else."""
    said = [text.value.strip() for text in texts if text]
    return [int(each) for each in said] if all(each.isdecimal() for each in said) else []
