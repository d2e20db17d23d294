"""Which recommendation answers which: the whole assignment, whatever the order and the numbers."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from apparse.compare.trace import trace
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.inspection_report import InspectionReport, ReportRecommendation
from apparse.records.trace import MatchVerdict

ASKED = [
    "make arrangements with the police so that information about domestic abuse reaches courts before sentence",
    "improve the quality of work to assess, plan for, manage and review risk of harm",
    "improve the quality of work to assess, plan for, manage and review the needs of women",
    "ensure that managers have the time to oversee the practice of all probation officers",
    "reduce the backlog of unpaid work so that requirements are completed within twelve months",
    "work with providers of commissioned rehabilitative services to improve the volume of referrals",
    "provide reliable internet access in all probation offices",
    "consult people on probation about the services that they receive",
]
TEXTS = st.lists(st.sampled_from(ASKED), min_size=1, unique=True)


def report(texts, addressee="Wold and Marsh PDU should:", **fields):
    recommendations = tuple(ReportRecommendation(text=text, addressee=addressee) for text in texts)
    return InspectionReport(recommendations=recommendations, **fields)


def plan(texts, addressee="Wold and Marsh PDU should:", numbers=None, **fields):
    numbers = numbers or range(1, len(texts) + 1)
    recommendations = tuple(
        Recommendation(number=str(number), text=text[0].upper() + text[1:] + ".", addressee=addressee)
        for number, text in zip(numbers, texts, strict=True)
    )
    return ActionPlan(recommendations=recommendations, **fields)


def pairs(found):
    return {
        (match.report.recommendation, match.plan.recommendation)
        for match in found.matches
        if match.report and match.plan
    }


def verdicts(found):
    return [match.verdict.value for match in found.matches]


@given(TEXTS, st.randoms(use_true_random=False))
def test_whatever_the_order_each_finds_its_own(texts, random):
    shuffled = random.sample(texts, len(texts))
    found = trace([report(texts)], [plan(shuffled)])
    assert pairs(found) == {(texts.index(text), position) for position, text in enumerate(shuffled)}
    assert set(verdicts(found)) == {"matched"}
    assert not found.strangers


@given(TEXTS, st.data())
def test_whatever_the_numbers_each_finds_its_own(texts, data):
    numbers = data.draw(st.lists(st.integers(1, 99), min_size=len(texts), max_size=len(texts), unique=True))
    found = trace([report(texts)], [plan(texts, numbers=numbers)])
    assert pairs(found) == {(position, position) for position in range(len(texts))}


@given(TEXTS, TEXTS)
def test_every_recommendation_is_accounted_for_once(asked, answered):
    found = trace([report(asked)], [plan(answered)])
    reports = [match.report.recommendation for match in found.matches if match.report]
    plans = [match.plan.recommendation for match in found.matches if match.plan]
    assert sorted(reports) == list(range(len(asked)))
    assert sorted(plans) == list(range(len(answered)))


def test_one_is_missing_and_one_is_extra():
    found = trace([report(ASKED[:4])], [plan([ASKED[0], ASKED[2], ASKED[3], ASKED[6]])])
    assert verdicts(found) == ["matched", "missing", "matched", "matched", "extra"]


def test_two_of_the_same_wording_are_told_apart_by_addressee():
    both = [ASKED[1], ASKED[1]]
    asked = [report(both[:1], "Wold PDU should:"), report(both[:1], "HM Prison and Probation Service should:")]
    found = trace([asked[0], asked[1]], [plan(both[:1], "HMPPS should:"), plan(both[:1], "Wold should:")])
    assert [(match.report.document, match.plan.document) for match in found.matches] == [(0, 1), (1, 0)]
    assert not any(match.other_addressee for match in found.matches)


def test_an_exact_pair_is_not_given_up_for_two_poor_ones():
    asked = [
        "train prison officers in first aid and fire safety",
        "train prison officers in the use of radios, batons and keys",
    ]
    answered = [
        "train prison officers in first aid and fire safety",
        "train kitchen workers in first aid and fire safety",
    ]
    assert (0, 0) in pairs(trace([report(asked)], [plan(answered)]))


def test_another_addressee():
    found = trace([report(ASKED[:3])], [plan(ASKED[:3], "HMPPS should:")])
    assert all(match.other_addressee for match in found.matches)
    assert set(verdicts(found)) == {"matched"}


def test_the_subject_of_a_text_is_its_addressee():
    asked = report(["The Governor should ensure that complaints are answered within a week"], None)
    same = trace([asked], [plan(["ensure that complaints are answered within a week"], "The Governor should:")])
    other = trace([asked], [plan(["HMPPS should ensure that complaints are answered within a week"], None)])
    assert verdicts(same) == verdicts(other) == ["matched"]
    assert [same.matches[0].other_addressee, other.matches[0].other_addressee] == [False, True]


def test_a_part_of_a_recommendation_is_it_reworded():
    found = trace([report(ASKED[:5])], [plan([*ASKED[:4], "reduce the backlog of unpaid work"])])
    assert verdicts(found) == ["matched"] * 4 + ["reworded"]
    assert found.matches[-1].changes[-1].kind in {"dropped", "number"}


def test_several_plans_answer_one_report():
    found = trace([report(ASKED)], [plan(ASKED[:5]), plan(ASKED[5:])])
    assert set(verdicts(found)) == {"matched"}
    assert found.strangers == ()


def test_a_recommendation_answered_in_two_plans_is_extra_in_neither():
    found = trace([report(ASKED[:4])], [plan(ASKED[:4]), plan(ASKED[2:4])])
    assert set(verdicts(found)) == {"matched"}
    assert len(found.matches) == 6


def test_one_plan_answers_several_reports():
    found = trace([report(ASKED[:3]), report(ASKED[3:6])], [plan(ASKED[:6])])
    assert set(verdicts(found)) == {"matched"}
    assert found.strangers == ()


def test_a_plan_of_another_report():
    found = trace([report(ASKED[:4])], [plan(ASKED[4:])])
    assert found.strangers == (0,)
    assert set(verdicts(found)) == {MatchVerdict.MISSING, MatchVerdict.EXTRA}


def test_reports_on_two_regions_share_wording_and_name_and_date_tell_them_apart():
    asked = report(ASKED[:4], subject="Wold and Marsh PDU", published=date(2025, 8, 4))
    answered = ASKED[1:3] + ASKED[4:6]
    other = plan(answered, subject="Probation Service - Fell Region", report_published=date(2025, 10, 16))
    same = plan(answered, subject="Wold and Marsh PDU", report_published=date(2025, 8, 4))
    assert trace([asked], [other]).strangers == (0,)
    assert trace([asked], [same]).strangers == ()


def test_a_report_in_which_nothing_was_found_is_answered_by_no_plan():
    assert trace([report([])], [plan(ASKED[:2])]).strangers == (0,)
    assert trace([report(ASKED[:2])], [plan([])]).strangers == ()


def test_nothing_to_compare():
    assert trace([report([])], [plan([])]).matches == ()
    assert verdicts(trace([report(ASKED[:1])], [plan([])])) == ["missing"]


def test_a_row_whose_text_was_lost_answers_by_its_printed_number():
    numbered = tuple(ReportRecommendation(number=str(at), text=text) for at, text in enumerate(ASKED[:2], start=1))
    answered = ActionPlan(recommendations=(Recommendation(number="2"), Recommendation(number="1", text=ASKED[0])))
    found = trace([InspectionReport(recommendations=numbered)], [answered])
    assert pairs(found) == {(0, 1), (1, 0)}
    assert verdicts(found) == ["matched", "reworded"]


def test_a_row_whose_text_was_lost_does_not_answer_by_its_position():
    answered = ActionPlan(
        recommendations=(Recommendation(number="1", text=ASKED[0]), Recommendation(inferred_number="2"))
    )
    assert verdicts(trace([report(ASKED[:2])], [answered])) == ["matched", "missing", "extra"]


def test_similarity_is_one_for_the_same_text_only():
    text = ASKED[3]
    (same,) = trace([report([text])], [ActionPlan(recommendations=(Recommendation(text=text),))]).matches
    (other,) = trace([report([text])], [plan([text])]).matches
    assert same.similarity == 1
    assert 0.9 < other.similarity < 1


def test_in_a_plan_that_keeps_its_reports_numbers_one_that_is_hardly_the_same_is_reworded():
    texts = [*ASKED[:3], "consider how managers might oversee practice more closely", *ASKED[4:]]
    found = trace([report(ASKED)], [plan(texts)])
    assert verdicts(found) == ["matched"] * 3 + ["reworded"] + ["matched"] * 4
    renumbered = trace([report(ASKED)], [plan(texts[1:])])
    assert verdicts(renumbered).count("missing") == 2
    another = trace([report(ASKED)], [plan([*ASKED[:3], "provide toilets in all vehicles", *ASKED[4:]])])
    assert verdicts(another).count("extra") == 1
