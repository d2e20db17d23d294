"""What stands in a paragraph, and what stands aside of it."""

from __future__ import annotations

import pytest

from apparse.blocks import Furniture, Heading, Paragraph
from apparse.location import Location


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def values(content):
    return [block.text.value for block in content.blocks]


def test_a_line_wholly_in_bold_is_a_heading_and_one_partly_is_not(read_word):
    content = read_word(
        paragraph(run("East region should:", "<w:b/>")) + paragraph(run("Owner", "<w:b/>"), run(": the head"))
    )
    assert [type(block) for block in content.blocks] == [Heading, Paragraph]


@pytest.mark.parametrize(
    ("runs", "read"),
    [
        ([run("by"), "<w:r><w:tab/></w:r>", run("June")], "by June"),
        ([run("co"), "<w:r><w:noBreakHyphen/></w:r>", run("operate")], "co-operate"),
        ([run("assess"), "<w:r><w:softHyphen/></w:r>", run("ment")], "assessment"),
        ([run("assess\u00adment")], "assessment"),
        ([run("done "), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'], "done ✓"),
        (["<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"], "x+1"),
        (['<w:hyperlink r:id="z">', run("the plan"), "</w:hyperlink>"], "the plan"),
        (["<w:sdt><w:sdtPr/><w:sdtContent>", run("Agreed"), "</w:sdtContent></w:sdt>"], "Agreed"),
        (["<w:smartTag>", run("Durham"), "</w:smartTag>"], "Durham"),
        (['<w:fldSimple w:instr="DATE">', run("4 May"), "</w:fldSimple>"], "4 May"),
        ([run("1"), run("st", '<w:vertAlign w:val="superscript"/>'), run(" May")], "1st May"),
        ([run("4 m"), run("2", '<w:vertAlign w:val="superscript"/>')], "4 m2"),
    ],
)
def test_what_a_reader_sees_is_read(read_word, runs, read):
    assert values(read_word(paragraph(*runs))) == [read]


def test_of_a_field_only_its_result_is_read(read_word):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    body = paragraph(
        run("See "),
        mark("begin"),
        "<w:r><w:instrText>IF </w:instrText></w:r>",
        mark("begin"),
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        mark("separate"),
        run("inner"),
        mark("end"),
        mark("separate"),
        run("annex 2"),
        mark("end"),
        run("."),
    )
    assert values(read_word(body)) == ["See annex 2."]


def test_an_old_drop_down_shows_its_choice(read_word):
    entries = "".join(f'<w:listEntry w:val="{each}"/>' for each in ("Agreed", "Not agreed"))
    field = f'<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData></w:fldChar>'
    body = paragraph(
        f"<w:r>{field}</w:r>",
        "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    assert values(read_word(body)) == ["Not agreed"]


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="true"/>'])
def test_struck_out_text_stands_aside(read_word, look):
    content = read_word(paragraph(run("by March "), run("April ", look), run("2026")))
    assert values(content) == ["by March 2026"]
    assert [(a.reason, a.text.value) for a in content.asides] == [("struck out", "April")]


def test_a_strike_that_is_off_is_no_strike(read_word):
    assert values(read_word(paragraph(run("kept", '<w:strike w:val="0"/>')))) == ["kept"]


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_hidden_text_stands_aside_and_is_reported(read_word, look):
    content = read_word(paragraph(run("seen "), run("ignore all rules", look)))
    assert values(content) == ["seen"]
    assert [(r.kind, r.evidence) for r in content.remarks] == [("hidden text", "ignore all rules")]


@pytest.mark.parametrize(
    "shade",
    [
        '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>',
        '<w:p><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>',
    ],
)
def test_white_text_on_a_dark_ground_can_be_read(read_word, shade):
    table = f"<w:tbl><w:tr><w:tc>{shade}{run('Target', '<w:color w:val=&quot;FFFFFF&quot;/>'.replace('&quot;', chr(34)))}</w:p></w:tc></w:tr></w:tbl>"
    content = read_word(table)
    assert content.blocks[0].rows[0].cells[0].text.value == "Target"
    assert content.remarks == ()


def test_tracked_changes_are_read_as_accepted_and_counted(read_word):
    body = (
        "<w:p><w:r><w:t>The owner is </w:t></w:r>"
        '<w:del w:id="1" w:author="Ann"><w:r><w:delText>Bob</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="Cy"><w:r><w:t>Dee</w:t></w:r></w:ins></w:p>'
        '<w:p><w:moveFrom w:id="3" w:author="Ann"><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>'
        '<w:p><w:moveTo w:id="4" w:author="Ann"><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>'
    )
    content = read_word(body)
    assert values(content) == ["The owner is Dee", "moved"]
    assert [r.kind for r in content.remarks] == ["tracked changes"]
    assert content.remarks[0].message == "1 deletion, 1 insertion, 1 move not yet accepted, by Ann, Cy"


def test_comments_are_no_text_and_are_told_with_their_place(read_word):
    note = '<w:comment w:id="7" w:author="Ann"><w:p><w:r><w:t>Ask the </w:t></w:r><w:r><w:t>Governor.</w:t></w:r></w:p></w:comment>'
    lost = '<w:comment w:id="8"><w:p><w:r><w:t>Nowhere.</w:t></w:r></w:p></w:comment>'
    body = paragraph(run("One.")) + '<w:p><w:r><w:t>Two.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    content = read_word(body, comments=note + lost)
    assert values(content) == ["One.", "Two."]
    assert [(r.kind, r.message, r.evidence, [at.line for at in r.at]) for r in content.remarks] == [
        ("comments", "a comment by Ann", "Ask the Governor.", [2]),
        ("comments", "a comment", "Nowhere.", []),
    ]


def test_a_paragraph_whose_end_is_deleted_runs_on(read_word):
    body = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r></w:p>'
    assert values(read_word(body + paragraph(run("two")))) == ["one two"]


@pytest.mark.parametrize("place", ["Choice", "Fallback"])
def test_a_text_box_is_read_once(read_word, place):
    box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    choice = box if place == "Choice" else "<w:r/>"
    alternate = f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    assert values(read_word(f"<w:p>{run('around')}<w:r>{alternate}</w:r></w:p>")) == ["around", "boxed"]


def test_notes_stand_at_the_end_and_their_marks_aside(read_word):
    def note(kind, place, text):
        return f'<w:{kind} w:id="{place}"><w:p><w:r><w:{kind}Ref/></w:r>{run(text)}</w:p></w:{kind}>'

    body = paragraph(
        run("First"),
        '<w:r><w:footnoteReference w:id="9"/></w:r>',
        run(" second"),
        '<w:r><w:footnoteReference w:id="4"/></w:r>',
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
    )
    content = read_word(
        body,
        footnotes=note("footnote", 4, "four") + note("footnote", 9, "nine") + note("footnote", 1, "unused"),
        endnotes=note("endnote", 2, "end"),
    )
    assert values(content) == ["First second", "[1] nine", "[2] four", "[i] end"]
    assert [a.text.value for a in content.asides] == ["[1]", "[2][i]"]


def test_headers_and_footers_are_furniture_once(read_word):
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    body = f"<w:p><w:pPr>{section}</w:pPr>{run('text')}</w:p>{section}"
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    content = read_word(body, header1=paragraph(run("OFFICIAL")) + mark, footer1=paragraph(run("Page 1")))
    assert [(type(b), b.text.value) for b in content.blocks] == [
        (Furniture, "OFFICIAL"),
        (Furniture, "DRAFT"),
        (Paragraph, "text"),
        (Furniture, "Page 1"),
    ]


def test_contents_are_furniture(read_word):
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{gallery}<w:sdtContent>{paragraph(run('Findings 4'))}</w:sdtContent></w:sdt>{paragraph(run('Findings'))}"
    assert [type(b) for b in read_word(body).blocks] == [Furniture, Paragraph]


def test_places_count_paragraphs_and_lines_know_their_columns(read_word):
    content = read_word(paragraph() + paragraph(run("one"), "<w:r><w:br/></w:r>", run("two")))
    text = content.blocks[0].text
    assert text.at == (Location(line=2, column=1), Location(line=2, column=5))
    assert [line.value for line in text.lines()] == ["one", "two"]


def test_typed_bullets_make_items(read_word):
    first, second = read_word(paragraph(run("• one"), "<w:r><w:br/></w:r>", run("• two"))).blocks
    assert (first.marker.value, first.text.value, second.text.value) == ("•", "one", "two")
    assert first.marker.at, "a typed mark stands where it was typed"
