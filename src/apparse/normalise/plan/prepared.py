"""Prepared blocks: whatever shape a plan is printed in, each of its tables is whole, by itself, and has rows under headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Block, Heading, Table, parts
from apparse.normalise.plan.cards.actions_below import with_actions_apart
from apparse.normalise.plan.cards.as_tables import as_tables
from apparse.normalise.plan.tables.apart import apart
from apparse.normalise.plan.tables.headings_below import with_header_rows_whole
from apparse.normalise.plan.tables.heads_alone import with_heads_on
from apparse.normalise.plan.tables.inner_headings import with_inner_headings_lifted
from apparse.normalise.plan.tables.side import is_side_table
from apparse.normalise.plan.tables.title_rows import with_titles_above
from apparse.normalise.plan.tables.torn_headings import with_headings_whole
from apparse.normalise.plan.tables.torn_off import with_ends_back
from apparse.normalise.plan.tables.whole_totals import with_totals_whole
from apparse.normalise.plan.tables.wide import side_by_side
from apparse.text import EMPTY, Text


class Prepared(NamedTuple):
    """The blocks of a plan, and the `tables` among them that may have actions.

    The `marks` are in none of them: labels of cards, and what was printed again.
    """

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    marks: tuple[Text, ...]


def prepared(blocks: Sequence[Block]) -> Prepared:
    """The blocks of a plan as those see them who ask what they are."""
    # first, because nothing is known of a text that stands outside its cell
    blocks = with_ends_back(blocks)
    # before all others, because a table's headings tell what it is
    blocks = with_header_rows_whole(with_headings_whole(blocks))
    # after headings are whole, because by these they are known
    blocks = with_heads_on(blocks)
    # before those that ask for headings, because heads of totals alone are a title of nothing
    blocks = with_totals_whole(blocks)
    # before all that ask for the headings of a table, because a part of a wide one lacks some
    blocks, repeated = side_by_side(blocks)
    # before inner headings, because those of a form's actions divide no column
    blocks = [part for block in blocks for part in with_actions_apart(block)]
    # after side_by_side, because it asks for all headings of a table
    blocks, inner = with_inner_headings_lifted(blocks)
    # after both, because by its headings a table has recommendations itself, and needs no card
    blocks, labels = as_tables(blocks)
    # after as_tables, because a table that is made of cards may be several as well
    pieces, titles = with_titles_above(piece for block in blocks for piece in _pieces(block))
    tables = tuple(piece for piece in pieces if isinstance(piece, Table) and not is_side_table(piece))
    return Prepared(tuple(pieces), tables, (*labels, *repeated, *inner, *titles))


def _pieces(block: Block) -> Iterator[Block]:
    """The block, or the tables that it really is; as a heading where a page has left nothing but a title of it."""
    if not isinstance(block, Table):
        yield block
    elif title := _only_text(block):
        yield Heading(title)
    else:
        yield from apart(block)


def _only_text(table: Table) -> Text:
    """The text of a side table that a page has left with nothing but its title, and no rest of a sentence of the table above."""
    texts = [text for text in parts(table) if text]
    alone = len(texts) == 1 and len(table.rows) == 1 and 1 < table.width < 4
    return texts[0] if alone and not texts[0].value[:1].islower() else EMPTY
