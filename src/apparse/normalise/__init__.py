"""STAGE 2: blocks to records.

Broken words are mended, furniture is marked, a template reads the record of the
kind of document that it is, and what no record claims becomes its leftovers.
"""

from __future__ import annotations

from collections.abc import Iterable

from apparse.blocks import Block, Content, Furniture, Unreadable, parts
from apparse.errors import UnknownKind
from apparse.normalise.clean import mend_broken_words
from apparse.normalise.furniture import mark_furniture
from apparse.normalise.invisible import reading_order_marks
from apparse.normalise.leftovers import with_leftovers
from apparse.normalise.missing_pages import with_missing_pages
from apparse.normalise.plan.tables.cell_by_cell import with_printed_cells_as_tables
from apparse.normalise.plan.tables.ticked import with_ticks_as_words
from apparse.normalise.plan.torn_spans import with_spans_whole
from apparse.normalise.templates import read_document
from apparse.normalise.torn_words import mend_torn_words
from apparse.records.document import SourceRemark, UnreadablePage
from apparse.records.kinds import AnyDocument

_LONGEST_BEGINNING = 80


def normalise(content: Content) -> AnyDocument:
    """The record of what the content means. Raises UnknownKind, saying what was seen, for other documents."""
    content = mend_broken_words(content)
    content = mend_torn_words(content)  # after broken words are whole, because it knows a word by finding it elsewhere
    content = mark_furniture(content)  # after all words are whole, because a running line is known by its wording
    content = with_missing_pages(content)  # after furniture, because page numbers are
    content = with_printed_cells_as_tables(content)  # after furniture, which may stand between two cells
    content = with_spans_whole(content)  # before ticks, because in their columns stands what is torn over all
    content = with_ticks_as_words(content)  # after furniture, because a running head may stand in a table's first row
    document = read_document(content)  # after ticks are responses, because these tell a plan
    if document is None:
        raise UnknownKind(
            f"is neither an action plan nor an inspection report or letter: it begins {_beginning(content)}"
        )
    document = document.replacing(
        unreadable=tuple(
            UnreadablePage(page=b.page, reason=b.reason) for b in content.blocks if isinstance(b, Unreadable)
        ),
        remarks=tuple(
            SourceRemark(kind=r.kind, message=r.message, evidence=r.evidence, provenance={"message": r.at})
            for r in (*content.remarks, *reading_order_marks(content))
        ),
    )
    return with_leftovers(document, content)  # last, because it is what all others have left


def _beginning(content: Content) -> str:
    """What the document says first, its furniture aside; of one whose few lines all look like furniture, those."""
    own = [block for block in content.blocks if not isinstance(block, Furniture)]
    words = _words(own) or _words(content.blocks)
    return f'"{" ".join(words[:8])[:_LONGEST_BEGINNING]} …"' if words else "with nothing readable"


def _words(blocks: Iterable[Block]) -> list[str]:
    return " ".join(text.value for block in blocks for text in parts(block)).split()
