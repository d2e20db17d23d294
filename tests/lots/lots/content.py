"""The content of a plan: what its records say, as they will be printed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from . import dates
from .look import Look
from .phrases import CLOSING, FIRST, INTRODUCTION, LAST, PLACES, REGIONS, ROLES
from .topics import PRISON, PROBATION, TOPICS, YOUTH, Topic
from .voice import Voice, capital

AGREED, PARTLY, NOT = "agreed", "partly_agreed", "not_agreed"
WORDS = {
    "agreed": {AGREED: "Agreed", PARTLY: "Partly agreed", NOT: "Not agreed"},
    "accepted": {AGREED: "Accepted", PARTLY: "Partially accepted", NOT: "Not accepted"},
    "in part": {AGREED: "Accepted", PARTLY: "Accepted in part", NOT: "Rejected"},
}
SIZES = {"short": (1, 1, 2), "middle": (1, 2, 3), "long": (3, 4, 5), "mixed": (1, 2, 3, 5)}

LEAD_INS = ("{} will:", "To meet this, we will take these steps:", "The following has been put in hand:")
SEASONS = ("the spring of", "the autumn of", "the early summer of", "the last weeks of")
SINGLE: tuple[tuple[int, ...], ...] = ((4,), (5,), (6,), (8,))  # recommendations of the one body addressed
SEVERAL: tuple[tuple[int, ...], ...] = ((3, 2), (4, 1), (2, 2, 1), (6,), (4, 3), (3, 1, 2))


@dataclass(frozen=True)
class Passage:
    """One paragraph or one bullet of a text."""

    text: str
    bullet: bool = False


Text = tuple[Passage, ...]


def joined(text: Text) -> str | None:
    """Return the passages in one line, or None when there are none."""
    return " ".join(passage.text for passage in text) or None


@dataclass(frozen=True)
class Action:
    """One action: its label as printed, its text, the lines of its owner cell, its target and its further columns."""

    label: str | None
    text: Text
    owners: tuple[str, ...]
    target: str
    complete: bool
    extras: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Recommendation:
    """One recommendation with its response and its actions."""

    number: str
    text: Text
    response: str
    word: str
    explanation: Text
    lead_in: bool
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Group:
    """The recommendations made to one body, under its heading."""

    heading: str
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True)
class Plan:
    """A whole plan."""

    setting: str
    organisation: str
    subject: str
    title: str
    submitted: date
    published: date
    introduction: tuple[str, ...]
    closing: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Return the recommendations of all groups in order."""
        return tuple(r for g in self.groups for r in g.recommendations)

    def count(self, response: str) -> int:
        """Count the recommendations with one response."""
        return sum(r.response == response for r in self.recommendations)


def draw_plan(rng: random.Random, look: Look) -> Plan:
    """Draw a plan whose printed forms (labels, dates, words) suit the look."""
    return _Author(rng, look).plan()


class _Author:
    """Writes one plan."""

    def __init__(self, rng: random.Random, look: Look) -> None:
        self.rng, self.look = rng, look
        self.setting = rng.choice((PRISON, PROBATION, YOUTH))
        self.place = rng.choice(PLACES)
        self.region = rng.choice(REGIONS)
        self.organisation, self.short = self._names()
        self.published = date(2019, 1, 7) + timedelta(days=rng.randint(0, 2400))
        self.submitted = self.published + timedelta(days=rng.randint(9, 80))
        roles = tuple(r for r in ROLES[self.setting] if "," not in r)
        places = tuple(p for p in PLACES if p != self.place)
        past = self.published.year - 1
        self.voice = Voice(
            rng,
            {
                "org": (self.short, "the service" if self.setting != PRISON else "the prison"),
                "place": places,
                "role": roles,
                "season": tuple(f"{season} {past}" for season in SEASONS),
                "note": tuple(f"{number}/{past}" for number in (4, 9, 14)),
            },
        )
        self.owner_pool = rng.sample(ROLES[self.setting], 8)
        self.people = {role: f"{rng.choice(FIRST)} {rng.choice(LAST)}" for role in self.owner_pool}
        self.topics = rng.sample([t for t in TOPICS if self.setting in t.settings], k=6)
        self.serial = 0

    def _names(self) -> tuple[str, str]:
        if self.setting == PRISON:
            name = f"{self.rng.choice(('HMP', 'HMP', 'HMP/YOI', 'HMYOI'))} {self.place}"
            return name, name
        if self.setting == YOUTH:
            return f"{self.place} Youth Justice Service", f"{self.place} YJS"
        if self.rng.random() < 0.5:
            return f"{self.place} and {self.rng.choice([p for p in PLACES if p != self.place])} PDU", "the PDU"
        return f"{self.region} Region", f"{self.region} Region"

    def plan(self) -> Plan:
        """Write the plan."""
        inspectorate = "HM Inspectorate of Prisons" if self.setting == PRISON else "HM Inspectorate of Probation"
        groups = self._groups()
        what = self.rng.choice(("inspection of", "report on", "inspection report on", "inspection of services in"))
        if self.setting == PRISON:
            what = self.rng.choice(("inspection of", "report on", "unannounced inspection of"))
        title = f"A {self.rng.choice(('Response', 'response'))} to the {inspectorate} {what} {self.organisation}"
        lengths = {"none": 0, "short": self.rng.randint(1, 2), "long": self.rng.randint(3, 5)}
        return Plan(
            setting=self.setting,
            organisation=self.organisation,
            subject=self.organisation.upper() if self.rng.random() < 0.5 else self.organisation,
            title=title,
            submitted=self.submitted,
            published=self.published,
            introduction=tuple(self.rng.sample(INTRODUCTION, lengths[self.look.introduction])),
            closing=tuple(self.rng.sample(CLOSING, 2)),
            groups=groups,
        )

    def _groups(self) -> tuple[Group, ...]:
        single = self.look.group_kind in {"none", "header cell"}
        sizes: tuple[int, ...] = self.rng.choice(SINGLE if single else SEVERAL)
        if self.look.length == "short":
            sizes = tuple(size + 1 for size in sizes)
        if self.look.length == "long":
            sizes = tuple(min(size, 3) for size in sizes)
        bodies = self._bodies()
        groups, serial = [], 0
        for index, size in enumerate(sizes):
            serial = 0 if self.look.number_style == "restart" else serial
            groups.append(
                Group(bodies[index], tuple(self._recommendation(index, serial + k + 1, k + 1) for k in range(size)))
            )
            serial += size
        return tuple(groups)

    def _bodies(self) -> list[str]:
        national = {
            PRISON: ["HM Prison and Probation Service", "the Prison Group Director", "the health commissioner"],
            PROBATION: [
                "His Majesty's Prison and Probation Service (HMPPS)",
                "the Ministry of Justice",
                "the regional partnership board",
            ],
            YOUTH: [
                "the chair of the management board",
                "the director of children's services",
                "the integrated care board",
            ],
        }[self.setting]
        first = "the Governor" if self.setting == PRISON and self.rng.random() < 0.5 else self.organisation
        names = [first, *national]
        if self.look.group_kind == "column":
            return [capital(name) for name in names]
        form = self.rng.choice(("{} should:", "{} should:", "{} should", "{} must:"))
        return [
            capital(form.format("the " + name if name.endswith(("Region", "Service")) and name == first else name))
            for name in names
        ]

    def _recommendation(self, group: int, serial: int, within: int) -> Recommendation:
        topic = self.topics[(serial + group) % len(self.topics)]
        response = self.rng.choices((AGREED, PARTLY, NOT), (78, 15, 7))[0]
        number = self._number(group, serial, within)
        actions = () if response == NOT else self._actions(topic, serial)
        explanation = self._explanation(topic, response)
        lead_in = False
        if response == AGREED and self._may_lead_in() and self.rng.random() < 0.4:
            explanation, lead_in = (Passage(self._lead_in()),), True
        word = WORDS[self.look.response_family][response]
        word = {"title": word.title().replace(" In ", " in "), "upper": word.upper()}.get(self.look.response_case, word)
        return Recommendation(number, self._recommended(topic), response, word, explanation, lead_in, actions)

    def _may_lead_in(self) -> bool:
        look = self.look
        return look.arrangement == "parallel" and look.response_place == "column" and look.explanation_place != "column"

    def _lead_in(self) -> str:
        return capital(self.rng.choice(LEAD_INS).format(self.short))

    def _number(self, group: int, serial: int, within: int) -> str:
        forms = {
            "1": f"{serial}",
            "1.": f"{serial}.",
            "R1": f"R{serial}",
            "01": f"{serial:02d}",
            "restart": f"{within}",
            "2.1": f"{group + 2}.{within}",
            "Rec 1": f"Rec {serial}",
        }
        return forms[self.look.number_style]

    def _label(self, serial: int, index: int) -> str | None:
        self.serial += 1
        roman = ("i", "ii", "iii", "iv", "v", "vi", "vii")
        forms = {
            "none": None,
            "1)": f"{index})",
            "a)": f"{'abcdefg'[index - 1]})",
            "1.1": f"{serial}.{index}",
            "1.1.": f"{serial}.{index}.",
            "(i)": f"({roman[index - 1]})",
            "Action 3:": f"Action {self.serial}:",
            "1.": f"{index}.",
        }
        return forms[self.look.label_style]

    def _recommended(self, topic: Topic) -> Text:
        said = capital(self.voice.say(self.voice.pick(topic.recommend), topic))
        lot = self.rng.random()
        if lot < 0.1:
            items = self.rng.sample(topic.items, min(3, len(topic.items)))
            return (Passage(f"{said}, with regard to:"), *(Passage(item, bullet=True) for item in items))
        if lot < 0.3:
            return (Passage(f"{said}. Attention should be given to {topic.items[0]} and to {topic.items[-1]}."),)
        if lot < 0.36:
            return (
                Passage(f"{said}."),
                Passage(f"(Previously recommended in {self.published.year - self.rng.randint(2, 5)}.)"),
            )
        return (Passage(said + self.rng.choice((".", ".", ""))),)

    def _explanation(self, topic: Topic, response: str) -> Text:
        if response == AGREED:
            column = self.look.explanation_place == "column" and self.rng.random() < 0.5
            return (Passage(self.voice.sentence("comment", topic)),) if column else ()
        said = Passage(self.voice.sentence("partly" if response == PARTLY else "not", topic))
        if self.rng.random() < 0.25 and self.look.explanation_place in {"row", "wide"}:
            return said, Passage(
                "We have told the inspectorate of this and shall come back to it in the next annual review."
            )
        return (said,)

    def _actions(self, topic: Topic, serial: int) -> tuple[Action, ...]:
        count = self.rng.choice((1, 2, 2, 3, 3, 4, 5) if self.look.length != "long" else (1, 2, 2, 3))
        if self.look.arrangement == "parallel":
            count = max(2, count)
        actions = [self._action(topic, self._label(serial, k + 1)) for k in range(count)]
        if self.look.owner_merge == "yes":
            actions = [Action(a.label, a.text, actions[0].owners, a.target, a.complete, a.extras) for a in actions]
        return tuple(actions)

    def _action(self, topic: Topic, label: str | None) -> Action:
        target, complete = dates.target(self.rng, self.submitted, self.look.date_style)
        return Action(
            label, self._deed(topic, complete), self._owners(), target, complete, self._extras(topic, complete)
        )

    def _deed(self, topic: Topic, complete: bool) -> Text:
        form = self.look.voice if self.look.voice != "mixed" else self.rng.choice(("planned", "bare"))
        sentences = [self.voice.sentence("done" if complete else form, topic)]
        for _ in range(self.rng.choice(SIZES[self.look.length]) - 1):
            sentences.append(self._more(topic))
        if self.look.arrangement == "parallel":
            return (Passage(" ".join(sentences[:2])),)
        lot = self.rng.random()
        if lot < 0.1 and len(sentences) > 1:
            items = self.rng.sample(topic.items, self.rng.randint(2, len(topic.items)))
            intro = f"{' '.join(sentences)} {self.voice.sentence('bullets_intro')}"
            return (Passage(intro), *(Passage(item, bullet=True) for item in items))
        if lot < 0.3 and len(sentences) > 2:
            cut = len(sentences) // 2 + 1
            tail = (Passage(self.voice.sentence("paragraph", topic)),) if lot < 0.16 else ()
            return Passage(" ".join(sentences[:cut])), Passage(" ".join(sentences[cut:])), *tail
        return (Passage(" ".join(sentences)),)

    def _more(self, topic: Topic) -> str:
        if self.rng.random() < 0.5:
            return capital(self.voice.say(self.voice.pick(topic.detail), topic))
        return self.voice.sentence("check", topic)

    def _owners(self) -> tuple[str, ...]:
        style = self.look.owner_style
        if style == "mixed":
            style = self.rng.choice(("role", "role", "list", "slash", "lines", "joint"))
        one, two = self.rng.sample(self.owner_pool, 2)
        forms = {
            "role": (one,),
            "list": (f"{one}, {two}",),
            "slash": (f"{one} / {two}",),
            "lines": (one, two),
            "joint": (f"{one} and {two}",),
            "named": (f"{self.people[one]}, {one}" if "," not in one else f"{self.people[one]} ({one})",),
        }
        if style in {"list", "lines"} and self.rng.random() < 0.5:
            style = "role"
        return forms[style]

    def _extras(self, topic: Topic, complete: bool) -> dict[str, str]:
        say = self.voice.sentence
        late = self.rng.random() < 0.2
        drawn = {
            "progress": "Done." if complete else say("progress", topic),
            "rag": "Green" if complete else "Red" if late else self.rng.choice(("Green", "Amber")),
            "status": "Completed"
            if complete
            else "Delayed"
            if late
            else self.rng.choice(("In progress", "Not started", "On track")),
            "success": say("success", topic),
            "priority": self.rng.choice(("High", "Medium", "Low")),
            "resource": say("resource", topic),
            "evidence": say("evidence", topic),
            "start": dates.month(self.submitted - timedelta(days=30 * self.rng.randint(0, 3))),
        }
        return {key: drawn[key] for key in self.look.extra_columns}
