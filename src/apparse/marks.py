"""List marks: what stands before the items of a list that is typed, in whatever format a document comes."""

from __future__ import annotations

BULLET = "•"
"""Stands for a mark that is drawn, lost, or made by mark-up and not typed."""
SYMBOLS = "".join(chr(0xF000 + sign) for sign in b"-lnoqruvw\x9f\xa1\xa4\xa7\xa8\xae\xb7\xd8\xd9\xde\xe0\xe8\xf0\xfc")
"""What is left of the bullets of symbol fonts, in the private area of Unicode, where nothing says which font it was."""
BULLETS = f"{BULLET}◦▪▫●○■□‣⁃∙·➢➤►▶▸▹▻➔➜→◆◇♦★❖✓✔✗❑❏❒⇨{SYMBOLS}"
"""Signs that open an item at the head of a line, also without a blank behind them."""
LETTERS = "o*"
"""They open an item only before a blank, as dashes do: the "o" is Courier's circle, Word's mark of a list's second level."""
DASHES = "–—-"
"""In an order that a class of a pattern may end with."""


def is_bullet(mark: str) -> bool:
    """Whether a mark is a sign, and no number or letter that counts the items."""
    return len(mark) == 1 and mark in BULLETS + LETTERS + DASHES
