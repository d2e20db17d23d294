"""The file around a Word document: what is refused, what is tolerated, what it may cost."""

from __future__ import annotations

import io
import zipfile

import pytest

from apparse.errors import Damaged, Empty, Encrypted, LimitExceeded, NoTextLayer, NotTheType
from apparse.extract import extract
from apparse.extract.archive import MAX_ENTRIES
from apparse.extract.docx import DOCX
from apparse.extract.format import Reading
from apparse.source import Source

TEXT = "<w:p><w:r><w:t>text</w:t></w:r></w:p>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def read(data: bytes):
    return DOCX.read(Source("plan.docx", data), Reading())


def without(data: bytes, name: str) -> bytes:
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for each in old.namelist():
            if each != name:
                archive.writestr(each, old.read(each))
    return new.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Empty),
        (b"{\\rtf1 text}", NotTheType),
        (b"<html>text</html>", NotTheType),
        (OLE, NotTheType),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Encrypted),
        (b"PK\x03\x04 and nothing more", Damaged),
    ],
)
def test_what_is_no_word_file_is_refused_by_name(data, error):
    with pytest.raises(error):
        read(data)


@pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_file_that_lacks_a_needed_part_is_damaged(word_file, name):
    with pytest.raises(Damaged, match="missing"):
        read(without(word_file(TEXT), name))


def test_a_file_that_lacks_another_part_is_read_and_says_so(word_file):
    content = read(without(word_file(TEXT, {"styles": "", "numbering": ""}), "word/styles.xml"))
    assert content.blocks[0].text.value == "text"
    assert [r.kind for r in content.remarks] == ["salvaged"]
    assert "word/styles.xml" in content.remarks[0].message


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_damaged(word_file, cut):
    data = word_file(TEXT * 50)
    with pytest.raises(Damaged):
        read(data[: int(len(data) * cut)])


def test_a_part_with_flipped_bits_is_damage_even_where_no_text_stands(word_file):
    data = word_file(TEXT, {"theme1": "<w:colour>dark</w:colour>"})
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive, zipfile.ZipFile(io.BytesIO(data)) as old:
        for name in old.namelist():
            archive.writestr(name, old.read(name))
    assert read(stored.getvalue()).blocks
    with pytest.raises(Damaged, match="theme"):
        read(stored.getvalue().replace(b"dark", b"bark"))


def test_a_document_type_definition_is_refused(word_file):
    data = without(word_file(TEXT), "word/document.xml")
    bomb = '<!DOCTYPE w [<!ENTITY a "boo"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", bomb + "<w>&a;&b;</w>")
    with pytest.raises(Damaged, match="document type"):
        read(buffer.getvalue())


def test_a_bomb_is_not_unpacked(word_file):
    with pytest.raises(LimitExceeded):
        read(word_file(f"<w:p><w:r><w:t>{' ' * 70_000_000}</w:t></w:r></w:p>"))


def test_parts_that_nobody_needs_are_never_unpacked(word_file):
    buffer = io.BytesIO(word_file(TEXT))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(80_000_000))
    assert read(buffer.getvalue()).blocks[0].text.value == "text"


def test_too_many_parts_are_refused(word_file):
    buffer = io.BytesIO(word_file(TEXT))
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(MAX_ENTRIES):
            archive.writestr(f"x/{number}", b"")
    with pytest.raises(LimitExceeded, match="parts"):
        read(buffer.getvalue())


def test_deep_nesting_is_refused(word_file):
    with pytest.raises(LimitExceeded, match="nested"):
        read(word_file("<w:sdt><w:sdtContent>" * 300 + TEXT + "</w:sdtContent></w:sdt>" * 300))


def test_nesting_as_deep_as_the_parser_allows_is_read(word_file):
    data = word_file("<w:sdt><w:sdtContent>" * 120 + TEXT + "</w:sdtContent></w:sdt>" * 120)
    assert [b.text.value for b in read(data).blocks] == ["text"]


def test_a_strict_file_is_read_like_any_other(word_file):
    strict = (
        'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" '
        'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"'
    )
    assert read(word_file(TEXT, namespaces=strict)).blocks[0].text.value == "text"


def test_no_text_is_told_from_pictures_of_text(word_file):
    with pytest.raises(Empty):
        read(word_file("<w:p/>"))
    with pytest.raises(NoTextLayer):
        read(word_file("<w:p><w:r><w:drawing/></w:r></w:p>"))


def test_a_word_file_under_another_name_is_refused(word_file):
    data = word_file(TEXT)
    assert extract(Source("plan.docm", data)).blocks
    with pytest.raises(NotTheType, match="Word"):
        extract(Source("plan.txt", data))


def test_a_document_put_in_by_reference_is_reported(word_file):
    content = read(word_file(TEXT + '<w:altChunk r:id="x"/>'))
    assert [r.kind for r in content.remarks] == ["salvaged"]
