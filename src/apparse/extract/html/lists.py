"""The marks before the items of a list, as a browser prints them."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.extract.markup import Element
from apparse.extract.numbers import printed
from apparse.marks import BULLET
from apparse.patterns import Pattern

_LIST_STYLE = Pattern(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_COUNT = Pattern(r"[(\[]?[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?[)\].:]*")


def counts_items(definitions: Element) -> bool:
    """Whether a list of definitions is a numbered list: each term is a number, and has a definition of its own.

    Terms that say something, "HDC" or "Score", and figures with a unit, "75%", are no numbers of a list.
    """
    own = [each for each in definitions.iter("dt", "dd") if next(each.iterancestors("dl"), None) is definitions]
    terms = ["".join(each.itertext()).strip() for each in own if each.tag == "dt"]
    paired = [each.tag for each in own] == ["dt", "dd"] * len(terms)
    return paired and bool(terms) and all(map(_COUNT.fullmatch, terms))


def markers(items: Element) -> Iterator[str]:
    """The marks before the items of a list, as a browser prints them."""
    style = _LIST_STYLE.search((items.get("style") or "").lower())
    kind = style[1] if style else (items.get("type") or "")
    if items.tag != "ol":
        while True:
            yield "" if kind == "none" else BULLET
    count = sum(1 for _ in items.iterchildren("li"))
    step = -1 if items.get("reversed") is not None else 1
    number = _whole(items.get("start"), count if step < 0 else 1)
    for each in items.iterchildren("li"):
        number = _whole(each.get("value"), number)
        yield "" if kind == "none" else f"{printed(number, each.get('type') or kind)}."
        number += step


def _whole(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default
