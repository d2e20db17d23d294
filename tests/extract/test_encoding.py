"""Bytes to characters."""

from __future__ import annotations

import pytest

from apparse.extract.encoding import decode

TEXT = "Café – “June”"


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), "iso-8859-1"),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-8"),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "iso-8859-1"),
        (TEXT.encode("cp1252"), "windows-1252"),
        (TEXT.encode("cp1252"), "utf-8"),
        (TEXT.encode("cp1252"), "zip"),
        (TEXT.encode(), "no-such-encoding"),
        (TEXT.encode(), "utf-7"),
    ],
)
def test_what_is_declared_and_what_is_there(data, declared):
    assert decode(data, declared).text == TEXT


def test_a_page_that_says_the_wrong_thing_is_reported():
    assert decode(TEXT.encode("cp1252"), "utf-8").problem
    assert decode(TEXT.encode("cp1252"), None).problem is None


def test_one_broken_byte_does_not_turn_the_rest_into_nonsense():
    decoded = decode((TEXT * 40).encode() + b"\xff")
    assert decoded.text == TEXT * 40 + "\ufffd"
    assert decoded.problem


def test_declared_encodings_that_are_no_utf8():
    assert decode("Привет".encode("koi8-r"), "koi8-r").text == "Привет"
