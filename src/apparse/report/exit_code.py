"""Exit codes: what a run tells the program that started it."""

from __future__ import annotations

from enum import IntEnum
from typing import Self

from apparse.source import SUFFIXES


class ExitCode(IntEnum):
    """The codes with their meaning. Where several apply: USAGE before DEFECT before NOT_JUDGED before FINDINGS."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> Self:
        code = int.__new__(cls, value)
        code._value_ = value
        code.meaning = meaning
        return code

    GOOD = 0, "every document was judged and the gate passed"
    FINDINGS = 1, "judged, and at least one unwaived finding reaches --fail-on (an error, unless said otherwise)"
    USAGE = (
        2,
        "a bad option, an unknown rule, a path or URL at which nothing is, no document at all, or output that can't be written",
    )
    DEFECT = 3, "a defect in apparse itself, told in one line"
    NOT_JUDGED = (
        4,
        "at least one document could not be judged: encrypted, damaged, pictures only, of unknown kind, over a limit, not to be opened",
    )
    INTERRUPTED = 130, "interrupted; what was finished has been written"
    TERMINATED = 143, "asked to end (SIGTERM); what was finished has been written"


def page() -> str:
    """The page that `apparse explain exit-codes` shows."""
    lines = [f"{code.value:>5}  {code.meaning}" for code in ExitCode]
    order = "Where several apply, 2 goes before 3, 3 before 4, 4 before 1. `convert` and `show` never end with 1."
    folders = (
        f"In a folder only documents are looked at, by their names: {' '.join(SUFFIXES)}. What may be a\n"
        "document and is not read (.doc, .rtf, .xlsx, .zip …), and a document that is no plan, report or letter, is passed over\n"
        "with a notice and counted; all other files are left aside without a word. None of them changes the code.\n"
        "What is named itself is judged, or not judged. A folder without any document ends with 2.\n"
        "A folder in it that can't be entered is not judged: nobody knows what it holds."
    )
    shown = (
        "How the output is shown never changes the code. A closed pipe (`| head`) ends a run quietly with 0, unless a file is\n"
        "written as well: that is whole then, and the code is the verdict's."
    )
    return "\n".join(["Exit codes", "", *lines, "", order, shown, "", folders])
