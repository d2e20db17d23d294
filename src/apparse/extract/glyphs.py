"""What the characters of symbol fonts look like, in Unicode."""

from __future__ import annotations

from apparse.marks import BULLET
from apparse.patterns import Pattern

_PRIVATE = Pattern("[\uf020-\uf0ff]")

# by code within the font; the few that turn up as bullets, ticks and lights in office documents
WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
    0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2D: "–",
}  # fmt: skip


def symbol(code: int) -> str:
    """One character of a symbol font. The private ones that nobody knows stay as they are, for no value is invented."""
    return WINGDINGS.get(code & 0xFF, chr(code)) if code < 0x100 or 0xF000 <= code <= 0xF0FF else chr(code)


def unprivate(text: str) -> str:
    """Text with the private-use characters that symbol fonts leave behind made readable."""
    return _PRIVATE.sub(lambda found: symbol(ord(found[0])), text)


def bullet(text: str) -> str:
    """The mark of an unnumbered list: a private character that nobody knows is some bullet."""
    mark = unprivate(text.strip())
    if mark in {"o", "O"}:  # Courier's letter, as Word's second level has it
        return "◦"
    return BULLET if not mark or _PRIVATE.search(mark) else mark
