"""Paragraphs and list items that a page or a line end has broken are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from apparse.blocks import Block, Furniture, Heading, ListItem, Paragraph, Passage, as_printed
from apparse.location import Location
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.report.counted import cut_number, is_label, opens_recommendation
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.mending.glued import with_glued_items_split
from apparse.normalise.report.recommendations.concerns import is_label_alone
from apparse.normalise.report.references import completes
from apparse.patterns import Pattern
from apparse.text import Text

_LABEL = Pattern(r"(?:to|cc|bcc|from|date|ref|re)\s*:", re.IGNORECASE)
_COUNTED = Pattern(r"\[?\d{1,3}\]?\s|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]\s|\d{1,2}(?:\.\d{1,2}){1,2}\s+[A-Z‘“]")
"""What begins with a number of its own, a footnote, an item or a paragraph, goes on from nothing."""
LONG = 60
"""Characters: what is shorter may stand alone without a full stop (a name, a line of an address)."""


def repaired(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with broken prose joined and glued items split, and the label of a recommendation before it.

    Furniture between two halves is left out.
    """
    readable = [block for block in blocks if not isinstance(block, Furniture)]
    labelled = sum(isinstance(block, Heading | Paragraph) and is_label_alone(block.text) for block in readable)
    joined: list[Block] = []
    mended: Block | None = None
    for block in readable:
        before = joined[-1] if joined else None
        if (
            isinstance(before, Heading | Paragraph)
            and isinstance(block, Passage)
            and _labels(before.text, block, several=labelled > 1)
        ):
            joined[-1] = replace(block, text=Text.join([before.text, block.text]))
        elif isinstance(before, Passage) and isinstance(block, Passage) and goes_on(before, block):
            joined[-1] = mended = replace(before, text=Text.join([before.text, block.text]))
        else:
            joined.append(_less_opening(block) if before is mended and _follows(before, block) else block)
    return _with_torn_items(with_glued_items_split(joined))


def _follows(above: Block | None, block: Block) -> bool:
    """Whether an item stands right below another, which ended on this page and goes on with its list."""
    return isinstance(above, ListItem) and isinstance(block, ListItem) and touch(above.text, block.text)


def _less_opening(block: Block) -> Block:
    return replace(block, opens=False) if isinstance(block, ListItem) and block.opens else block


def _with_torn_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a sentence between the items of a list, line upon line, as the end of the item above it.

    There the line ended, or the page. Mark-up tells by itself where an item ends.
    """
    joined: list[Block] = []
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        above = joined[-1] if joined else None
        if (
            isinstance(above, ListItem)
            and isinstance(block, Paragraph)
            and isinstance(after, ListItem)
            and after.opens is None
            and _is_last_sentence(above.text, block.text, after.text)
        ):
            joined[-1] = replace(above, text=Text.join([above.text, block.text]))
        else:
            joined.append(block)
    return joined


def _is_last_sentence(above: Text, text: Text, below: Text) -> bool:
    whole = is_finished(above.value) and text.value[0].isupper() and text.value.endswith((".", "?", "!"))
    return whole and touch(above, text) and touch(text, below)


def touch(above: Text, below: Text) -> bool:
    """Whether a text stands in the line of the source below another."""
    last, first = _last(above), _first(below)
    if last is None or first is None or last.line is None or first.line is None or first.page is not None:
        return False
    return first.line == last.line + 1


def _labels(line: Text, below: Passage, *, several: bool) -> bool:
    """Whether a line is the label of what stands below it: "Recommendation 3", or one of several that say "Key concern:"."""
    return is_label(line) or (several and isinstance(below, Paragraph) and is_label_alone(line))


def goes_on(before: Passage, after: Passage) -> bool:
    """Whether `after` is the rest of `before`."""
    if not before.text or not after.text:
        return False
    if isinstance(after, ListItem):
        return not _begins(after) and _goes_on_as_item(before, after)
    if cut_number(as_printed(before)) and completes(before.text, after.text):
        return True
    return not _begins(after) and (_is_hanging_line(before, after) or _goes_on_as_text(before, after))


def _begins(after: Passage) -> bool:
    """Whether a text says of itself that it is another: by its label, or as a heading does."""
    labelled = opens_recommendation(after.text) or _LABEL.match(after.text.value) is not None
    return labelled or _is_heading(after)


def _goes_on_as_text(before: Passage, after: Paragraph) -> bool:
    """By the end of the one and the beginning of the other."""
    if is_finished(before.text.value) or _COUNTED.match(after.text.value):
        return False
    if after.text.value[0].islower():
        return True
    return is_cut(before.text.value) or (_turns_page(before, after) and _reads_like_prose(before))


def _goes_on_as_item(before: Passage, after: ListItem) -> bool:
    """A sentence in lower case, marked as an item by mistake, goes on from one that began with a capital."""
    bulleted = not any(char.isalnum() for char in after.marker.value)
    same_level = isinstance(before, ListItem) and before.level == after.level
    return (
        bulleted
        and same_level
        and after.text.value[0].islower()
        and before.text.value[0].isupper()
        and _reads_like_prose(before)
        and not is_finished(before.text.value)
    )


def _is_heading(block: Passage) -> bool:
    if isinstance(block, ListItem):
        return False
    role = role_of(block.text)
    if role is HeadingRole.ADDRESSEE:
        return block.text.value.rstrip().endswith(":")
    return role not in (HeadingRole.TOPIC, HeadingRole.CHAPTER) and reads_like_title(block.text.value)


def _reads_like_prose(block: Passage) -> bool:
    return len(block.text) > LONG and block.text.value[0].isupper()


def _is_hanging_line(before: Passage, after: Paragraph) -> bool:
    """The next line of the source, indented under the item or paragraph that it belongs to."""
    indented = bool(after.text.pieces) and after.text.pieces[0].start >= 2
    return isinstance(before, ListItem) and indented and touch(before.text, after.text)


def _turns_page(before: Passage, after: Passage) -> bool:
    last, first = _last(before.text), _first(after.text)
    return last is not None and first is not None and last.page is not None and last.page != first.page


def _last(text: Text) -> Location | None:
    return text.at[-1] if text.at else None


def _first(text: Text) -> Location | None:
    return text.at[0] if text.at else None
