"""Markdown to blocks."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

from apparse.blocks import Furniture, Heading, ListItem, Paragraph, Table
from apparse.errors import Empty, NotTheType
from apparse.extract.format import Reading
from apparse.extract.markdown import MARKDOWN
from apparse.source import Source


def read(text: str):
    return MARKDOWN.read(Source("plan.md", text.encode()), Reading())


def cells(block) -> list[list[list[str]]]:
    return [[[p.text.value for p in cell.paragraphs] for cell in row.cells] for row in block.rows]


def test_blocks_and_their_lines():
    text = "# Title\n\nSome *text*\non two lines.\n\n- one\n  1. sub\n- two\n\n**North East region should:**\n"
    blocks = read(text).blocks
    assert [(type(b), b.text.value, b.text.at[0].line) for b in blocks] == [
        (Heading, "Title", 1),
        (Paragraph, "Some text on two lines.", 3),
        (ListItem, "one", 6),
        (ListItem, "sub", 7),
        (ListItem, "two", 8),
        (Heading, "North East region should:", 10),
    ]
    assert [b.marker.value for b in blocks if isinstance(b, ListItem)] == ["•", "1.", "•"]


def test_tables_with_the_html_that_converters_write():
    (table,) = read(
        "| No | Action | Owner |\n|---|---|---|\n| 1 | a<br>• b | Head of X<br>Head of Y |\n| 2 | <b>mus</b> t by 1<sup>st</sup> May | c \\| d |\n"
    ).blocks
    assert [row.header for row in table.rows] == [True, False, False]
    assert cells(table)[1:] == [
        [["1"], ["a", "b"], ["Head of X", "Head of Y"]],
        [["2"], ["mus t by 1st May"], ["c | d"]],
    ]
    assert [cell.at.line for row in table.rows for cell in row.cells] == [1, 1, 1, 3, 3, 3, 4, 4, 4]


def test_a_row_of_one_bold_cell_is_a_heading_over_the_table():
    (table,) = read("| No | Text | Owner |\n|---|---|---|\n| | **To the Governor** | |\n| | plain | |\n").blocks
    assert [(c.text.value, c.colspan) for c in table.rows[1].cells] == [("To the Governor", 3)]
    assert len(table.rows[2].cells) == 3


def test_html_tables_keep_their_spans_and_their_lines():
    text = "before\n\n<table>\n<tr><td rowspan=2>1</td>\n<td>a</td></tr>\n<tr><td>b</td></tr>\n</table>\n\nafter"
    before, table, after = read(text).blocks
    assert (table.rows[0].cells[0].rowspan, cells(table)[1]) == (2, [["b"]])
    assert [cell.at.line for row in table.rows for cell in row.cells] == [4, 5, 6]
    assert (before.text.at[0].line, after.text.at[0].line) == (1, 9)


def test_code_keeps_its_lines():
    text = "one\n\n```text\nfour\n\nsix\n```\n\n- nine\n\n  ~~~\n  twelve\n  ~~~\n\n    fifteen\n\n<p>17</p>\n\n```\n\n21\n```\nend"
    places = [(str(block.text), [at.line for at in block.text.at]) for block in read(text).blocks]
    assert places == [
        ("one", [1]),
        ("four six", [4, 6]),
        ("nine", [9]),
        ("twelve", [12]),
        ("fifteen", [15]),
        ("17", [17]),
        ("21", [21]),
        ("end", [23]),
    ]


@pytest.mark.parametrize("code", ["```a\tb```", "```\nx\ty\n````", "~~~~\n~~~\nx\ty\n~~~~", "```\n~~~\n```"])
def test_a_table_of_tabs_below_code_is_a_table(code):
    assert isinstance(read(f"{code}\n\n1\tLeadership\tGood\n2\tStaff\tGood\n").blocks[-1], Table)


def test_rows_with_tabs_are_tables():
    first, table, last = read("Ratings\n\n1.1\tLeadership\tGood\n1.2\tStaff\tInadequate\n\nEnd").blocks
    assert isinstance(table, Table)
    assert cells(table) == [[["1.1"], ["Leadership"], ["Good"]], [["1.2"], ["Staff"], ["Inadequate"]]]
    assert (first.text.value, last.text.value) == ("Ratings", "End")


def test_a_tab_after_a_list_mark_makes_no_table():
    blocks = read("1.\tone\n2.\ttwo\n").blocks
    assert [(type(b), b.text.value) for b in blocks] == [(ListItem, "one"), (ListItem, "two")]


def test_struck_out_text_stands_aside():
    content = read("by ~~March~~ April")
    assert content.blocks[0].text.value == "by April"
    assert [a.text.value for a in content.asides] == ["March"]


def test_footnotes_are_paragraphs_under_their_number():
    content = read("Text[^1] and more.[^b]\n\n[^1]: One\n[^b]: Two\n")
    assert [b.text.value for b in content.blocks] == ["Text[1] and more.[b]", "[1] One", "[b] Two"]


def test_front_matter_is_furniture():
    blocks = read("---\ntitle: x\n---\n\ntext").blocks
    assert [(type(b), b.text.value) for b in blocks] == [(Furniture, "title: x"), (Paragraph, "text")]
    assert [b.text.value for b in read("---\nnever closed\n\ntext").blocks] == ["never closed", "text"]


def test_fenced_text_is_text():
    assert [b.text.value for b in read("```\na\tb\nc\n```\n\nd").blocks] == ["a b c", "d"]


def test_scripts_are_no_text():
    assert [b.text.value for b in read("<script>alert(1)</script>\n\ntext").blocks] == ["text"]


def test_what_is_nested_too_deeply_is_reported():
    content = read(">" * 200 + " deep\n\ntext")
    assert [r.kind for r in content.remarks] == ["salvaged"]


@pytest.mark.parametrize(
    ("data", "error"), [(b"", Empty), (b" \n\n", Empty), (b"%PDF-1.7", NotTheType), (b"PK\x03\x04", NotTheType)]
)
def test_what_is_no_markdown_is_refused(data, error):
    with pytest.raises(error):
        MARKDOWN.read(Source("plan.md", data), Reading())


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "*a ",
        "`",
        "<a",
        "| ",
        "> ",
        "&",
        "~~a",
        "- a\n",
        "[a]: x\n",
        "x\ty\n",
        "<br>",
        "**a**|",
        "[^1]",
        "<sup>1</sup>",
        "+-+\n",
        "+-+\n| |\n",
        "+-+-+\n| a |\n",
    ],
)
def test_time_grows_with_length_and_no_faster(piece):
    assert_no_squared_growth(read, piece)


@pytest.mark.parametrize(
    ("name", "text", "recognised"),
    [
        ("plan.md", "anything", True),
        ("-", "| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("plan.txt", "| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("plan.txt", "a | b \\| c\n:-|:-:\n1 | 2", True),
        ("plan.txt", "| a | b |\n|---|\n| 1 | 2 |", False),
        ("plan.txt", "| a | b |\n|---|:|\n| 1 | 2 |", False),
        ("plan.txt", "a\n---\n| 1 | 2 |", False),
        ("-", "1\ttext\n2\ttext", False),
    ],
)
def test_markdown_is_known_by_name_or_by_its_tables(name, text, recognised):
    assert MARKDOWN.recognise(Source(name, text.encode())) is recognised
