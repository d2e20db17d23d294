"""Side tables: those that say what holds for the plan as a whole, and have no recommendations."""

from __future__ import annotations

from apparse.blocks import Table
from apparse.normalise.plan.tables.definitions import read_definitions
from apparse.normalise.plan.tables.totals import read_totals
from apparse.normalise.plan.title_dates import is_title_table


def is_side_table(table: Table) -> bool:
    """Whether a table has definitions, totals or the dates of the title block."""
    return bool(read_definitions(table) or read_totals(table)) or is_title_table(table)
