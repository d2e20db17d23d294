"""OpenDocument texts to blocks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from apparse.blocks import Furniture, Heading, ListItem, Paragraph, Table
from apparse.errors import Damaged, Empty, Encrypted, NotTheType
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.extract.odt import ODT
from apparse.source import Source

BASE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [
        *(f'xmlns:{p}="{BASE}:{n}:1.0"' for p, n in [("text", "text"), ("table", "table"), ("office", "office"), ("style", "style"), ("draw", "drawing"), ("fo", "xsl-fo-compatible")]),
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)  # fmt: skip
CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def package(body: str, styles: str = "", masters: str = "", extra: dict[str, str] | None = None) -> bytes:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}><office:master-styles>{masters}</office:master-styles></office:document-styles>",
        **(extra or {}),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in parts.items():
            if part:
                archive.writestr(name, part)
    return data.getvalue()


def read(body: str, styles: str = "", masters: str = ""):
    return ODT.read(Source("plan.odt", package(body, styles, masters)), Reading())


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def style(name: str, properties: str) -> str:
    return f'<style:style style:family="text" style:name="{name}"><style:text-properties {properties}/></style:style>'


def test_blocks_in_order():
    body = f'<text:section><text:h text:outline-level="2">Head</text:h>{p("a<text:s text:c=&quot;3&quot;/>b<text:tab/>c".replace("&quot;", chr(34)))}</text:section>{p("")}'
    head, paragraph = read(body).blocks
    assert (type(head), head.level, paragraph.text.value) == (Heading, 2, "a b c")


def test_numbered_and_bulleted_lists():
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix="." text:display-levels="2"/>'
        '<text:list-level-style-bullet text:level="3" text:bullet-char="&#xF0B7;"/></text:list-style>'
    )

    def item(inside: str) -> str:
        return f"<text:list-item>{inside}</text:list-item>"

    def nested(inside: str) -> str:
        return f"<text:list>{inside}</text:list>"

    def top(inside: str, more: str = "") -> str:
        return f'<text:list text:style-name="L" {more}>{inside}</text:list>'

    body = (
        top(item(p("one") + nested(item(p("sub") + nested(item(p("dot")))))) + item(p("two")))
        + p("between")
        + top(item(p("three")), 'text:continue-numbering="true"')
        + top(item(p("anew")))
    )
    blocks = [b for b in read(body, styles).blocks if isinstance(b, ListItem)]
    assert [(b.marker.value, b.text.value, b.level) for b in blocks] == [
        ("1)", "one", 0),
        ("1.a.", "sub", 1),
        ("•", "dot", 2),
        ("2)", "two", 0),
        ("3)", "three", 0),
        ("1)", "anew", 0),
    ]


def test_tables_with_covered_cells():
    covered = "<table:covered-table-cell/>"

    def cell(text: str, spans: str = "") -> str:
        return f"<table:table-cell {spans}>{p(text)}</table:table-cell>"

    rows, columns = 'table:number-rows-spanned="2"', 'table:number-columns-spanned="2"'
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("h")
        + cell("i")
        + "</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('1', rows)}{cell('a')}</table:table-row>"
        f"<table:table-row>{covered}{cell('b')}</table:table-row>"
        f"<table:table-row>{cell('X should:', columns)}{covered}</table:table-row></table:table>"
    )
    (table,) = read(body).blocks
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False, False, False]
    assert [
        [(c, x.text.value, x.colspan, x.rowspan) for c, x in zip(row.columns, row.cells, strict=True)]
        for row in table.rows[1:]
    ] == [
        [(0, "1", 1, 2), (1, "a", 1, 1)],
        [(1, "b", 1, 1)],
        [(0, "X should:", 2, 1)],
    ]


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ('style:text-line-through-style="solid"', "struck out"),
        ('text:display="none"', "hidden text"),
        ('fo:color="#FFFFFF"', "hidden text"),
        ('fo:font-size="1pt"', "hidden text"),
    ],
)
def test_what_stands_aside(properties, reason):
    content = read(p('seen <text:span text:style-name="S">unseen</text:span>'), style("S", properties))
    assert content.blocks[0].text.value == "seen"
    assert [(a.reason, a.text.value) for a in content.asides] == [(reason, "unseen")]


def test_comments_are_no_text_and_are_told_with_their_place():
    note = f"<office:annotation><dc:creator>Ann</dc:creator>{p('Ask the')}{p('Governor.')}</office:annotation>"
    content = read(p("One.") + p(f"Two.{note}"))
    assert [b.text.value for b in content.blocks] == ["One.", "Two."]
    assert [(r.kind, r.message, r.evidence, r.at[0].line) for r in content.remarks] == [
        ("comments", "a comment by Ann", "Ask the Governor.", 2)
    ]


def test_tracked_changes_are_read_as_accepted_and_reported():
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info>'
        f"{p('gone')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    content = read(changes + p('kept<text:change text:change-id="c1"/>'))
    assert [b.text.value for b in content.blocks] == ["kept"]
    assert [(r.kind, r.message) for r in content.remarks] == [
        ("tracked changes", "1 deletion not yet accepted, by Ann")
    ]


def test_notes_frames_and_annotations():
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('the note')}</text:note-body></text:note>"
    frame = f"<draw:frame><draw:text-box>{p('boxed')}</draw:text-box></draw:frame>"
    comment = f"<office:annotation>{p('a comment')}</office:annotation>"
    content = read(p(f"text{note}{comment} on{frame}"))
    assert [b.text.value for b in content.blocks] == ["text on", "boxed", "[1] the note"]
    assert [a.reason for a in content.asides] == ["footnote mark"]


def note(kind: str, citation: str, text: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def test_notes_that_were_never_laid_out_are_counted():
    box = f"<draw:frame><draw:text-box>{p('Boxed' + note('footnote', '0', 'c'))}</draw:text-box></draw:frame>"
    first = p(f"One{note('footnote', '0', 'a')}{note('endnote', '0', 'b')}{box}")
    body = first + p(f"Two{note('footnote', '', 'd')}{note('endnote', '0', 'e')}")
    content = read(body)
    assert [b.text.value for b in content.blocks] == [
        "One",
        "Boxed",
        "Two",
        "[1] a",
        "[i] b",
        "[2] c",
        "[3] d",
        "[ii] e",
    ]
    assert [a.text.value for a in content.asides] == ["[1][i]", "[2]", "[3][ii]"]


def test_notes_keep_the_marks_that_are_stored():
    body = p(f"One{note('footnote', '1', 'a')}") + p(f"Two{note('footnote', '1', 'b')}{note('footnote', '*', 'c')}")
    assert [b.text.value for b in read(body).blocks][2:] == ["[1] a", "[1] b", "[*] c"]


def test_heads_feet_and_contents_are_furniture():
    master = f"<style:master-page><style:header>{p('OFFICIAL')}</style:header><style:footer>{p('Page 1')}</style:footer></style:master-page>"
    contents = f"<text:table-of-content><text:table-of-content-source/><text:index-body>{p('Findings 4')}</text:index-body></text:table-of-content>"
    assert [(type(b), b.text.value) for b in read(contents + p("Findings"), masters=master).blocks] == [
        (Furniture, "OFFICIAL"),
        (Furniture, "Findings 4"),
        (Paragraph, "Findings"),
        (Furniture, "Page 1"),
    ]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Empty),
        (b"text", NotTheType),
        (b"PK\x03\x04", Damaged),
        (package("<text:p/>"), Empty),
        (package("", extra={"content.xml": ""}), Damaged),
        (package("", extra={"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), Damaged),
        (package(p("x"), extra={"META-INF/manifest.xml": "<encryption-data/>"}), Encrypted),
        (
            package(
                "", extra={"content.xml": f"<office:document-content {NAMES}><office:body/></office:document-content>"}
            ),
            NotTheType,
        ),
    ],
)
def test_what_can_not_be_read_is_refused_by_name(data, error):
    with pytest.raises(error):
        ODT.read(Source("plan.odt", data), Reading())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.odt")), ids=lambda path: path.stem)
def test_the_same_document_in_word_has_the_same_cells(path):
    def tables(source: Path):
        return [
            [
                [(c, x.text.value, x.colspan, x.rowspan) for c, x in zip(row.columns, row.cells, strict=True)]
                for row in block.rows
            ]
            for block in extract(Source.from_path(source)).blocks
            if isinstance(block, Table)
        ]

    assert tables(path) == tables(path.with_suffix(".docx"))
