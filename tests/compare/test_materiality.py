"""What a careful reader would let pass in a plan's repetition of a recommendation, and what not."""

import pytest

from apparse.compare.wording import compare_wording

# The report's words, the plan's words, the kind of change.
MATERIAL = [
    ("Review all cases within ten days.", "Review most cases within ten days.", "quantity"),
    ("Make sure that every child has a plan", "Make sure that children have a plan", "quantity"),
    ("Give each practitioner supervision monthly", "Give practitioners supervision monthly", "quantity"),
    ("Make sure that all prisoners can shower daily", "Make sure that prisoners can shower daily", "quantity"),
    ("Complete the enquiries in all cases", "Complete the enquiries in the majority of cases", "quantity"),
    ("Complete the enquiries in cases of domestic abuse", "Complete the enquiries in relevant cases of domestic abuse", "quantity"),
    ("Always record the reason", "Record the reason", "quantity"),
    ("ensure that victims are told of releases", "consider telling victims of releases", "commitment"),
    ("ensure that victims are told of releases", "Explore how victims can be told of releases", "commitment"),
    ("ensure that victims are told of releases", "Aim to ensure that victims are told of releases", "commitment"),
    ("ensure that victims are told of releases", "Seek to ensure that victims are told of releases", "commitment"),
    ("ensure that victims are told of releases", "Work towards victims being told of releases", "commitment"),
    ("ensure that victims are told of releases", "Promote victims being told of releases", "commitment"),
    ("introduce a policy on searching", "Consider introducing a policy on searching", "commitment"),
    ("introduce a policy on searching", "Explore options for a policy on searching", "commitment"),
    ("ensure that staff are trained", "Encourage staff to be trained", "commitment"),
    ("Staff should wear cameras", "Staff may wear cameras", "obligation"),
    ("Staff must wear cameras", "Staff could wear cameras", "obligation"),
    ("Open the library at weekends", "Open the library at weekends where possible", "condition"),
    ("Open the library at weekends", "Where resources allow, open the library at weekends", "condition"),
    ("Open the library at weekends", "Open the library at weekends, if feasible", "condition"),
    ("Open the library at weekends", "Open the library at weekends as far as reasonably practicable", "condition"),
    ("Do not place children in adult custody", "Place children in adult custody", "negation"),
    ("Search cells without delay", "Search cells with delay", "negation"),
    ("No prisoner should share a cell", "Prisoners should share a cell", "negation"),
    ("Search visitors", "Search visitors only at weekends", "negation"),
    ("Ensure that strip searches are not routine", "Ensure that strip searches are routine", "negation"),
    ("Work with the police and the councils", "Work with the police or the councils", "choice"),
    ("Repair the showers by 31 March 2026", "Repair the showers", "number"),
    ("Repair the showers by 31 March 2026", "Repair the showers by 30 June 2026", "number"),
    ("Repair the showers by March 2026", "Repair the showers by September 2026", "number"),
    ("Repair the showers within three months", "Repair the showers within six months", "number"),
    ("Repair the showers within three months", "Repair the showers", "number"),
    ("Hold supervision monthly", "Hold supervision quarterly", "number"),
    ("Hold supervision every four weeks", "Hold supervision every six weeks", "number"),
    ("Hold supervision every week", "Hold supervision every month", "number"),
    ("Immediately repair the cell bells", "Repair the cell bells", "number"),
    ("Answer 95 per cent of cell bells within 5 minutes", "Answer 80 per cent of cell bells within 5 minutes", "number"),
    ("Recruit ten practitioners", "Recruit practitioners", "number"),
    ("Support women and young adults", "Support young adults", "group"),
    ("Share information with the police and children's services", "Share information with the police", "group"),
    ("Train managers, practitioners and administrators in risk", "Train managers and administrators in risk", "group"),
    ("Give MAPPA level 1 cases management oversight", "Give level 1 cases management oversight", "group"),
    ("Review the plans and tell the sentencers what has changed since", "Review the plans", "dropped"),
    ("Review risk of harm plans after significant events and involve managers in decisions", "Review risk of harm plans after significant events", "dropped"),
    ("Improve the quality of sentence plans", "Improve the timeliness of sentence plans", "replaced"),
    ("Assess, plan for, manage and review risk", "Assess, plan for and manage risk", "dropped"),
    ("Provide sufficient management oversight", "Provide management oversight", "dropped"),
    ("Put effective quality assurance in place", "Put quality assurance in place", "dropped"),
    ("Reduce the backlog of unpaid work", "Monitor the backlog of unpaid work", "commitment"),
    ("Repair the showers", "Repair the showers and the kitchens in the northern wing", "added"),
]  # fmt: skip

IMMATERIAL = [
    ("review all cases within ten days", "Review all cases within 10 days."),
    ("Review all cases", "Review every case"),
    ("Make sure that plans are reviewed", "Ensure plans are reviewed"),
    ("work with the police & the courts", "Work with the police and the courts"),
    ("improve the organisation of programmes", "Improve the organization of programs"),
    ("the Governor's plan for women’s wings", "The Governor’s plan for women's wings"),
    ("Enquiries about behaviour should be recognised", "Inquiries about behavior should be recognized"),
    ("ensure serious further offence (SFO) reviews are timely", "Ensure SFO reviews are timely"),
    ("ensure SFO reviews are timely", "Ensure serious further offence reviews are timely"),
    ("ensure SFO reviews are timely", "Ensure serious further offence (SFO) reviews are timely"),
    ("use commissioned rehabilitative services more", "Use CRS more"),
    ("give senior probation officers (SPOs) more time", "Give SPOs more time"),
    ("HMPPS must lead on this", "HM Prison and Probation Service must lead on this"),
    ("the MoJ must lead on this", "The Ministry of Justice must lead on this"),
    ("agree MAPPA plans", "Agree Multi-Agency Public Protection Arrangements (MAPPA) plans"),
    ("support Gateshead and South Tyneside PDU", "Support South Tyneside and Gateshead"),
    ("support Gateshead & South Tyneside Probation Delivery Unit", "Support South Tyneside and Gateshead PDU"),
    ("work with the police, health services and councils", "Work with councils, the police and health services"),
    ("co-ordinate multi-agency work on-site", "Coordinate multiagency work onsite"),
    ("Improve decision-making", "Improve decision making"),
    ("provide reliable Wi-Fi", "Provide reliable wifi"),
    ("Answer 95 per cent of calls by 31st March", "Answer 95% of calls by 31 March"),
    ("Recruit twenty-five officers", "Recruit 25 officers"),
    ("Prisoners' complaints should be answered. (S53)", "Prisoners' complaints should be answered."),
    ("Complaints should be answered (repeated recommendation 5.2)", "Complaints should be answered"),
    ("5.01 Complaints should be answered.", "Complaints should be answered (1.46)"),
    ("complaints should be answered", "Complaints must be answered"),
    ("Reviews of plans are needed in order to protect children", "Reviews of plans are needed to protect children"),
    ("use ‘stop and think’ sessions", 'Use "stop and think" sessions'),
    ("Improve, as a priority, the plans", "Improve as a priority the plans"),
    ("provide practitioners with training", "Provide practioners with training"),
    ("ensure that the training of staff is effective", "Ensure training of staff is effective"),
    ("Ensuring that plans are reviewed by managers", "Ensure plans are reviewed by managers"),
    ("work with partners — including the police — to reduce risk", "Work with partners - including the police - to reduce risk"),
    ("judgements focussed on learnt lessons", "Judgments focused on learned lessons"),
    ("  review \t the plans\n of all  ", "Review the plans of all"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "answered", "kind"), MATERIAL)
def test_material(asked, answered, kind):
    _, changes = compare_wording(asked, answered)
    assert kind in {change.kind for change in changes}, changes
    assert all(change.reason for change in changes)


@pytest.mark.parametrize(("asked", "answered"), IMMATERIAL)
def test_immaterial(asked, answered):
    assert compare_wording(asked, answered)[1] == ()
    assert compare_wording(answered, asked)[1] == ()


@pytest.mark.parametrize("text", sorted({asked for asked, *_ in [*MATERIAL, *IMMATERIAL]}))
def test_a_text_is_the_same_as_itself(text):
    runs, changes = compare_wording(text, text)
    assert changes == ()
    assert {run.kind for run in runs} == {"equal"}


def test_a_weaker_word_is_weaker_and_a_stronger_one_stronger():
    (weaker,) = compare_wording("Review all cases", "Review most cases")[1]
    (stronger,) = compare_wording("Review most cases", "Review all cases")[1]
    assert (weaker.effect, stronger.effect) == ("weaker", "stronger")
    assert (weaker.was, weaker.now) == ("all", "most")


def test_the_difference_says_what_is_left_out_and_put_in():
    runs, _ = compare_wording("Review all cases within ten days", "Review most cases")
    assert [(run.kind, run.text, run.material) for run in runs] == [
        ("equal", "Review", False),
        ("deleted", "all", True),
        ("inserted", "most", True),
        ("equal", "cases", False),
        ("deleted", "within ten days", True),
    ]
