"""Welsh: the terms of plans in Wales, which are printed in Welsh, or in Welsh and English side by side ("Cytunwyd / Agreed").

Values are read by their English words; a record has them as they are printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from apparse.patterns import Pattern

_TERMS = {
    # responses
    "cytunwyd|cytuno|cytunir|rydym yn cytuno": "agreed",
    "cytunwyd yn llawn|cytuno'n llawn": "fully agreed",
    "cytunwyd yn rhannol|cytuno'n rhannol|rydym yn cytuno'n rhannol|cytunir yn rhannol": "partly agreed",
    "ni chytunwyd|ni chytunir|heb gytuno|anghytuno|anghytunwyd|ddim yn cytuno|nid ydym yn cytuno": "not agreed",
    "derbyniwyd|derbyn|derbynnir|derbyniol": "accepted",
    "derbyniwyd yn llawn|derbyn yn llawn": "fully accepted",
    "derbyniwyd yn rhannol|derbyn yn rhannol|derbynnir yn rhannol": "partly accepted",
    "ni dderbyniwyd|ni dderbynnir|heb ei dderbyn|ddim yn derbyn|nid ydym yn derbyn": "not accepted",
    "gwrthodwyd|gwrthod|gwrthodir": "rejected",
    # headings
    "rhif|rhif yr argymhelliad": "number",
    "cyf|cyfeirnod|cyfeirif": "reference",
    "argymhelliad|argymhellion|yr argymhelliad": "recommendation",
    "ymateb|ein hymateb": "response",
    "camau|camau gweithredu|cam gweithredu|camau i'w cymryd|y camau i'w cymryd|camau a gymerir": "action",
    "gweithred|gweithredoedd|gweithredu|beth fyddwn ni'n ei wneud|yr hyn y byddwn yn ei wneud": "action",
    "perchennog|perchnogion|perchennog cyfrifol|swyddog cyfrifol|swyddog arweiniol|arweinydd|pwy": "owner",
    "dyddiad|dyddiad targed|dyddiad cwblhau|dyddiad cau|amserlen|erbyn pryd|pryd": "target date",
    "cynnydd|cynnydd hyd yma|diweddariad": "progress",
    "esboniad|eglurhad|rheswm|rhesymau": "explanation",
    "sylw|sylwadau": "comments",
    "statws": "status",
    # totals
    "nifer": "number",
    "cyfanswm|cyfanswm yr argymhellion": "total",
    # how things are
    "cwblhawyd|cwblhau|wedi'i gwblhau|wedi'i chwblhau|wedi'u cwblhau|wedi cwblhau|wedi ei gwblhau": "complete",
    "wedi'i gyflawni|wedi'i chyflawni|wedi'u cyflawni|cyflawnwyd|gorffenwyd": "complete",
    "parhaus|yn parhau|ymlaen": "ongoing",
    "ar y gweill|ar waith": "in progress",
    "i'w gadarnhau|i'w chadarnhau|i'w cadarnhau": "to be confirmed",
    "misol|bob mis": "monthly",
    "wythnosol|bob wythnos": "weekly",
    "chwarterol|bob chwarter": "quarterly",
    "erbyn": "by",
    "diwedd": "end of",
    "dechrau": "start of",
}
"""Terms of the field, those of one meaning divided by a bar; what is no term of a plan stays as it is."""
_ENGLISH = {term: english for terms, english in _TERMS.items() for term in terms.split("|")}
_TERM = Pattern(rf"(?<![\w'])(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})(?![\w'])")
_WORD = Pattern(r"[\w']+")
_FIRST_WORDS = frozenset(_WORD.findall(term)[0] for term in _ENGLISH)
"""Of the terms: a text that has none of these has no term, and need not be searched for them."""
_TWICE = Pattern(r"\s*(?P<said>.+?)(?P<sign>\s*[/|–—-]\s*|\s+)(?P=said)\s*", re.DOTALL)

MONTHS = {
    **dict.fromkeys(("ionawr",), 1),
    **dict.fromkeys(("chwefror",), 2),
    **dict.fromkeys(("mawrth", "fawrth"), 3),
    **dict.fromkeys(("ebrill",), 4),
    **dict.fromkeys(("mai", "fai"), 5),
    **dict.fromkeys(("mehefin", "fehefin"), 6),
    **dict.fromkeys(("gorffennaf", "orffennaf"), 7),
    **dict.fromkeys(("awst",), 8),
    **dict.fromkeys(("medi", "fedi"), 9),
    **dict.fromkeys(("hydref",), 10),
    **dict.fromkeys(("tachwedd", "dachwedd"), 11),
    **dict.fromkeys(("rhagfyr", "ragfyr"), 12),
}
"""Months, also with the first letter that they have behind some words ("o Fehefin")."""

ASKS = r"dylai(?:['’]r)?\b"
"""What stands before a name by which somebody is asked: "Dylai'r rhanbarth:"."""
_TITLE = Pattern(
    r"\s*(?:pennaeth|penaethiaid|cyfarwyddwr|rheolwr|arweinydd|swyddog|llywodraethwr|cydlynydd|cadeirydd|uwch|dirprwy|prif)\b",
    re.IGNORECASE,
)
_COMMON = frozenset("yr y ac yn wedi mae bydd nid gan ein eu sydd gyda gyfer yw bod hyn hwn byddwn byddant".split())
"""Words that no Welsh sentence goes without, and that no English one has."""
WELSH = 0.18
"""The share of them in a text by which it is known."""


@lru_cache(maxsize=4096)
def in_english(text: str) -> str:
    """The text with its Welsh terms in English, and once only if it says the same in both languages; small letters.

    Without Welsh terms it is the same.
    """
    plain = text.replace("’", "'").lower()
    if _FIRST_WORDS.isdisjoint(_WORD.findall(plain)):
        return text
    said = _TERM.sub(lambda term: _ENGLISH[term[0]], plain)
    if said == plain:
        return text
    twice = _TWICE.fullmatch(said)
    return twice["said"] if twice else said


def is_welsh(text: str) -> bool:
    """Whether a text is in Welsh, all or most of it."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in _COMMON for word in words) > WELSH * len(words)


def names_office(text: str) -> bool:
    """Whether a text begins with the title of an office in Welsh: "Pennaeth Diogelwch"."""
    return _TITLE.match(text) is not None
