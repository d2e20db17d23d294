"""A text cut into tokens, each with one letter for its kind: a number, a year, a month, "and", a sign."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records import welsh


class Token(NamedTuple):
    """A word, a number or a sign, in lower case, and where it stands."""

    word: str
    start: int
    end: int


MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _near_misses(name: str) -> set[str]:
    """The name with one letter left out, doubled, or swapped with the next."""
    left_out = {name[:i] + name[i + 1 :] for i in range(1, len(name))}
    doubled = {name[:i] + name[i] + name[i:] for i in range(1, len(name))}
    swapped = {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(1, len(name) - 1)}
    return left_out | doubled | swapped


MONTHS: dict[str, int] = {
    **{typo: n for n, name in enumerate(MONTH_NAMES, 1) if len(name) > 5 for typo in _near_misses(name)},
    **{name: n for n, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
    **welsh.MONTHS,
}

_KINDS: dict[str, str] = {
    **dict.fromkeys(MONTHS, "m"),
    **dict.fromkeys(SEASONS, "s"),
    **dict.fromkeys(ORDINALS, "n"),
    **dict.fromkeys(("q", "qtr", "quarter"), "q"),
    **dict.fromkeys(("st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg", "ain"), "o"),
    **dict.fromkeys(("fy", "financial", "fiscal"), "F"),
    **dict.fromkeys(("academic", "school"), "A"),
    **dict.fromkeys(("to", "until", "till", "through"), "t"),
    **dict.fromkeys(("and", "&", "or", "plus"), "a"),
    # words whose number is no day or month: PI 04/2016 is no April, "Phase 2 March 2026" no 2 March
    **dict.fromkeys(("pi", "psi", "pso", "ai", "para", "paragraph", "section", "page"), "x"),
    **dict.fromkeys(("phase", "stage", "step", "part", "tranche", "wave", "cohort", "action", "recommendation"), "x"),
    **dict.fromkeys(("from", "between"), "b"),
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("’‘`", "'"),
    "of": "f",
    "year": "y",
}
_TOKEN = Pattern(r"[^\W\d_]+|\d+|[^\w\s]")


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    """One letter for the kind of a token: n and Y are numbers, w is any other word; signs stand for themselves."""
    if word.isdecimal():
        if len(word) <= 2:
            return "n"
        return "Y" if len(word) == 4 and word[:2] in {"19", "20"} else "N"
    return _KINDS.get(word, "w" if word.isalpha() else word)


def tokenise(text: str) -> tuple[list[Token], str]:
    """The tokens of a text, and their kinds in one string, a letter for each."""
    tokens = _months_once([Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)])
    return tokens, "".join("l" if _is_list_mark(token, text) else _kind(token.word) for token in tokens)


def _months_once(tokens: list[Token]) -> list[Token]:
    """The tokens, with a month that is named in two languages ("12 Mai / May 2025") as one."""
    kept: list[Token] = []
    for token in tokens:
        month = MONTHS.get(token.word)
        if month and len(kept) > 1 and kept[-1].word == "/" and MONTHS.get(kept[-2].word) == month:
            kept[-2:] = [token._replace(start=kept[-2].start)]
        else:
            kept.append(token)
    return kept


def _is_list_mark(token: Token, text: str) -> bool:
    """Whether a stop ends the number of a list entry ("1. May 2026")."""
    return (
        token.word == "."
        and text[token.start - 1 : token.start].isdecimal()
        and text[token.end : token.end + 1].isspace()
    )
