"""The frame of a letter: sender and addressees above the salutation, the line that names its matter, the close and the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from apparse.blocks import Block, Heading, Paragraph, Table, parts
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.patterns import Pattern, any_of
from apparse.records.body import read_body_name
from apparse.records.dates.tokens import MONTH_NAMES
from apparse.records.printed_date import read_printed_date
from apparse.text import EMPTY, Text

SALUTATION = Pattern(r"dear\b.{1,80}", re.IGNORECASE)
CLOSE = Pattern(
    any_of(r"(yours (sincerely|faithfully)|(with )?(kind|best) regards|with best wishes)\W*"), re.IGNORECASE
)
_SUBJECT = Pattern(
    r"""
    \b (?:[Rr]eview|[Ii]nspection|[Vv]isits?) \s+ (?:of|to|in) \s+ (?:the\s+)?
    (?P<subject> [A-Z][^.;:]{3,100}? )
    (?= [.;:] | ,\s | \s+(?:between|took|was|has|in\s+\w+\s+\d{4}|(?:in|during)\s+MONTH|on\s+\d|and\s+would)\b | $ )
    """.replace("MONTH", rf"(?:{'|'.join(name.title() for name in MONTH_NAMES)})"),
    re.VERBOSE,
)
_MATTER = Pattern(
    any_of(
        r"""
        \s*(re|ref|subject|urgent notification)\s*[:–-]\s*
        \s*([\w-]+ ){0,2}(review|inspection)\s*:\s*
        """
    ),
    re.IGNORECASE,
)
_LABEL = Pattern(r"\s*(?:re|ref|subject)\s*[:–-]\s*", re.IGNORECASE)
REACH = 60
LONGEST_LINE = 90
"""Characters of a line of the signature, or of the one that names the matter."""


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """`head` stands above the salutation, `matter` is the line below it, and `title` what that says besides whom it is about.

    `body` is the letter without its frame.
    """

    head: tuple[Text, ...]
    salutation: Text
    matter: Text
    title: Text
    subject: Text
    dated: date | None
    dated_at: Text
    close: Text
    signature: tuple[Text, ...]
    body: tuple[Block, ...]


def unfolded(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the lines of a paragraph as paragraphs of their own where one of them greets or closes: an office types them in one."""
    return [part for block in blocks for part in (_by_line(block) if isinstance(block, Paragraph) else [block])]


def _by_line(paragraph: Paragraph) -> list[Paragraph]:
    lines = [line for line in paragraph.text.lines() if line]
    greets = bool(lines) and lines[0].value.endswith(",") and SALUTATION.fullmatch(lines[0].value)
    closes = any(CLOSE.fullmatch(line.value) for line in lines)
    return [Paragraph(line) for line in lines] if greets or closes else [paragraph]


def salutation_place(blocks: Sequence[Block]) -> int | None:
    """Where the letter begins with "Dear …"."""
    for index, block in enumerate(blocks[:REACH]):
        if isinstance(block, Heading | Paragraph) and SALUTATION.fullmatch(block.text.value):
            return index
    return None


def read_frame(blocks: Sequence[Block]) -> LetterFrame:
    blocks = unfolded(blocks)
    place = salutation_place(blocks)
    start = 0 if place is None else place
    head = [text for block in blocks[:start] for text in parts(block)]
    salutation = next(parts(blocks[start])) if place is not None else EMPTY
    dated_at = next((text for text in head if len(text) < 40 and read_printed_date(text.value)), EMPTY)
    rest = blocks[start + 1 :] if place is not None else blocks
    close, signature, body = _cut_signature(rest)
    matter = _matter(body)
    named = _named(matter)
    return LetterFrame(
        tuple(head),
        salutation,
        matter,
        _title(matter, named),
        named or _subject(body),
        read_printed_date(dated_at.value),
        dated_at,
        close,
        signature,
        tuple(body[1:] if matter else body),
    )


def _cut_signature(blocks: Sequence[Block]) -> tuple[Text, tuple[Text, ...], list[Block]]:
    """The close and the short lines under it, and the letter without them; annexes stay."""
    for index, block in enumerate(blocks):
        if isinstance(block, Heading | Paragraph) and CLOSE.fullmatch(block.text.value):
            end = index + 1
            while end < len(blocks) and _signs(blocks[end], first=end == index + 1, below=blocks[end + 1 :]):
                end += 1
            signature = tuple(line for each in blocks[index + 1 : end] for line in _signed(each))
            return block.text, signature, [*blocks[:index], *blocks[end:]]
    return EMPTY, (), list(blocks)


def _signed(block: Block) -> Iterator[Text]:
    """The lines of a signature; where several sign side by side, each with the office under the name."""
    if not isinstance(block, Table):
        yield from (line for text in parts(block) for line in text.lines())
        return
    placed = (pair for row in block.rows for pair in row.placed())
    for _, cell in sorted(placed, key=lambda pair: pair[0]):
        yield from (paragraph.text for paragraph in cell.paragraphs)


def _signs(block: Block, *, first: bool, below: Sequence[Block]) -> bool:
    """A short line under the close, or right below it a table of such lines where several sign.

    A name in bold letters looks like a heading to a reader of mark-up; below it stands the office, and not what is annexed.
    """
    if isinstance(block, Heading) and not (below and isinstance(below[0], Paragraph) and _is_short(below[0].text)):
        return False
    if not isinstance(block, Heading | Paragraph) and not (first and isinstance(block, Table)):
        return False
    return all(_is_short(text) for text in parts(block) if text)


def _is_short(text: Text) -> bool:
    return role_of(text) is HeadingRole.TOPIC and len(text) < LONGEST_LINE and not text.value.endswith((".", ":"))


def _matter(body: Sequence[Block]) -> Text:
    """The line between the salutation and the first sentence, if it names a body or an inspection of one."""
    if len(body) < 2 or not isinstance(body[0], Heading | Paragraph) or not isinstance(body[1], Paragraph):
        return EMPTY
    line = body[0].text
    ends = len(line) > LONGEST_LINE or line.value.endswith((".", ":", ","))
    return line if not ends and role_of(line) is HeadingRole.TOPIC and _named(line) else EMPTY


def _title(matter: Text, named: Text) -> Text:
    """ "Urgent Notification: HMP Wold", also behind "Re:"; empty where the line is nothing but the name of whom it is about."""
    label = _LABEL.match(matter.value)
    title = matter[label.end() :] if label else matter
    return title if title.value != named.value else EMPTY


def _named(matter: Text) -> Text:
    """The body that the line about the matter names, less the inspection of it."""
    label = _MATTER.match(matter.value)
    name = matter[label.end() :] if label else matter
    if match := _SUBJECT.search(name.value):
        return name.group(match, "subject")
    return name if read_body_name(name.value).kind else EMPTY


def _subject(body: Sequence[Block]) -> Text:
    """Whom the letter is about, as its first sentences say."""
    for block in body[:8]:
        if isinstance(block, Heading | Paragraph) and (match := _SUBJECT.search(block.text.value)):
            return block.text.group(match, "subject")
    return EMPTY
