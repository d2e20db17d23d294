"""The response categories and the words that stand for them."""

from __future__ import annotations

import re
from enum import StrEnum


class Response(StrEnum):
    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"


_FORMS = {
    Response.AGREED: r"(fully |wholly )?(agreed?|accept(ed)?)( in full)?",
    Response.PARTLY_AGREED: r"(partly|partially|part)[ -]?(agreed?|accept(ed)?)|(agreed?|accepted) (in part|partly|partially)",
    Response.NOT_AGREED: r"not (agreed|accepted)|rejected?|disagreed?",
}


def read_response(raw: str) -> Response | None:
    """The category that `raw` names, or None: "Accepted in principle" is no defined category.

    Categories as defined in the plans' own table; aliases from the Accepted / Rejected era of 2015.
    """
    words = re.sub(r"\s+", " ", raw).strip(" .:*").lower()
    return next((response for response, form in _FORMS.items() if re.fullmatch(form, words)), None)
