"""Tables of Word files: spans, merged cells, header rows, what is wrapped around cells."""

from __future__ import annotations

from extract.shapes import shape


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_cells_merged_down_and_across_stand_once(read_word):
    body = table(
        row(cell("1", DOWN), cell("text", DOWN), cell("a")),
        row(cell("", ON), cell("", ON), cell("b")),
        row(cell("X should:", '<w:gridSpan w:val="3"/>')),
    )
    (block,) = read_word(body).blocks
    assert block.width == 3
    assert shape(block) == [
        [(0, "1", 1, 2), (1, "text", 1, 2), (2, "a", 1, 1)],
        [(2, "b", 1, 1)],
        [(0, "X should:", 3, 1)],
    ]


def test_text_in_a_continued_cell_is_not_lost(read_word):
    (block,) = read_word(table(row(cell("top", DOWN), cell("a")), row(cell("below", ON), cell("b")))).blocks
    assert block.rows[0].cells[0].text.value == "top below"


def test_a_continuation_of_nothing_is_a_cell(read_word):
    (block,) = read_word(table(row(cell("x", ON), cell("y")))).blocks
    assert shape(block) == [[(0, "x", 1, 1), (1, "y", 1, 1)]]


def test_spans_that_are_no_spans_count_one_and_huge_ones_end_at_the_table(read_word):
    wide = row(cell("w", '<w:gridSpan w:val="100000000"/>'))
    odd = row(cell("x", '<w:gridSpan w:val="-5"/>'), cell("y", '<w:gridSpan w:val="abc"/>'))
    (block,) = read_word(table(wide, odd)).blocks
    assert shape(block) == [[(0, "w", 2, 1)], [(0, "x", 1, 1), (1, "y", 1, 1)]]


def test_edges_a_hair_apart_are_one(read_word):
    grid = "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{w}"/>' for w in (2000, 40, 1960, 60, 3000)) + "</w:tblGrid>"

    def across(text, columns):
        return cell(text, f'<w:gridSpan w:val="{columns}"/>')

    rows = [
        row(cell("a"), across("b", 2), across("c", 2)),
        row(across("d", 2), across("e", 2), cell("f")),
        row(across("whole", 5)),
    ]
    (block,) = read_word(table(grid, *rows)).blocks
    assert shape(block) == [
        [(0, "a", 1, 1), (1, "b", 1, 1), (2, "c", 1, 1)],
        [(0, "d", 1, 1), (1, "e", 1, 1), (2, "f", 1, 1)],
        [(0, "whole", 3, 1)],
    ]


def test_only_leading_rows_repeat_as_header(read_word):
    head = "<w:tblHeader/>"
    (block,) = read_word(table(row(cell("h"), properties=head), row(cell("t")), row(cell("u"), properties=head))).blocks
    assert [line.header for line in block.rows] == [True, False, False]


def test_rows_and_cells_in_content_controls_are_found(read_word):
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    rows = f"<w:sdt><w:sdtContent>{row(cell('a'), wrapped)}</w:sdtContent></w:sdt>"
    (block,) = read_word(table(rows)).blocks
    assert shape(block) == [[(0, "a", 1, 1), (1, "b", 1, 1)]]


def test_deleted_rows_and_cells_are_out(read_word):
    gone = '<w:del w:id="1" w:author="A"/>'
    body = table(row(cell("kept"), cell("gone", '<w:cellDel w:id="2" w:author="A"/>')), row(cell("x"), properties=gone))
    content = read_word(body)
    assert shape(content.blocks[0]) == [[(0, "kept", 1, 1)]]
    assert content.remarks[0].message == "2 deletions not yet accepted, by A"


def test_a_table_in_a_cell_divides_it(read_word):
    inner = table(row(cell("i"), cell("j")), row(cell("k")))
    (block,) = read_word(
        table(row(f"<w:tc><w:p><w:r><w:t>before</w:t></w:r></w:p>{inner}<w:p/></w:tc>", cell("next")))
    ).blocks
    assert shape(block) == [
        [(0, "before", 2, 1), (2, "next", 1, 3)],
        [(0, "i", 1, 1), (1, "j", 1, 1)],
        [(0, "k", 1, 1)],
    ]


def test_an_empty_cell_has_a_place(read_word):
    (block,) = read_word("<w:p/>" + table(row(cell("a"), "<w:tc><w:p/></w:tc>"))).blocks
    empty = block.rows[0].cells[1]
    assert empty.paragraphs == ()
    assert empty.at.line == 3


def test_a_skipped_grid_column_is_left_free(read_word):
    (block,) = read_word(
        table(row(cell("a"), cell("b")), row(cell("under b"), properties='<w:gridBefore w:val="1"/>'))
    ).blocks
    assert shape(block)[1] == [(1, "under b", 1, 1)]


def test_lines_of_a_cell_are_paragraphs_unless_a_sentence_runs_over_them(read_word):
    lines = "<w:r><w:br/></w:r>".join(
        f"<w:r><w:t>{each}</w:t></w:r>" for each in ("Head of Operations", "Head of", "Public Protection")
    )
    (block,) = read_word(table(row(f"<w:tc><w:p>{lines}</w:p></w:tc>"))).blocks
    assert [p.text.value for p in block.rows[0].cells[0].paragraphs] == [
        "Head of Operations",
        "Head of Public Protection",
    ]
