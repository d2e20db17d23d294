"""The subjects that plans are about, each with its own parts of sentences. All invented for this package."""

from __future__ import annotations

from dataclasses import dataclass

PRISON, PROBATION, YOUTH = "prison", "probation", "youth"


@dataclass(frozen=True)
class Topic:
    """One subject: what is recommended, what is done about it, why, in what detail, and on what list."""

    settings: tuple[str, ...]
    recommend: tuple[str, ...]
    do: tuple[str, ...]
    why: tuple[str, ...]
    detail: tuple[str, ...]
    items: tuple[str, ...]


TOPICS: tuple[Topic, ...] = (
    Topic(
        (PRISON,),
        (
            "reduce the time that men spend locked in their cells at weekends",
            (
                "make sure that every prisoner has a full working day out of cell, and that the published regime is "
                "kept to"
            ),
            "publish a regime that the staff in post can deliver, and measure each week how much of it was delivered",
        ),
        (
            "re-profile the {staff} shift pattern on the {wing} wings",
            "publish a core day that protects at least {hours} hours out of cell on every weekday",
            "open the activity buildings on {number} evenings a week",
            "record curtailments of the regime in a single log that duty governors countersign",
            "move the weekend domestic period to the afternoon",
            "stagger the lunch-time roll check between house blocks",
        ),
        (
            "so that the published core day is kept even when staffing is short",
            "to give every man on a basic regime the same minimum time in the open air",
            "so that unlocking no longer depends on who is on duty",
        ),
        (
            "Curtailments fell by {percent}% in the last quarter, but weekends remain a weak point.",
            "The log is read out at the morning meeting and a copy is kept for the {board}.",
            "Men on the {wing} wings were asked for their views through the wing councils before the change.",
            "Evening association will be offered first to those who work full time.",
            "Where a session has to be cancelled, a notice giving the reason goes up on the same day.",
        ),
        (
            "time unlocked on weekdays",
            "time unlocked at weekends",
            "number of cancelled sessions",
            "access to the exercise yards",
            "evening association",
        ),
    ),
    Topic(
        (PRISON,),
        (
            "stop the supply of illicit drugs through the post and over the wall",
            (
                "put in place a whole-prison approach to drugs that joins security, healthcare and the substance "
                "misuse team"
            ),
            "make better use of intelligence on drug supply and act upon it without delay",
        ),
        (
            "bring the photocopying of incoming letters in line with the local security strategy",
            "clear the backlog of intelligence reports and keep it below {number} days",
            "re-site the netting above the {wing} exercise yard",
            "offer every man who tests positive an appointment with the {team} within two working days",
            "agree a joint searching programme with the regional dog unit",
            "write a single drug strategy and name one lead for each of its strands",
        ),
        (
            "to break the link between debt, drugs and violence",
            "so that supply and demand are tackled in one plan rather than three",
            "to bring the random positive rate below {percent}%",
        ),
        (
            "The mandatory testing suite reopened in {season}, and target numbers have been met in each month since.",
            "Finds are mapped on a heat map of the perimeter that is shared with the local police.",
            "Peer supporters on the recovery unit helped to word the leaflet that is handed out in reception.",
            "Men who are found under the influence will be seen by a nurse at once and by the {team} on the next day.",
            "Suspicion-led searches will be carried out within {number} days of the report.",
        ),
        (
            "mail handling",
            "perimeter patrols and netting",
            "staff searching at the gate",
            "incentive-based drug-free living",
            "joint work with the police",
        ),
    ),
    Topic(
        (PRISON,),
        (
            "improve the care of prisoners at risk of self-harm, especially in their first two weeks",
            (
                "make sure that support plans for people in crisis are completed well and reviewed by the same case "
                "manager"
            ),
            "train enough peer listeners that one can be called on by day and by night",
        ),
        (
            "hold a weekly safety meeting at which every open support plan is looked at",
            "give each open case a named case manager who chairs all its reviews",
            "fit two safer cells on the early days unit",
            "recruit and train {number} further listeners",
            "check the quality of {number} support plans each week and give feedback to their authors",
            "telephone the family contact of every man on constant watch, where he agrees",
        ),
        (
            "so that men in crisis see the same face from the first review to the last",
            "to bring down the number of incidents during the first fortnight in custody",
            "so that the lessons of earlier deaths are learnt and not forgotten",
        ),
        (
            "Recommendations of the ombudsman's reports are tracked in the same document.",
            "Night staff have been given a pocket card which sets out when a cell may be opened by one person.",
            "The quality checks look at triggers, at support actions and at the care map.",
            "Early results show that {percent}% of plans now meet the standard, against a third a year ago.",
            "A free telephone line to a crisis charity works from every cell.",
        ),
        (
            "first night interviews",
            "quality of case reviews",
            "access to listeners at night",
            "contact with families",
            "observation by staff who know the person",
        ),
    ),
    Topic(
        (PRISON, YOUTH),
        (
            "raise attendance at education, skills and work, and make certain that allocations match sentence plans",
            "offer a curriculum that meets the needs of the population, including those who are near release",
            "improve the teaching of reading across the whole establishment",
        ),
        (
            "appoint a reading specialist to work alongside the {team}",
            "introduce a points scheme that rewards punctual attendance",
            "move allocation boards from monthly to weekly",
            "screen every new arrival for reading age within {number} working days",
            "commission {number} extra places in construction and catering",
            "let mentors run reading sessions on the {wing} units",
        ),
        (
            "so that those who read least get the most help",
            "to lift average attendance to {percent}%",
            "so that nobody leaves without a certificate that an employer will know",
        ),
        (
            "Attendance is shown by class and by wing on a dashboard that opens with the daily briefing.",
            "Tutors and residential staff now share one list of names each morning.",
            "The new contract for education began in {season}, and its first review took this finding into account.",
            "Unexplained absence is followed up on the same day by the wing's {staff}.",
            "Employers visited on {number} occasions in the past year; further visits are planned.",
        ),
        (
            "reading and phonics",
            "accredited workshops",
            "peer mentoring",
            "careers guidance before release",
            "digital skills",
        ),
    ),
    Topic(
        (PRISON,),
        (
            "repair the showers, the heating and the cell windows on the older wings without further delay",
            "make sure that cells designed for one are not shared, and that all cells are decent and fully equipped",
            "bring the kitchen and the serveries up to an acceptable standard of hygiene",
        ),
        (
            "replace the boilers that serve the {wing} wings",
            "carry out a decency audit of every cell and put right what can be mended locally",
            "set up a party of prisoners who repaint {number} cells a week under instruction",
            "agree an order of priority for outstanding repairs with the maintenance contractor",
            "deep-clean the kitchen and replace its broken ovens",
            "replace worn mattresses on a rolling programme",
        ),
        (
            "so that no one lives without hot water for more than a day",
            "to put an end to the worst living conditions before the winter",
            "so that repairs are dealt with in the order of their effect on daily life",
        ),
        (
            "Temporary heaters are in use until the pipework has been renewed.",
            (
                "A total of {count} repairs were outstanding at the time of the inspection; fewer than half of these "
                "remain."
            ),
            "The cost falls to the national capital programme, which confirmed funding in {season}.",
            "Wing representatives go round with the works manager on the first Tuesday of the month.",
            "Environmental health officers have been invited to return.",
        ),
        (
            "showers and screening",
            "cell call bells",
            "heating and hot water",
            "furniture and lockable cupboards",
            "food trolleys",
        ),
    ),
    Topic(
        (PRISON, PROBATION),
        (
            "make sure that people leave custody with somewhere to live on the first night",
            "improve resettlement planning for those who serve short sentences or are remanded",
            "strengthen the handover between prison and community teams before release",
        ),
        (
            "hold a release board {number} weeks before each discharge date",
            "place a housing adviser in the {place} resettlement hub",
            "agree a protocol with the {count} housing authorities of the area on the duty to refer",
            "open bank accounts and obtain identity documents for all who need them",
            "run a monthly clinic at which employers and landlords meet people who are soon to be released",
            "write to every receiving team with a one-page summary of need",
        ),
        (
            "so that no one is released without an address for the first night",
            "to shorten the gap between the gate and the first appointment",
            "so that short sentences are used to good effect",
        ),
        (
            "Friday discharges are brought forward where the law permits.",
            "Of those who left in the last quarter, {percent}% had settled accommodation after three months.",
            "The housing adviser holds a surgery on the induction unit twice a week.",
            "Outcomes at one day, four weeks and three months are reported to the {board}.",
            "Remanded people are now seen on the second day rather than after sentence.",
        ),
        (
            "accommodation on release",
            "identity documents",
            "debts and benefits",
            "family ties",
            "health appointments in the community",
            "licence conditions",
        ),
    ),
    Topic(
        (PROBATION,),
        (
            "improve the quality of assessment so that all who may be at risk of harm are identified",
            "ensure that risk management plans say what will be done, by whom, and what happens if things go wrong",
            "review cases promptly when circumstances change, and record the thinking behind each decision",
        ),
        (
            "run half-day workshops on writing contingency plans in each of the {count} offices",
            "introduce a prompt sheet for home visits",
            "give every {staff} protected time for writing on {number} mornings a month",
            "dip-sample {count} cases a month and feed the results back within ten days",
            "hold case conferences on the most complex cases with the {team}",
            "write a practice guide with worked examples of good reviews",
        ),
        (
            "so that people who may be harmed are named, thought of and kept safe",
            "to make professional curiosity a habit rather than a slogan",
            "so that reviews follow events and not the calendar",
        ),
        (
            "The sample covers cases of every grade and is drawn by someone outside the line.",
            "Learning from serious incidents is built into the second half of the day.",
            "At the last count {percent}% of plans were judged good enough, against a target of four in five.",
            "Practitioners told us that they knew what to do but not how much to write.",
            "Team managers will use {tool} to see which reviews are late.",
        ),
        (
            "who is at risk, and of what",
            "protective factors",
            "information from other bodies",
            "contingency arrangements",
            "the voice of the person on probation",
        ),
    ),
    Topic(
        (PROBATION,),
        (
            "make sure that checks with the police and children's services are made before sentence and acted upon",
            "work with partners to shorten the time that they take to answer enquiries about domestic abuse",
            "use the answers to safeguarding enquiries in every court report and first assessment",
        ),
        (
            "second {number} administrators to a joint enquiries desk at {place} police station",
            "agree a service level of {number} working days with each children's services department",
            "chase unanswered enquiries on a fixed day each week",
            "add a mandatory field to the report template for the outcome of enquiries",
            "brief all court staff on how to read and weigh call-out data",
            "set up direct read-only access to {tool} for court duty officers",
        ),
        (
            "so that no report reaches the court without an answer",
            "to make sure that children and partners are not overlooked",
            "so that the court knows what the police know",
        ),
        (
            "At present {percent}% of enquiries are answered in time, with wide differences between areas.",
            "Three of the police forces have signed; talks go on with the fourth.",
            "A senior manager goes through the overdue list with the force on the last Thursday of the month.",
            "The desk was tried out in {place} over {number} weeks and staff there have asked for it to stay.",
            "Nothing in this action replaces the duty of the report writer to ask further questions.",
        ),
        (
            "number of call-outs",
            "names of children in the household",
            "orders in force",
            "previous partners",
            "how recent the information is",
        ),
    ),
    Topic(
        (PROBATION, YOUTH),
        (
            "fill vacancies in the main grades and reduce the workload of those who carry the most cases",
            "develop a plan to recruit, train and keep staff, with particular regard to newly qualified officers",
            "give team managers the time and the skill to supervise their staff well",
        ),
        (
            "hold a recruitment open day in {place}",
            "bring in {number} agency workers for a period of {number} months",
            "cap the caseload of newly qualified staff at {percent}% for the first year",
            "rewrite the induction so that new starters shadow a colleague for three weeks",
            "move administrative tasks from {staff_many} to a central hub",
            "pay for {number} managers to take the coaching diploma",
        ),
        (
            "so that workloads fall to a level at which good work can be done",
            "to keep the people whom we have trained",
            "so that supervision is about practice and not only about targets",
        ),
        (
            "Vacancies stand at {percent}% and are highest in {place}.",
            "Exit interviews point to travel, workload and the length of vetting.",
            "The vetting unit has agreed to handle these posts first.",
            "Wellbeing days were held in {season} and drew {count} colleagues.",
            "New starters will not hold complex cases in their first {number} months.",
        ),
        (
            "sickness absence",
            "length of vetting",
            "time to hire",
            "workload by grade",
            "staff who leave within a year",
        ),
    ),
    Topic(
        (PROBATION,),
        (
            "provide enough unpaid work placements, on weekdays as well as weekends, for orders to end on time",
            "reduce the number of people whose unpaid work hours are outstanding after twelve months",
        ),
        (
            "open {number} new group sites with borough councils",
            "text every person a reminder on the day before a session",
            "offer up to {percent}% of hours as learning where the order allows it",
            "purchase two further vans for the {place} workshop",
            "hold a monthly clinic for cases with more than {count} hours left",
            "recruit sessional supervisors for Sunday groups",
        ),
        (
            "so that every order is worked within its year",
            "to give local people work that they can see",
            "so that those in full-time jobs can finish their hours",
        ),
        (
            "The backlog has fallen from {count} cases to a little over half of that.",
            "Stand-downs are now counted by site and by reason.",
            "Beneficiaries are asked for feedback, and it has been warm.",
            "Supervisors have been issued with tablets so that attendance is recorded on the spot.",
            "Induction is offered by telephone to those who live far from an office.",
        ),
        (
            "sessions stood down",
            "hours worked each week",
            "cases beyond twelve months",
            "placements for women",
            "education and training hours",
        ),
    ),
    Topic(
        (PROBATION, YOUTH),
        (
            "make sure that victims are offered contact, and that their wishes shape the work that is done",
            "seek the views of victims in every eligible case and use them in plans to keep other people safe",
        ),
        (
            "appoint a full-time victim worker",
            "check the lists of eligible cases against those of the courts each {freq}",
            "rewrite the opening letter in plain words",
            "train {count} colleagues in restorative conversations",
            "add the victim's wishes to the front page of each plan",
            "publish a leaflet in the {number} languages most often asked for",
        ),
        (
            "so that victims hear from us once, early and in words they can use",
            "to raise the share of victims who take up the offer",
            "so that plans reflect what victims have asked for",
        ),
        (
            "Take-up was {percent}% last year.",
            "The letter was tested with a panel of people who had been through the courts.",
            "Cases without a contact will be looked at by a manager before they are closed.",
            "The worker sits with the case team for two days a week.",
            "Consent is recorded in {tool} in the victim's own words.",
        ),
        (
            "letters sent within ten days",
            "offers taken up",
            "restraining conditions asked for",
            "apologies and reparation",
        ),
    ),
    Topic(
        (YOUTH,),
        (
            "make sure that children who are dealt with out of court are assessed before their disposal is decided",
            "review the out-of-court panel, so that decisions are made jointly and the reasons are written down",
        ),
        (
            "rewrite the terms of reference of the joint panel",
            "invite health and education to every panel",
            "bring in a short assessment for all children referred by the police",
            "audit {count} disposals with a magistrate on the audit team",
            "agree an escalation route with the {place} custody sergeant",
            "log the reason for each decision in {tool}",
        ),
        (
            "so that the child's needs are known before a decision is made",
            "to keep children out of court where that is safe",
            "so that reoffending after a first disposal goes down",
        ),
        (
            "The panel now meets every week and has a quorum of four.",
            "First-time entrants fell by {percent}% in the year to {season}.",
            "Parents are rung before the panel, not after it.",
            "The police have agreed that disposals will not be announced until the panel has met.",
            "Data on ethnicity are shown in each quarterly paper.",
        ),
        (
            "safety of the child",
            "safety of other people",
            "school attendance",
            "the child's own account",
            "what the family has tried",
        ),
    ),
    Topic(
        (YOUTH,),
        (
            (
                "raise the quality of planning for the safety of children, taking account of exploitation and of "
                "missing episodes"
            ),
            (
                "ensure that every child has access to speech and language therapy and to mental health care without "
                "a wait"
            ),
            "increase the time that children spend in education, above all those of school age",
        ),
        (
            "bring the plans of the {team} and social workers into one document",
            "commission {number} days a week of speech and language therapy",
            "hold a fortnightly meeting on children missing from home or school",
            "write to the head teacher of every child on a reduced timetable",
            "map exploitation risks by ward with the community safety team",
            "set up a drop-in for parents at the {place} centre",
        ),
        (
            "so that a child needs to tell the story only once",
            "to keep children safe where they live and where they travel",
            "so that {percent}% of children of school age are in full-time education",
        ),
        (
            "Waiting times were eleven weeks when the inspectors came and are now four.",
            "Plans are written with the child and signed by the parent or carer.",
            "The virtual school has lent a teacher for two terms.",
            "Each missing episode leads to a return interview within 72 hours.",
            "Children told us that they liked the short version of the plan better.",
        ),
        (
            "exploitation",
            "episodes of going missing",
            "places in full-time education",
            "speech and language needs",
            "emotional health",
            "moves between placements",
        ),
    ),
    Topic(
        (PRISON, PROBATION, YOUTH),
        (
            "understand and address disproportionate outcomes for people from minority ethnic backgrounds",
            "consult people with protected characteristics and act upon what they say",
            "improve the use of data on diversity in planning services",
        ),
        (
            "hold forums for each protected group every {freq}",
            "analyse {number} years of data on complaints, sanctions and access to work",
            "publish an equality action plan in plain English",
            "appoint an equality lead at senior level",
            "train all managers in culturally competent supervision",
            "send the results of complaints on discrimination to an outside reader",
        ),
        (
            "so that unfair differences are seen, explained and put right",
            "to gain the trust of people who have had little reason to give it",
            "so that adjustments are made at the start and not when something has gone wrong",
        ),
        (
            "The outside reader looks at one complaint in {number}.",
            "The first forum was attended by {count} people, who asked above all for better interpreters.",
            "Data are broken down by age, disability, religion and ethnicity.",
            "Progress is on the agenda of the {board} at every other meeting.",
            "We accept that earlier plans were drawn up without the people whom they concerned.",
        ),
        (
            "complaints about discrimination",
            "use of interpreters",
            "reasonable adjustments",
            "faith provision",
            "outcomes by ethnic group",
        ),
    ),
    Topic(
        (PRISON, PROBATION, YOUTH),
        (
            "strengthen governance so that leaders know how well the work is done and not only how much",
            "make sure that quality assurance leads to better practice and that lessons are shared",
            "set out a clear vision and see that staff at every level understand it",
        ),
        (
            "replace the three existing action logs with one improvement plan",
            "hold quarterly performance days in {place} and {place}",
            "appoint an independent chair of the {board}",
            "bring a deep-dive paper on one theme to each {board}",
            "ask every team to present one case in which practice changed",
            "publish a one-page scorecard each {freq}",
        ),
        (
            "so that leaders hear bad news early",
            "to make one plan out of many",
            "so that staff see the line between their own work and the aims of the service",
        ),
        (
            "The scorecard has eleven measures, of which four are about quality.",
            "An outside reviewer sat in on the last two meetings.",
            "Staff survey results improved by {percent} points, from a low base.",
            "Actions that miss their date are taken to the {board} with a reason.",
            "A summary is sent to all staff on the Friday after the meeting.",
        ),
        (
            "audit results",
            "learning from complaints",
            "staff survey",
            "timeliness",
            "feedback from people we work with",
        ),
    ),
    Topic(
        (PRISON, PROBATION),
        (
            "review contracts for the upkeep of buildings so that urgent repairs are done in days and not months",
            "provide staff with IT that works and with systems that speak to each other",
            "give national guidance on how information is to be shared between custody and community",
        ),
        (
            "renegotiate the response times for category one repairs",
            "replace the oldest {percent}% of laptops",
            "issue revised guidance on sharing of information with the {team}",
            "appoint a contract manager for each of the {number} regions",
            "trial a single sign-on for {tool} and for the case record",
            "survey every reception area and interview room for safety",
        ),
        (
            "so that faults are mended in the time that the contract allows",
            "to spare staff from entering the same facts twice",
            "so that practice does not differ from one region to the next",
        ),
        (
            "The supplier has been charged for missed targets in each of the past {number} months.",
            "Laptops will go first to offices that are open in the evening.",
            "The guidance was drawn up with the data protection team and has been seen by the trade unions.",
            "A help line for managers is open from eight until six.",
            "The trial in {place} ended in {season}; its results were mixed.",
        ),
        (
            "lifts and access for disabled people",
            "alarms in interview rooms",
            "network coverage",
            "heating",
            "lighting in car parks",
        ),
    ),
)
