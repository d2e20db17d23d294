"""A hyphen at a line's end goes with the broken word and stays with the compound."""

import pytest

from apparse.blocks import Content, Paragraph
from apparse.location import Location
from apparse.normalise.clean import mend_broken_words
from apparse.text import Text


def mended(first, last, *others):
    lines = [Text.of(part, Location(line=number, column=1)) for number, part in enumerate((first, last), start=1)]
    rest = [Paragraph(Text.of(other, Location(line=10 + n, column=1))) for n, other in enumerate(others)]
    return mend_broken_words(Content((Paragraph(Text.join(lines)), *rest))).blocks[0].text.value


@pytest.mark.parametrize(
    ("first", "last", "others", "whole"),
    [
        ("clean toi-", "lets", ("Toilets are screened.",), "clean toilets"),
        ("face-to-", "face events", ("Events are face-to-face.",), "face-to-face events"),
        ("a long-", "term plan", ("A long time, and a term.",), "a long-term plan"),
        ("a self-", "report", (), "a self-report"),
        ("better use of Vi-", "SOR", ("ViSOR is a register.",), "better use of ViSOR"),
        ("an inspection of Mid-", "Wales", ("Wales is large.",), "an inspection of Mid-Wales"),
        ("current and on-", "going", ("It is on time.",), "current and on-going"),
        ("out-of-", "court", ("Ofcourt is a name.",), "out-of-court"),
        ("current and on-", "going", ("It is ongoing.",), "current and on-going"),
        ("is over-", "due", (), "is overdue"),
        ("one work-", "ing day", ("They work.", "Be brief."), "one working day"),
        ("fire-", "safety", ("Fire and safety.",), "fire-safety"),
    ],
)
def test_the_document_itself_tells(first, last, others, whole):
    assert mended(first, last, *others) == whole


@pytest.mark.parametrize(
    "broken",
    [
        (("Reducing Re-", "offending"), ("lists of non-", "attenders"), ("a post-", "sentence interview")),
        (("is on-", "going"), ("an over-", "reliance"), ("an under-", "spend")),
    ],
)
def test_breaks_behind_prefixes_are_no_sign_of_a_maker_that_hyphenates(broken):
    pieces = [
        Text.join(Text.of(part, Location(line=10 * n + m, column=1)) for m, part in enumerate(pair))
        for n, pair in enumerate(broken)
    ]
    content = mend_broken_words(Content(tuple(map(Paragraph, pieces))))
    assert [block.text.value for block in content.blocks] == ["".join(pair) for pair in broken]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (("out-of-", "court"), "out-of-court"),
        (("over-", "representation"), "over-representation"),
        (("on-", "going"), "ongoing"),
        (("over-", "seen"), "overseen"),
        (("disposi-", "tions"), "dispositions"),
    ],
)
def test_where_the_maker_hyphenates_compounds_keep_their_hyphen(broken, whole):
    """Its own breaks are those of "recom-" "mendations" and the like."""
    others = (("recom-", "mendations"), ("super-", "vision"), ("assess-", "ments"))
    pieces = [
        Paragraph(Text.join(Text.of(part, Location(line=10 * n + m, column=1)) for m, part in enumerate(pair)))
        for n, pair in enumerate((broken, *others))
    ]
    assert mend_broken_words(Content(tuple(pieces))).blocks[0].text.value == whole


def test_one_break_before_what_only_ends_words_is_enough_to_know_a_maker_that_hyphenates():
    educated = Paragraph(
        Text.join(Text.of(part, Location(line=at, column=1)) for at, part in enumerate(("educa-", "tion")))
    )
    broken = Paragraph(
        Text.join(Text.of(part, Location(line=5 + at, column=1)) for at, part in enumerate(("alter-", "natives")))
    )
    assert [block.text.value for block in mend_broken_words(Content((broken, educated))).blocks] == [
        "alternatives",
        "education",
    ]
    assert mended("consult on alter-", "natives") == "consult on alter-natives"
