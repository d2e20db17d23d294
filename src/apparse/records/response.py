"""The response categories and the words that stand for them."""

from __future__ import annotations

from enum import StrEnum


class Response(StrEnum):
    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"


_FORMS: dict[Response, tuple[str, ...]] = {
    Response.AGREED: (
        *("agreed", "agree", "accepted", "accept"),
        *("fully agreed", "fully accepted", "wholly agreed", "wholly accepted", "agreed in full", "accepted in full"),
    ),
    Response.PARTLY_AGREED: (
        *(
            f"{part} {word}"
            for part in ("partly", "partially", "part")
            for word in ("agreed", "agree", "accepted", "accept")
        ),
        *(f"{word} {part}" for part in ("in part", "partly", "partially") for word in ("agreed", "accepted")),
    ),
    Response.NOT_AGREED: (
        *("not agreed", "not accepted", "rejected", "reject", "disagreed", "disagree"),
        *("do not agree", "do not accept"),
    ),
}
_CATEGORIES = {form.replace(" ", ""): response for response, forms in _FORMS.items() for form in forms}
_LONGEST = max(map(len, _CATEGORIES))


def read_response(raw: str) -> Response | None:
    """The category that `raw` names, or None: "Accepted in principle" is no defined category.

    Case, blanks (also within a word that a narrow column broke), hyphens and stops do not matter.
    Categories as defined in the plans' own table; aliases from the Accepted / Rejected era of 2015.
    """
    letters = "".join(raw.split()).replace("-", "").strip(".,:;*()").lower()
    return _CATEGORIES.get(letters) if len(letters) <= _LONGEST else None
