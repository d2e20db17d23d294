"""Bytes to characters: byte order mark, what the file says of itself, what the bytes look like."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from apparse.patterns import Pattern, any_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# what a page may call its encoding; Python knows codecs under other names that are no encodings of text at all
_KNOWN = Pattern(
    any_of(
        r"""
        utf-?8|utf-?16(le|be)?
        (us-)?ascii|latin-?1|iso-?8859-\d{1,2}|(windows-|cp)\d{3,4}|macintosh|koi8-[ru]
        gb2312|gbk|gb18030|big5|shift[_-]jis|euc-(jp|kr)
        """
    )
)
# what browsers take these names to mean
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252")
_SAMPLE = 4_096
_FEW = 0.05
_MANY = 0.25


class Decoded(NamedTuple):
    """The characters, the encoding they were read in, and what was wrong with the bytes, if anything."""

    text: str
    encoding: str
    problem: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of a file that says, perhaps, that its encoding is `declared`.

    A byte order mark is believed first, then valid UTF-8, then what is
    declared; what is none of these is Windows-1252, the last of the old
    encodings that British offices used. Never raises.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return Decoded(text.removeprefix("\ufeff"), encoding, _lost(text))
    if wide := _wide(data):
        text = data.decode(wide, "replace")
        return Decoded(text, wide, _lost(text))
    name = _canonical(declared)
    if name and not name.startswith(("utf-8", "utf8", "utf-16", "utf16")):
        return Decoded(data.decode(name, "replace"), name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _old(data, says_utf8=bool(name))


def _old(data: bytes, *, says_utf8: bool) -> Decoded:
    """Bytes that are not all UTF-8: UTF-8 with a few of them broken, or Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for character in text if character > "\x7f")
    if broken <= _FEW * beyond:
        return Decoded(text, "utf-8", "some bytes are no UTF-8")
    problem = "it says that it is UTF-8, but is not: read as Windows-1252" if says_utf8 else None
    return Decoded(data.decode("cp1252", "replace"), "cp1252", problem)


def _lost(text: str) -> str | None:
    return "some bytes are no characters" if "\ufffd" in text else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: of Latin text every second byte is nought."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if not even + odd or even + odd < min(len(data), _SAMPLE) * _MANY or min(even, odd) > (even + odd) * _FEW:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _canonical(declared: str | None) -> str | None:
    name = (declared or "").strip().lower()
    if not _KNOWN.fullmatch(name):
        return None
    name = _AS_BROWSERS_DO.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
