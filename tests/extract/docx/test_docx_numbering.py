"""Lists that Word numbers itself."""

from __future__ import annotations

from apparse.blocks import Heading, ListItem, Paragraph

NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def item(text: str, level: int = 0, num: int = 1) -> str:
    numbered = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr></w:pPr>'
    return f"<w:p>{numbered}<w:r><w:t>{text}</w:t></w:r></w:p>"


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_word_numbers_its_lists_itself(read_word):
    body = "".join(
        [
            item("one"),
            item("sub", 1),
            item("sub", 1),
            item("deep", 2),
            item("two"),
            item("sub again", 1),
            item("three, of a list that counts on", num=2),
            item("dot", 3),
            item("begun anew", num=3),
            item("and on", num=3),
        ]
    )
    blocks = read_word(body, numbering=NUMBERING).blocks
    assert all(isinstance(block, ListItem) for block in blocks)
    assert [b.marker.value for b in blocks] == ["1)", "a.", "b.", "1.b.i", "2)", "a.", "3)", "•", "5)", "6)"]
    assert [b.level for b in blocks] == [0, 1, 1, 2, 0, 1, 0, 3, 0, 0]
    assert blocks[0].marker.at == (), "a mark that Word makes stands nowhere"


def test_a_numbered_cell_without_text_keeps_its_number(read_word):
    cell = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    table = f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc><w:p><w:r><w:t>Do it</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    first, second = read_word(table, numbering=NUMBERING).blocks[0].rows[0].cells
    assert first.text.value == "1)"
    assert second.text.value == "Do it"


def test_numbering_and_headings_come_by_way_of_styles(read_word):
    styles = """
    <w:style w:type="paragraph" w:styleId="Berschrift1"><w:name w:val="heading 1"/>
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="Berschrift1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Num"><w:name w:val="List Number"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    """
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("text")}</w:p>' for style in ("Own", "Num", "Num", "Lost")
    )
    heading, first, second, plain = read_word(body, styles=styles, numbering=NUMBERING).blocks
    assert (type(heading), heading.level) == (Heading, 1)
    assert (first.marker.value, second.marker.value) == ("1)", "2)")
    assert isinstance(plain, Paragraph)


INNER_STYLE = """
<w:style w:type="paragraph" w:styleId="ListBullet2"><w:name w:val="List Bullet 2"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
"""


def test_a_style_for_inner_lists_has_a_list_of_its_own_and_stands_in_another(read_word):
    inner = '<w:p><w:pPr><w:pStyle w:val="ListBullet2"/></w:pPr><w:r><w:t>sub</w:t></w:r></w:p>'
    blocks = read_word(item("one") + inner, numbering=NUMBERING, styles=INNER_STYLE).blocks
    assert [(block.text.value, block.level) for block in blocks] == [("one", 0), ("sub", 1)]
