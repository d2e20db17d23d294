"""Recommendations on their way to records, and the series in which their numbers run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from apparse.normalise.report.counted import cut_number
from apparse.normalise.report.recommendations.concerns import said
from apparse.records.inspection_report import ReportRecommendation
from apparse.text import EMPTY, Text


@dataclass
class AdviceDraft:
    """A recommendation on its way to a record: its lines belong together, `marks` are no part of its text.

    A concern that no recommendation answers stands for what is asked.
    """

    number: Text = EMPTY
    addressee: Text = EMPTY
    unit: Text = EMPTY
    concern: Text = EMPTY
    lines: list[Text] = field(default_factory=list)
    marks: list[Text] = field(default_factory=list)

    def say(self, text: Text) -> None:
        """Add a text, which may be the concern, what is recommended, or both."""
        concern, advice, addressee = said(text)
        if not self.number and len(advice) < len(text):
            self.number, advice = _numbered(advice)
        self.concern = self.concern or concern
        self.lines.extend([advice] if advice else [])
        self.addressee = addressee or self.addressee
        self.marks.append(text)

    def ask(self, addressee: Text, *marks: Text) -> None:
        """Add who is asked, in place of whoever the whole list is for."""
        self.addressee = addressee or self.addressee
        self.marks.extend(marks)

    def merge(self, other: AdviceDraft) -> None:
        """Take over what is said of the same recommendation in another place."""
        self.concern = self.concern or other.concern
        self.addressee = self.addressee or other.addressee
        self.marks.extend((other.number, other.unit, *other.lines, *other.marks))

    def answer(self, other: AdviceDraft) -> None:
        """Take over a concern that stands apart from the recommendations, one of which may answer several."""
        self.concern = Text.join([self.concern, other.concern])
        self.marks.extend((other.number, *other.marks))

    def record(self) -> ReportRecommendation:
        return ReportRecommendation.from_source(
            number=self.number or None,
            addressee=self.addressee or None,
            concern=(self.concern or None) if self.lines else None,
            text=Text.join(self.lines) or self.concern,
            unit=str(self.unit) or None,
            claims=[*self.marks, self.unit],
        )


def _numbered(advice: Text) -> tuple[Text, Text]:
    """The number behind the label of a recommendation, "S3" or "5.10", and the rest; a bare figure may be a part of what is said."""
    number, rest = cut_number(advice) or (EMPTY, advice)
    return (EMPTY, advice) if number.value.isdecimal() else (number, rest)


def series(drafts: Sequence[AdviceDraft]) -> Iterator[list[AdviceDraft]]:
    """The drafts cut where the numbers begin again."""
    current: list[AdviceDraft] = []
    for draft in drafts:
        if current and draft.number.value in {"1", "1a"} and any(one.number for one in current):
            yield current
            current = []
        current.append(draft)
    if current:
        yield current
