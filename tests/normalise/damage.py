"""Damage: what converters, editors and torn pages do to the blocks of a document, drawn by lot."""

from dataclasses import replace
from random import Random

from apparse.blocks import Cell, Heading, Paragraph, Prose, Row, Table
from apparse.extract.bare_rows import without_bare_rows

MOST = 6
"""Damages that one document takes."""


def damaged(content, lot: Random):
    """The content after one to six damages. Nothing stands in it twice, and some of it may be gone."""
    for _ in range(lot.randint(1, MOST)):
        content = without_bare_rows(replace(content, blocks=tuple(_damaged(list(content.blocks), lot))))
    return content


def _damaged(blocks, lot):
    tables = [place for place, block in enumerate(blocks) if isinstance(block, Table)]
    if tables and lot.random() < 0.6:
        place = lot.choice(tables)
        blocks[place : place + 1] = lot.choice(TO_TABLES)(blocks[place], lot)
    elif blocks:
        lot.choice(TO_BLOCKS)(blocks, lot.randrange(len(blocks)), lot)
    return blocks


def lose_block(blocks, place, _):
    del blocks[place]


def lose_several(blocks, place, lot):
    del blocks[place : place + lot.randint(1, 5)]


def exchange(blocks, place, lot):
    other = lot.randrange(len(blocks))
    blocks[place], blocks[other] = blocks[other], blocks[place]


def as_heading(blocks, place, _):
    if isinstance(blocks[place], Prose):
        blocks[place] = Heading(blocks[place].text)


def as_paragraph(blocks, place, _):
    if isinstance(blocks[place], Prose):
        blocks[place] = Paragraph(blocks[place].text)


def cut_short(blocks, place, lot):
    block = blocks[place]
    if isinstance(block, Prose) and block.text:
        first, last = sorted(lot.sample(range(len(block.text) + 1), 2))
        blocks[place] = replace(block, text=block.text[first:last].strip() or block.text)


TO_BLOCKS = (lose_block, lose_several, exchange, as_heading, as_paragraph, cut_short)


def lose_row(table, lot):
    gone = lot.randrange(len(table.rows))
    return [replace(table, rows=table.rows[:gone] + table.rows[gone + 1 :])]


def damage_row(table, lot):
    place = lot.randrange(len(table.rows))
    row = lot.choice(TO_ROWS)(table.rows[place], lot)
    return [replace(table, rows=(*table.rows[:place], row, *table.rows[place + 1 :]))]


def end_page(table, lot):
    place = lot.randrange(len(table.rows))
    return [replace(table, rows=table.rows[:place]), replace(table, rows=table.rows[place:])]


def exchange_rows(table, lot):
    rows = list(table.rows)
    one, other = lot.choices(range(len(rows)), k=2)
    rows[one], rows[other] = rows[other], rows[one]
    return [replace(table, rows=tuple(rows))]


def lose_column(table, lot):
    gone = lot.randrange(table.width)
    kept = ([(column, cell) for column, cell in row.placed() if column != gone] for row in table.rows)
    rows = (row.with_placed(placed) for row, placed in zip(table.rows, kept, strict=True))
    return [replace(table, rows=tuple(rows))]


def exchange_columns(table, lot):
    one, other = lot.choices(range(table.width), k=2)
    if any(cell.colspan > 1 for row in table.rows for cell in row.cells):
        return [table]
    moved = {one: other, other: one}
    rows = (row.with_placed((moved.get(at, at), cell) for at, cell in row.placed()) for row in table.rows)
    return [replace(table, rows=tuple(rows))]


def unroll(table, _):
    return [passage for row in table.rows for cell in row.cells for passage in cell.paragraphs]


TO_TABLES = (
    lose_row,
    damage_row,
    damage_row,
    damage_row,
    end_page,
    exchange_rows,
    lose_column,
    exchange_columns,
    unroll,
)


def change_cell(row: Row, lot: Random, change) -> Row:
    place = lot.randrange(len(row.cells))
    return replace(row, cells=(*row.cells[:place], change(row.cells[place]), *row.cells[place + 1 :]))


def lose_cell(row, lot):
    gone = lot.randrange(len(row.cells))
    return row.with_placed(each for place, each in enumerate(row.placed()) if place != gone)


def empty_cell(row, lot):
    return change_cell(row, lot, lambda cell: replace(cell, paragraphs=()))


def lose_last_paragraph(row, lot):
    return change_cell(row, lot, lambda cell: replace(cell, paragraphs=cell.paragraphs[:-1]))


def run_paragraphs_together(row, lot):
    return change_cell(row, lot, lambda cell: Cell.of(cell.text, cell.at, colspan=cell.colspan, rowspan=cell.rowspan))


def merge_cells(row, lot):
    if len(row.cells) < 2:
        return row
    place = lot.randrange(len(row.cells) - 1)
    one, other = row.cells[place : place + 2]
    both = replace(one, paragraphs=one.paragraphs + other.paragraphs, colspan=one.colspan + other.colspan)
    return replace(
        row,
        cells=(*row.cells[:place], both, *row.cells[place + 2 :]),
        columns=(*row.columns[: place + 1], *row.columns[place + 2 :]),
    )


def take_for_header(row, _):
    return replace(row, header=not row.header)


TO_ROWS = (lose_cell, empty_cell, lose_last_paragraph, run_paragraphs_together, merge_cells, take_for_header)
