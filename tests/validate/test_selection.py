import pytest

from apparse.errors import UsageError
from apparse.validate.rules import all_rules
from apparse.validate.selection import find_rule, select_rules


def ids(**chosen):
    return [rule.id for rule in select_rules(all_rules(), **chosen)]


def test_everything_speaks_unless_chosen():
    assert ids() == [rule.id for rule in all_rules()]


def test_a_rule_is_chosen_by_id_by_prefix_and_by_name():
    assert ids(select=["ap401"]) == ["AP401"]
    assert ids(select=["missing-owner", "AP101"]) == ["AP101", "AP401"]
    assert ids(select=["AP6"]) == ["AP601", "AP602", "AP603"]


def test_ignoring_wins_over_selecting():
    assert ids(select=["AP6"], ignore=["summary-missing"]) == ["AP601", "AP602"]


@pytest.mark.parametrize(("word", "hint"), [("missing-ower", "missing-owner"), ("AP4O1", "AP401"), ("zzzz", "'zzzz'")])
def test_an_unknown_word_is_refused_with_the_nearest(word, hint):
    with pytest.raises(UsageError, match=hint):
        ids(select=[word])
    with pytest.raises(UsageError, match=hint):
        ids(ignore=[word])


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("AP4", "those that begin with AP4 are AP401 missing-owner, AP402 uneven-cell, AP403 repeated-owner"),
        ("AP407", "those that begin with AP40 are AP401 missing-owner, "),
        ("AP9", r"those that begin with AP are AP101 .*, … \(\d+ rules\)"),
    ],
)
def test_what_looks_like_an_id_is_answered_with_the_ids_that_begin_so(word, hint):
    with pytest.raises(UsageError, match=f"there is no rule '{word}'; {hint}"):
        find_rule(all_rules(), word)


def test_words_without_commas_are_told_so():
    with pytest.raises(UsageError, match=r"there is no rule 'AP401 missing-response'; .* put commas between them"):
        ids(ignore=["AP401 missing-response"])
    with pytest.raises(UsageError, match="there is no rule 'missing owner'; did you mean missing-owner"):
        ids(ignore=["missing owner"])


def test_an_empty_word_names_no_rule():
    with pytest.raises(UsageError):
        ids(select=[""])


def test_one_rule_is_found_by_id_or_name():
    assert find_rule(all_rules(), "AP401").name == "missing-owner"
    assert find_rule(all_rules(), "missing-owner").id == "AP401"
    with pytest.raises(UsageError):
        find_rule(all_rules(), "AP4")
