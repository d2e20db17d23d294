"""Compressed streams: unpacked piece by piece, looked through for what the file holds and for what is wrong with it."""

from __future__ import annotations

import random
import zlib

import pytest
from growth import assert_no_squared_growth

from apparse.extract.pdf import glance as glances
from apparse.extract.pdf import salvage
from apparse.extract.pdf.glance import glance
from apparse.extract.pdf.salvage import damage
from apparse.extract.pdf.unpacked import GIVEN, TAKEN, unpacked

SWOLLEN = b"\0" * (3 * GIVEN)
MIXED = random.Random(1).randbytes(2 * TAKEN) + SWOLLEN


def file_of(*streams: tuple[bytes, bytes], before: bytes = b"") -> bytes:
    """Streams, each of a dictionary and of what is packed, in what looks like a sound file at its two ends."""
    objects = b"".join(
        b"%d 0 obj <<%s /Filter /FlateDecode>> stream\n%s\nendstream endobj\n" % (number, said, packed)
        for number, (said, packed) in enumerate(streams, 1)
    )
    head = b"%PDF-1.7\n" + before + objects
    return head + b"xref\n0 0\ntrailer <<>>\nstartxref\n%d\n%%%%EOF\n" % len(head)


@pytest.mark.parametrize("data", [b"", b"few", SWOLLEN, MIXED], ids=["nothing", "few", "swollen", "mixed"])
def test_a_stream_ends_where_it_ends(data):
    packed = zlib.compress(data)
    assert b"".join(unpacked(memoryview(packed + b"more" * TAKEN))) == data
    with pytest.raises(zlib.error):
        list(unpacked(memoryview(packed[:-1])))


def test_a_torn_stream_is_damage_unless_it_is_a_picture():
    torn = zlib.compress(MIXED)[:-100]
    assert damage(file_of((b"", zlib.compress(MIXED)))) is None
    assert damage(file_of((b"/Length 9", torn))) == "some of its compressed data can't be unpacked"
    assert damage(file_of((b"/Subtype /Image", torn))) is None


def test_what_is_unpacked_of_all_streams_is_bounded(monkeypatch):
    page = zlib.compress(SWOLLEN + b"/Type /Page ")
    monkeypatch.setattr(glances, "MOST_UNPACKED", 7 * GIVEN)
    assert glance(file_of(*[(b"/Type /ObjStm", page)] * 5)).pages == 2
    monkeypatch.setattr(salvage, "MOST_UNPACKED", 7 * GIVEN)
    assert damage(file_of(*[(b"", page)] * 5, (b"", page[:-1]))) is None


@pytest.mark.parametrize(
    "piece", [" ", "/Filter ", "/Type/ObjStm ", "/Type ", "/Filter [/ASCII85Decode /FlateDecode] >>stream\n"]
)
def test_the_time_to_look_at_a_file_grows_with_its_length_and_no_faster(piece):
    def look(text):
        data = file_of(before=b"/Filter" + text.encode())
        glance(data)
        damage(data)

    assert_no_squared_growth(look, piece)
