"""The action plan: a title block, a table of recommendations with responses and actions, a table of totals."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from apparse.blocks import Content, Table
from apparse.location import Location
from apparse.normalise.plan.actions.promises import is_blank, known_owners, read_promises, says_nothing
from apparse.normalise.plan.answers import read_asked
from apparse.normalise.plan.columns.header import find_header, guessed_layout
from apparse.normalise.plan.columns.layout import Layout
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.parts import Parts, parts_of
from apparse.normalise.plan.prepared import Prepared, prepared
from apparse.normalise.plan.recommendations.draft import Draft
from apparse.normalise.plan.recommendations.filed import filed_by_number
from apparse.normalise.plan.recommendations.gather import gather
from apparse.normalise.plan.recommendations.letters import read_key
from apparse.normalise.plan.signs import is_plan
from apparse.normalise.plan.title_block import TitleBlock, read_title_block
from apparse.patterns import Pattern, any_of
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.document import Leftover, Unclaimed
from apparse.records.response import Response, read_response
from apparse.text import EMPTY, Text

_OURS = Pattern(
    any_of(
        r"""
        \b(inspect\w+|hmip?p?|ombudsman|recommend\w+|concerns?|action plan)\b
        \b(hmpps|prisons?|prisoners?|probation|youth (justice|offending)|yj[sb]|yo[ts])\b
        # in Welsh
        \b(arolyg\w+|argymhell\w+|cynllun gweithredu|carchar\w*|prawf|cyfiawnder ieuenctid)\b
        """
    ),
    re.IGNORECASE,
)
"""Tables of actions with owners and dates stand in minutes and project plans as well."""

ResponseReader = Callable[[str], Response | None]


def read(content: Content) -> ActionPlan | None:
    """The plan that the content holds, None if it holds none."""
    if not any(_OURS.search(text.value) for text in content.texts()):
        return None
    prepared_plan = prepared(content.blocks)
    if not _has_actions(prepared_plan.tables):
        return None
    plan = _assembled(prepared_plan, read_key(content.blocks))
    printed = [block for block in content.blocks if isinstance(block, Table)]
    return plan if _plans(plan) or _has_actions(printed) or is_plan(content) else None


def _plans(plan: ActionPlan) -> bool:
    """Whether a recommendation is answered, or most actions have an owner or a date: what is written about plans names some as well."""
    actions = [action for recommendation in plan.recommendations for action in recommendation.actions]
    promised = [action for action in actions if action.text and (action.owners_raw or action.target_raw)]
    return 2 * len(promised) > len(actions) or any(recommendation.response for recommendation in plan.recommendations)


def _has_actions(tables: Sequence[Table]) -> bool:
    """Whether some table has the columns of an action plan, by their headings or by what they look like."""
    return any(find_header(table) for table in tables) or any(guessed_layout(table) for table in tables)


def _assembled(plan: Prepared, key: Mapping[str, Response]) -> ActionPlan:
    found = parts_of(plan)
    block = read_title_block(found.before, found.below)
    drafts = gather(found.rows)
    drafts = filed_by_number(drafts) if found.answered_apart else drafts
    recommendations, stray = _recommendations(drafts, _reader(found.layout, key))
    repeated = [text for draft in drafts for text in draft.repeated_rows]
    return ActionPlan.from_source(
        title=block.title,
        subject=block.subject,
        organisation=block.organisation,
        inspection=block.inspection,
        submitted=block.dates.submitted,
        report_published=block.dates.published,
        introduction=block.introduction,
        definitions=found.definitions,
        recommendations=recommendations,
        summary=found.totals.summary() if found.totals else None,
        response_expected=found.layout is None or Role.RESPONSE in found.layout.roles,
        columns=tuple(dict.fromkeys(c.heading for c in found.layout.columns)) if found.layout else (),
        leftovers=(
            *(Leftover.from_source(text=text, reason=Unclaimed.REPEATED_ROW) for text in repeated),
            *(Leftover.from_source(text=text, reason=Unclaimed.STRAY_TEXT) for text in stray),
        ),
        places={"submitted": block.dates.submitted_at.at, "report_published": block.dates.published_at.at},
        claims=_claims(block, found, drafts),
    )


def _reader(layout: Layout | None, key: Mapping[str, Response]) -> ResponseReader:
    """How a plan's responses are read: as one of the defined words, a letter of its key, or the answer to what the heading asks."""
    headings = [column.heading for column in layout.columns if column.role is Role.RESPONSE] if layout else []

    def read(raw: str) -> Response | None:
        asked = (read_asked(raw, heading) for heading in headings)
        return read_response(raw) or key.get(raw) or next(filter(None, asked), None)

    return read


def _recommendations(drafts: Sequence[Draft], read: ResponseReader) -> tuple[tuple[Recommendation, ...], list[Text]]:
    records: list[Recommendation] = []
    stray: list[Text] = []
    known = known_owners([entry for draft in drafts for entry in draft.entries], [draft.text for draft in drafts])
    for draft in drafts:
        response = read(draft.response.value)
        promises = read_promises(draft.entries, response, known)
        unsaid = says_nothing(draft.explanation.value)
        stray.extend((*draft.stray, *promises.stray))
        records.append(
            Recommendation.from_source(
                number=draft.number,
                inferred_number=draft.inferred_number,
                addressee=draft.addressee,
                section=draft.section,
                text=draft.text,
                response=response,
                response_raw=draft.response,
                explanation=Text.join([EMPTY if unsaid else draft.explanation, promises.explanation]),
                actions=promises.actions,
                uneven=promises.uneven,
                claims=(*promises.nothing, *([draft.explanation] if is_blank(draft.explanation.value) else [])),
                places=_places(draft),
            )
        )
    return tuple(records), stray


def _places(draft: Draft) -> dict[str, tuple[Location, ...]]:
    expected = {"number": "number", "recommendation": "text", "response": "response_raw"}
    names = {**expected, "explanation": "explanation", "addressee": "addressee"}
    return {names[role]: (cell.at,) for role, cell in draft.cells.items() if cell.text or role in expected}


def _claims(block: TitleBlock, found: Parts, drafts: Sequence[Draft]) -> list[Text]:
    return [
        block.dates.submitted_at,
        block.dates.published_at,
        *block.marks,
        *found.headings,
        *found.marks,
        *(text for draft in drafts for text in (*draft.announced, *draft.repeated)),
    ]
