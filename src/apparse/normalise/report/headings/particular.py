"""Headings that say something of their own, whatever role they have: who is asked, what must improve, what has come of it."""

from __future__ import annotations

import re

from apparse.normalise.report.headings.notation import COLON, heading
from apparse.normalise.report.headings.roles import LIST_FOR, HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.patterns import Pattern, any_of
from apparse.records.body import ABBREVIATED, MAY_BE_ASKED, read_body_name
from apparse.records.rating import RATING_WORDS
from apparse.text import Text

_OPENS_LIST = heading(LIST_FOR)
_NEEDED = heading(r"what (needs? to|has to|must|should) (improve|change|get better)\s*[:?]?")
_OUTCOME = heading(
    r"(.*[.)]\s*)?(((fully|partially|partly|not) )?(achieved|implemented|addressed|met)|no longer relevant)(\s*\([^()]*\))?\W*"
)
_SMALL_MATTERS = heading(
    r"""
    ((minor|other) )?housekeeping( (points?|matters?|issues?))?( and ((examples? of|other) )?good practice)?
    (points?|matters?|issues?) of housekeeping
    (minor|other|smaller) (points?|matters?)
    """,
    after=COLON,
)
_NOTABLE = heading(r"notable positive practice", after=COLON)
_EXAMPLE = heading(
    r"""
    case (example|study|illustration)( \w{1,5})?
    (good|poor|effective|positive) practice (example|case study|illustration)( \w{1,5})?
    """,
    after=COLON,
)
_THEME = heading(r"theme \d{1,2}\s*[:.–-]\s*(?-i:[A-Z]).*")
_NAMELESS = heading(
    r"""
    ((our|key|main|the|detailed|further) )*(findings|evidence)( and evidence)?
    what (we|inspectors) (found|saw|heard)|what the evidence (says|shows|tells us)
    ((our|the) )?(conclusions?|implications|discussion|analysis)( and (conclusions?|implications))?
    """,
    after=COLON,
)
_OVER_QUESTIONS = heading(
    r"""
    (.*\W)?questions(\W.*)?
    (our|the) (ratings?|judge?ments?)( .*)?
    (%|per ?cent(age)?)\W*(yes)?\W*
    """,
    after=COLON,
)
_ANNOUNCEMENT = heading(r"(?!what ).* (is|are|was|were|had|ha(s|ve)|gave|shows?|found) .*:")
_TEST = any_of(
    r"""
    safety|respect|care
    purposeful activity|activities
    rehabilitation and release planning|resettlement|preparation for (removal and )?release
    """
)
TESTS = rf"{_TEST}(?:(?:,|,?\s+and|\s*&)\s+{_TEST})*"
"""A pattern for one or several of the healthy prison tests, to be matched in any case."""
_RATED_TEST = Pattern(
    rf"(?P<name>{TESTS})(?:\s*[:–—-]\s*(?P<rating>{RATING_WORDS})|\s*\((?P<framed>{RATING_WORDS})\))", re.IGNORECASE
)
_HEADS_TEST = heading(rf"{_TEST}|leadership( and management)?", after=COLON)
_BODY = Pattern(
    rf"\b(?:{MAY_BE_ASKED}|minister|secretary\s+of\s+state|chair|chief|hmi\s?p\w*|police|forces?|courts?|(?-i:{ABBREVIATED}))\b",
    re.IGNORECASE,
)
"""What a heading says that names a body or an office; "force" and "chair" are only there as good as a name."""
_TO = Pattern(r"To (?:(?:the|all|each|every) )?(?:[A-Z]|(?<=the )[a-z])(?!.*[.?!]$)")


def names_unit(heading: Text) -> bool:
    """Whether a heading says no more than the name of a body by its place and its kind, "Wold PDU"; who is asked to act says more."""
    body = read_body_name(heading.value)
    return bool(body.kind and body.parts) and reads_like_title(heading.value) and role_of(heading) is HeadingRole.TOPIC


def opens_list_for(text: Text) -> bool:
    """ "Recommendations to the governor", over a list without a colon, too."""
    return bool(_OPENS_LIST.fullmatch(" ".join(text.value.split())))


def says_what_must_improve(text: Text) -> bool:
    """ "What needs to improve?", over areas for improvement, or over all that a document asks for."""
    return bool(_NEEDED.fullmatch(text.value.strip()))


def heads_test(text: Text) -> bool:
    """Whether a text is what stands over the findings about a healthy prison test, or about those who lead the prison."""
    return bool(_HEADS_TEST.fullmatch(text.value.strip()))


def rated_test(text: Text) -> tuple[Text, Text] | None:
    """A healthy prison test and its rating, of a text that says no more than both: "Safety: poor"."""
    match = _RATED_TEST.fullmatch(text.value.strip())
    return (text.group(match, "name"), text.group(match, "rating") or text.group(match, "framed")) if match else None


def says_outcome(text: Text) -> bool:
    """Whether a text says, or ends in, what has come of a recommendation of the inspection before: "Partially achieved"."""
    return bool(_OUTCOME.fullmatch(text.value))


def opens_small_matters(text: Text) -> bool:
    """ "Housekeeping points", which a prison may put right without a recommendation."""
    return bool(_SMALL_MATTERS.fullmatch(text.value.strip()))


def opens_practice(text: Text) -> bool:
    """ "Notable positive practice", which is that of the whole prison wherever it stands."""
    return bool(_NOTABLE.fullmatch(text.value.strip()))


def tells_of_a_case(text: Text) -> bool:
    """Whether a heading stands over what happened in one case, as boxes within the findings tell it."""
    return bool(_EXAMPLE.fullmatch(text.value.strip()))


def opens_theme(text: Text) -> bool:
    """ "Theme 2: Are prisoners taught to read?", over what a review of progress found on it."""
    return bool(_THEME.fullmatch(text.value.strip()))


def names_no_matter(text: Text) -> bool:
    """ "Key findings", "Evidence", which stand in every chapter and say only what is said of its matter."""
    return bool(_NAMELESS.fullmatch(text.value.strip()))


def stands_over_questions(text: Text) -> bool:
    """Whether a heading says of what is below it that a rating rests on it: "Our rating is based on the following key questions:"."""
    return bool(_OVER_QUESTIONS.fullmatch(text.value.strip()))


def is_announcement(text: Text) -> bool:
    """Whether a text is a sentence that leads over to what is below it, "The results were as follows:", and not a name: "Staffing:"."""
    return bool(_ANNOUNCEMENT.fullmatch(text.value.strip()))


def names_body(heading: Text) -> bool:
    """Whether a heading names a body or an office that may be asked to do something, "The Governor", or says whom it asks: "To Fen Custodial"."""
    return bool(_BODY.search(heading.value) or _TO.match(heading.value))
