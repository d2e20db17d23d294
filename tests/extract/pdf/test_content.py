"""Whole documents: what is refused, what is repaired, what is said of it."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from drawn_pages import drawn, outline, read, tabled, tables

from apparse.blocks import Unreadable
from apparse.errors import Damaged, Empty, Encrypted, LimitExceeded, NoTextLayer, NotTheType
from apparse.extract.pdf import limits

ROWS = (("No.", "Action", "Owner"), ("1", "Review the plan in every quarter of the year.", "Head of Operations"))


def plan() -> bytes:
    return tabled(ROWS, widths=(60, 300, 150))


def _picture(canvas):
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "grey")), 0, 0, 595, 842)


def joined(*parts: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.new() as pdf:
        for part in parts:
            pdf.pages.extend(pikepdf.open(BytesIO(part)).pages)
        pdf.save(out)
    return out.getvalue()


def encrypted(data: bytes, user: str) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Empty),
        (b" " * 500, NotTheType),
        (b"PK\x03\x04 a zip", NotTheType),
        (b"<!DOCTYPE html><p>not found", NotTheType),
        (b"%PDF-1.7\n", Damaged),
        (b"%PDF-1.7\n1 0 obj <<>> endobj junk", Damaged),
        (drawn(lambda canvas: None), Empty),
        (drawn(_picture), NoTextLayer),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(data, error):
    with pytest.raises(error):
        read(data)


def test_a_password_is_asked_for_and_taken():
    locked = encrypted(plan(), "secret")
    with pytest.raises(Encrypted, match="is protected by a password"):
        read(locked)
    with pytest.raises(Encrypted, match="does not open it"):
        read(locked, password="wrong")
    assert len(tables(read(locked, password="secret"))) == 1
    assert len(tables(read(encrypted(plan(), "")))) == 1


@pytest.mark.parametrize("cut", [200, 700])
def test_a_file_that_breaks_off_is_refused_or_read_with_a_remark(cut):
    try:
        content = read(plan()[:-cut])
    except Damaged:
        return
    assert [remark.kind for remark in content.remarks] == ["salvaged"]


def test_a_bent_stream_is_never_short_in_silence():
    data = bytearray(joined(plan(), plan()))
    where = re.search(rb"/FlateDecode[^<>]*>>\s*stream\r?\n", data).end() + 60
    data[where] ^= 0x21
    try:
        content = read(bytes(data))
    except Damaged:
        return
    assert "salvaged" in {remark.kind for remark in content.remarks}


def test_a_sound_file_needs_no_remark():
    assert read(plan()).remarks == ()


def test_a_page_that_is_a_picture_is_named():
    content = read(joined(plan(), drawn(_picture), plan()))
    assert [block for block in content.blocks if isinstance(block, Unreadable)] == [Unreadable(2, "no text layer")]
    assert (len(tables(content)), content.pages) == (2, 3)


def test_a_blank_page_is_nothing_special():
    content = read(joined(plan(), drawn(lambda canvas: None)))
    assert (outline(content), content.pages) == (["[table]"], 2)


def test_text_recognised_in_a_scan_is_its_text():
    def draw(canvas):
        _picture(canvas)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("Recommendation 1 was recognised in the picture of this page by a machine")
        canvas.drawText(text)

    assert outline(read(drawn(draw)))[0].startswith("Recommendation 1")


def test_ciphered_text_is_no_text():
    plain = "Presented to Parliament by the Secretary of State on the last day of the session of that year"
    shifted = " ".join("".join(chr(ord(c) - 29) for c in word) for word in plain.split())
    with pytest.raises(NoTextLayer, match="ciphered"):
        read(drawn(lambda canvas: canvas.drawString(20, 700, shifted)))


def test_too_many_pages_are_a_limit_by_name(monkeypatch):
    from apparse.extract.pdf.engines import pdfium

    monkeypatch.setattr(pdfium, "MAX_PAGES", 2)
    assert limits.MAX_PAGES >= 1000
    with pytest.raises(LimitExceeded, match="3 pages"):
        read(joined(plan(), plan(), plan()))


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(("said", "held"), [("1 page", 3), ("2 pages", 3)])
def test_pages_that_a_file_does_not_count_are_read(engine, said, held):
    lying = joined(plan(), plan(), plan()).replace(b"/Count 3", b"/Count " + said[:1].encode())
    content = read(lying, engine=engine)
    assert [table.at.page for table in tables(content)] == [1, 2, 3]
    remarks = [remark.message for remark in content.remarks]
    expected = f"by its own count the file has {said}, and it holds {held} pages"
    assert remarks == ([expected] if engine == "pdfium" else [])  # the other one counts for itself


def test_a_file_that_counts_more_pages_than_it_holds_is_told():
    lying = joined(plan(), plan()).replace(b"/Count 2", b"/Count 5")
    (remark,) = (r for r in read(lying).remarks if r.kind == "readings disagree")
    assert remark.message == "by its own count the file has 5 pages, and it holds 2 pages"


def test_pages_are_counted_at_a_glance_in_plain_and_packed_files():
    from apparse.extract.pdf.glance import glance

    packed = BytesIO()
    with pikepdf.open(BytesIO(joined(plan(), plan(), plan()))) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"/Type /Page" not in packed.getvalue()
    assert glance(packed.getvalue()).pages == glance(joined(plan(), plan(), plan())).pages == 3


def test_what_only_looks_like_a_page_is_none():
    seeming = drawn(lambda canvas: canvas.drawString(20, 700, "There is a /Type /Page in each file of this kind."))
    assert read(seeming).remarks == ()
