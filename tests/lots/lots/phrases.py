"""Pools of sentence parts that belong to no single topic, and the names that plans are filled with. All invented."""

from __future__ import annotations

Pools = dict[str, tuple[str, ...]]

PLACES: tuple[str, ...] = (
    "Ashmoor",
    "Brackenford",
    "Calderwick",
    "Dunmarsh",
    "Eastholme",
    "Fenbrook",
    "Greyhaven",
    "Harrowdale",
    "Inglestow",
    "Kelderby",
    "Langmere",
    "Marlowick",
    "Netherfold",
    "Oakhampton Vale",
    "Penhallow",
    "Quarrington",
    "Ravensike",
    "Stourleigh",
    "Thornaby Cross",
    "Ullerdale",
    "Wexcombe",
    "Yarrowby",
    "Saltmarsh",
    "Coldbeck",
    "Hollinsworth",
    "Merrivale",
    "Tidesworth",
    "Aldermoor",
    "Brindlewood",
    "Castleholt",
)
REGIONS: tuple[str, ...] = (
    "North Vale",
    "Severn and Marches",
    "Eastern Fens",
    "Pennine Border",
    "South Downs and Weald",
    "Tidewater",
    "Mid Shires",
    "Northern Lakes",
    "Upper Thames",
    "Western Moors",
    "Humber Reach",
    "Cinque Coast",
)
FIRST: tuple[str, ...] = (
    "Amara",
    "Bethan",
    "Callum",
    "Deepa",
    "Edwin",
    "Farah",
    "Gareth",
    "Helena",
    "Imran",
    "Joanne",
    "Kwame",
    "Lorna",
    "Marek",
    "Nadia",
    "Owen",
    "Priya",
    "Rhys",
    "Sunita",
    "Tobias",
    "Yvonne",
)
LAST: tuple[str, ...] = (
    "Adeyemi",
    "Birchall",
    "Corrigan",
    "Dhaliwal",
    "Eastwood",
    "Fothergill",
    "Gwynne",
    "Hargrove",
    "Iqbal",
    "Jessop",
    "Kowalczyk",
    "Lovelace",
    "Mbeki",
    "Nettleton",
    "O'Shea",
    "Pargeter",
    "Quaye",
    "Redfearn",
    "Siddall",
    "Tremayne",
)

ROLES: dict[str, tuple[str, ...]] = {
    "prison": (
        "Governor",
        "Deputy Governor",
        "Head of Safety",
        "Head of Security",
        "Head of Residence",
        "Head of Reducing Reoffending",
        "Head of Business and Finance",
        "Head of Learning and Skills",
        "Head of Healthcare",
        "Head of Offender Management Delivery",
        "Head of Drug Strategy",
        "Custodial Manager, Early Days",
        "Prison Group Director",
        "Equality Lead",
        "Works Manager",
        "Regime and Activities Manager",
        "Head of Operations",
        "Functional Head of Resettlement",
        "Prison Education Manager",
    ),
    "probation": (
        "Regional Probation Director",
        "RPD",
        "Head of PDU",
        "Head of Operations",
        "Head of Performance and Quality",
        "Head of Public Protection",
        "Head of Interventions",
        "Head of Unpaid Work",
        "Head of Corporate Services",
        "HR Business Partner",
        "Quality Development Officer",
        "Strategic Lead for Courts",
        "Victim Services Manager",
        "Deputy Director, Workforce",
        "Health and Justice Coordinator",
        "Business Manager",
        "Community Integration Lead",
        "Head of Resettlement and Housing",
    ),
    "youth": (
        "Head of Service",
        "YJS Manager",
        "Operations Manager",
        "Director of Children's Services",
        "Chair of the Management Board",
        "Team Manager, Court and Custody",
        "Education Lead",
        "Practice Development Manager",
        "Police Sergeant, YJS",
        "Performance Analyst",
        "Speech and Language Lead",
        "Restorative Justice Coordinator",
        "Assistant Director, Early Help",
        "Head of Virtual School",
        "Service Manager",
        "Health Commissioner",
    ),
}

POOLS: Pools = {
    "number": ("two", "three", "four", "five", "six", "eight", "ten"),
    "count": ("12", "15", "18", "20", "24", "30", "36", "40"),
    "hours": ("seven", "eight", "nine", "9.5"),
    "percent": ("12", "18", "25", "30", "45", "60", "75", "80", "85", "92"),
    "freq": ("month", "quarter", "six weeks", "half-year"),
    "wing": ("A and B", "C", "north", "older", "remand", "east and west"),
    "tool": (
        "the case management system",
        "the Compass dashboard",
        "DELTA",
        "the shared drive",
        "the quality log",
        "MosaicView",
    ),
    "staff": ("key worker", "practitioner", "senior officer", "case manager", "duty officer"),
    "staff_many": ("practitioners", "senior officers", "case managers", "front-line colleagues"),
    "team": (
        "psychology team",
        "public protection team",
        "substance misuse team",
        "health provider",
        "liaison and diversion team",
        "safeguarding hub",
    ),
    "board": (
        "Performance Board",
        "Senior Leadership Team",
        "Improvement Board",
        "Quality and Standards Group",
        "Strategic Partnership",
        "Delivery Board",
        "Management Board",
        "Accountability Meeting",
    ),
    "who": (
        "{org}",
        "The {board}",
        "The {role}",
        "Each {staff}",
        "A small project team",
        "Senior managers",
        "The {team}",
        "Local managers",
        "A working group of {staff_many}",
        "Our partners and we",
    ),
    "planned": (
        "{who} will {do} {why}.",
        "{who} will {do}.",
        "{who} will {do}, {why}.",
        "{who} will {do} and {do2}.",
        "To begin with, {who_low} will {do}.",
        "Working with the {team}, {org} will {do}.",
        "{who} will {do} {why}, and will then {do2}.",
        "By agreement with the {board}, {org} will {do}.",
    ),
    "bare": (
        "{do_cap}.",
        "{do_cap} {why}.",
        "{do_cap}, {why}.",
        "{do_cap} and {do2}.",
        "{do_cap} and, once that is in hand, {do2}.",
    ),
    "done": (
        "The work to {do} is finished, and the {board} has signed it off.",
        "{org} has taken the steps needed to {do} {why}.",
        "Funds to {do} were released and the work has ended.",
        "Action has been taken to {do}.",
        "Since the inspection {org} has done what was required to {do}, {why}.",
    ),
    "check": (
        "Progress will be looked at by the {board} each {freq}.",
        "We shall know that this has worked when {percent}% of cases meet the standard.",
        "The {role} will report to the {board}.",
        "A first review will be held after {number} months.",
        "Results will be shown in {tool}.",
        "Any slippage will be raised with the {board} without delay.",
        "The measure of success is that audits find {percent}% of the sample to be good enough.",
        "Staff will be asked in a short survey whether the change has helped.",
        "Findings will be shared with all teams (i.e. both court and community) in a short bulletin.",
        "The {board} has asked for a paper on costs before the next stage.",
        "Compliance is checked by a sample of {count} cases each {freq}.",
        "An equality analysis has been carried out and no adverse effect was found.",
        "This will be kept under review, as numbers are expected to rise.",
        "Colleagues in {place} have offered to share what they learnt from doing the same.",
        "Further detail is set out in the local delivery plan.",
        "No extra money is needed for this step.",
        "Trade unions have been consulted and are content.",
        "Training is open to agency staff as well as to those on permanent contracts.",
        "The policy will be re-issued with a one-page guide for managers.",
        "Attendance at the briefings is compulsory and is recorded in {tool}.",
        "Where the target is missed for two months running, the {role} will meet the team concerned.",
        "Guidance note {note} will be withdrawn at the same time.",
        "A dip sample in week 6 and another in week 12 will show whether practice has changed.",
    ),
    "bullets_intro": (
        "The work will cover:",
        "It takes in the following:",
        "Particular attention will be paid to:",
        "Each review looks at:",
        "The plan has these parts:",
        "In each case the following will be recorded:",
    ),
    "paragraph": (
        "In the longer term {org} wants to {do} as well, but this depends upon staffing.",
        "Earlier work on this had stalled. It has been restarted under the {role}, who reports to the {board}.",
        "Lessons from {place} show that such a change takes about {number} months to settle.",
        "The {team} has been part of the design from the outset and will help to run the first sessions.",
        (
            "We are aware that this adds to the demands on {staff_many}; for that reason it will be brought in "
            "office by office."
        ),
    ),
    "reason": (
        "There is no funding for the rest, and for reasons of affordability it cannot be promised",
        "the remainder would need a change of national policy, which is not in our hands",
        (
            "the services in question are bought under a national contract, so that for commissioning reasons we "
            "cannot alter them before it ends"
        ),
        "with the present number of staff the rest cannot be done safely, so that the reason is an operational one",
        "the cost is not affordable within the budget of this year or the next",
        "for operational reasons the buildings concerned cannot be closed while the work is carried out",
        (
            "the policy framework that governs this is under review, and it would be wrong to act before that "
            "policy is settled"
        ),
        "the commissioning of these places lies with another body, which has told us that no more can be bought",
    ),
    "partly": (
        (
            "We agree with the aim of this recommendation and with most of what it asks for. The whole of it "
            "cannot be agreed, because {reason}."
        ),
        "This is agreed in part. We will {do}; beyond that {reason}.",
        (
            "The first half of this recommendation is agreed and will be put into effect. As for the second "
            "half, {reason}."
        ),
        "{org} agrees to {do}. It cannot agree to go further, since {reason}.",
        "Part of this is already in hand. The part that we cannot agree is the timetable: {reason}.",
    ),
    "not": (
        "We are unable to agree this recommendation, because {reason}.",
        "This recommendation is not one that {org} can take on. Although we share the concern behind it, {reason}.",
        "After careful thought this is not agreed: {reason}. The matter will be looked at again if that should change.",
        "The aim is understood, and other work is under way that will meet some of it. However, {reason}.",
    ),
    "comment": (
        "We welcome this recommendation and have begun to act on it.",
        "This was already among our priorities for the year.",
        "The finding is fair, and we are grateful for it.",
        "We accept this in full; the steps are set out opposite.",
        "The {board} has adopted this as one of its aims.",
    ),
    "progress": (
        "Work has begun.",
        "First meeting held; notes sent round.",
        "Draft with the {board} for comment.",
        "Recruitment under way.",
        "Waiting for a reply from the supplier.",
        "{count} of the staff concerned have been trained so far.",
        "Not yet due.",
        "On course. A second pilot starts in {place}.",
        "Terms of reference agreed with the {team}.",
        "Delayed by sickness absence; now back on course.",
    ),
    "success": (
        "{percent}% of cases meet the standard",
        "No release without an address",
        "Fewer complaints than in the year before",
        "Audit shows steady improvement",
        "Waiting time below {number} weeks",
        "All posts filled",
        "Positive feedback from {count} people",
        "Dashboard in daily use",
        "Attendance above {percent}%",
    ),
    "resource": (
        "Within existing budgets",
        "One extra post",
        "Training budget",
        "None",
        "Capital bid needed",
        "Staff time",
    ),
    "evidence": (
        "Minutes of the {board}",
        "Audit report",
        "Training records",
        "Dashboard",
        "Staff survey",
        "Revised procedure",
    ),
}

INTRODUCTION: tuple[str, ...] = (
    "The inspectors visited us, spoke with many of the people in our care and in our employ, and have "
    "since set out what they found. "
    "This document says what we are going to do about it.",
    (
        "We thank the inspection team for the care with which they went about their work. What follows is "
        "our answer, point by point."
    ),
    (
        "This plan has been drawn up by those who will have to carry it out. It names one person or post for "
        "each step, and says when that step is due."
    ),
    (
        "Each point raised in the report has been weighed, and our position on it is given together with the "
        "steps that flow from it."
    ),
    (
        "The plan is a living document. It is looked at by the senior team at each of its meetings, and an "
        "update is issued twice a year."
    ),
    "Nothing in this plan should be read as lessening the duties that fall upon us under statute.",
    "Where money or law stand in the way of doing all that was asked for, we say so openly.",
    "Inspections of this kind take place every few years; a return visit may follow sooner where concerns are grave.",
)

MEANINGS: dict[str, tuple[str, str]] = {
    "agreed": (
        "We take on the whole of what is asked for, and have the means to do it.",
        "Steps, owners and dates follow.",
    ),
    "partly_agreed": (
        (
            "We take on a part of what is asked for. Money, policy, contracts or daily operations stand in the "
            "way of the rest."
        ),
        "The part that is taken on is named, and a reason is given for the part that is not.",
    ),
    "not_agreed": (
        "We do not take this on.",
        "A reason is given; there are no steps.",
    ),
}

GLOSSARY: tuple[tuple[str, str], ...] = (
    ("DELTA", "Digital Evaluation of Learning, Training and Attendance"),
    ("HR", "Human resources"),
    ("PDU", "Probation delivery unit"),
    ("RPD", "Regional Probation Director"),
    ("YJS", "Youth justice service"),
    ("SLT", "Senior leadership team"),
    ("QA", "Quality assurance"),
    ("OOCD", "Out-of-court disposal"),
)

CLOSING: tuple[str, ...] = (
    "Questions about this plan should be sent to the business support team at the address on our website.",
    "This plan will next be reviewed in full by the Senior Leadership Team.",
    "A copy in large print or in Welsh is available on request.",
    "Signed on behalf of the service by the senior responsible officer named on the first page.",
)
