"""The response categories and the words that stand for them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from apparse.patterns import Pattern
from apparse.records.welsh import in_english


class Response(StrEnum):
    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"


_VERBS = ("agree", "agrees", "agreed", "accept", "accepts", "accepted")
_FORMS: dict[Response, tuple[str, ...]] = {
    Response.AGREED: (
        *_VERBS,
        *(f"{whole} {verb}" for whole in ("fully", "wholly") for verb in _VERBS),
        *(f"{verb} in full" for verb in _VERBS),
    ),
    Response.PARTLY_AGREED: (
        *(f"{part} {verb}" for part in ("partly", "partially", "part") for verb in _VERBS),
        *(f"{verb} {part}" for verb in _VERBS for part in ("in part", "partly", "partially")),
    ),
    Response.NOT_AGREED: (
        *("not agreed", "not accepted", "disagree", "disagrees", "disagreed", "reject", "rejects", "rejected"),
        *(f"{no} {verb}" for no in ("do not", "does not", "cannot") for verb in ("agree", "accept")),
        *(f"{no} {verb}" for no in ("don't", "doesn't", "can't") for verb in ("agree", "accept")),
    ),
}
_BETWEEN_LANGUAGES = Pattern(r"[/|]")
_MARKS = str.maketrans("", "", "-'’")


def _letters(text: str) -> str:
    return "".join(text.split()).translate(_MARKS).lower()


_CATEGORIES = {_letters(form): response for response, forms in _FORMS.items() for form in forms}
_LONGEST = max(map(len, _CATEGORIES))
_LONGEST_IN_TWO_LANGUAGES = 80
"""Characters."""


@lru_cache(maxsize=4096)
def read_response(raw: str) -> Response | None:
    """The category that `raw` names, or None: "Accepted in principle" is no defined category.

    Case, blanks (also within a word that a narrow column broke), hyphens and stops do not matter.
    Categories as defined in the plans' own table; aliases from the Accepted / Rejected era of 2015,
    and what the verb of a sentence says ("We do not accept this recommendation"). In Wales they stand in Welsh, or in
    both languages.
    """
    if found := _category(raw):
        return found
    english = in_english(raw) if len(raw) <= _LONGEST_IN_TWO_LANGUAGES else raw
    said = {_category(language) for language in _BETWEEN_LANGUAGES.split(english)} if english != raw else {None}
    return said.pop() if len(said) == 1 else None


_YES_OR_NO = {
    **dict.fromkeys(("yes", "yesfully", "yesinfull", "fully", "infull"), Response.AGREED),
    **dict.fromkeys(("inpart", "inpartonly", "part", "partial"), Response.PARTLY_AGREED),
    **dict.fromkeys(("partly", "partially", "yesinpart", "yespartly", "yespartially"), Response.PARTLY_AGREED),
    "no": Response.NOT_AGREED,
}
_LETTERS_FOR_THEM = {"y": Response.AGREED, "p": Response.PARTLY_AGREED, "n": Response.NOT_AGREED}


def read_yes_or_no(raw: str, *, letters: bool) -> Response | None:
    """The category that is meant where a heading asks whether a recommendation is accepted; elsewhere "Yes" is none.

    `letters` tells whether "Y", "P" and "N" are answers as well. "No 3" is a number.
    """
    said = "".join(filter(str.isalnum, raw)).lower()
    return _YES_OR_NO.get(said) or (_LETTERS_FOR_THEM.get(said) if letters else None)


def _category(words: str) -> Response | None:
    letters = _letters(words).strip(".,:;*()")
    return _CATEGORIES.get(letters) if len(letters) <= _LONGEST else None
