"""The examples on the pages of rules."""

import re
import textwrap


def section(page: str, heading: str) -> str:
    """What stands under "## heading" of a rule's page."""
    return re.split(r"^## ", page.partition(f"## {heading}\n")[2], flags=re.MULTILINE)[0]


def example(page: str, heading: str) -> str:
    """The indented lines of a section."""
    lines = [line for line in section(page, heading).splitlines() if line.startswith("    ") or not line]
    return textwrap.dedent("\n".join(lines)).strip("\n") + "\n"
