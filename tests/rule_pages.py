"""The examples on the pages of rules."""

import re
import textwrap
from datetime import date


def section(page: str, heading: str) -> str:
    """What stands under "## heading" of a rule's page."""
    return re.split(r"^## ", page.partition(f"## {heading}\n")[2], flags=re.MULTILINE)[0]


def example(page: str, heading: str) -> str:
    """The indented lines of a section."""
    return _indented(section(page, heading))


def compared(page: str, heading: str) -> tuple[str, str]:
    """The report and the plan of a section that compares two."""
    report, _, plan = section(page, heading).partition("The plan:\n")
    return _indented(report), _indented(plan)


def day_of(page: str, heading: str) -> date | None:
    """The day on which a section judges, if it names one."""
    day = re.search(r"--as-of (\S+?)`", section(page, heading))
    return date.fromisoformat(day[1]) if day else None


def _indented(text: str) -> str:
    lines = [line for line in text.splitlines() if line.startswith("    ") or not line]
    return textwrap.dedent("\n".join(lines)).strip("\n") + "\n"
