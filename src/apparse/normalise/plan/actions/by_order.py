"""Pairing by order, for sources without heights: only when actions, owners and dates agree in number."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.endings import is_finished
from apparse.normalise.plan.actions.steps import Pairing, cut, labelled_like, step_of
from apparse.normalise.plan.cells.parallel import SideValue, divided_dates, divided_owners, divided_text, side_values
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, joined, paragraphs_of
from apparse.text import Text


def pair_by_order(
    actions: Sequence[PrintedLine],
    owners: Sequence[PrintedLine],
    targets: Sequence[PrintedLine],
    *,
    qualified: bool,
) -> Pairing:
    """The actions of a row, paired by labels, by page parts, by paragraphs or by the dates that they name.

    Where the recommendation is but partly agreed (`qualified`) paragraphs too many at
    the head of the cell are the explanation.
    """
    paragraphs = paragraphs_of(actions)
    names, dates = side_values(owners), side_values(targets)
    for divided in (divided_dates(dates), dates):
        for count in sorted({len(divided), len(names), 1}, reverse=True):
            paired = _paired(paragraphs, count, divided_owners(names, count), divided, spare=2 if qualified else 0)
            if paired:
                return paired
        if len(divided) > len(dates) and len(divided) == sum(group[0].labelled for group in paragraphs):
            break  # as many dates as labels: they are several, though the owners don't agree
    return _uneven(actions, names, divided_dates(dates))


def _uneven(actions: Sequence[PrintedLine], names: Sequence[SideValue], dates: Sequence[SideValue]) -> Pairing:
    """What is certain of a row that does not come out even: dates or owners that agree with the actions by themselves."""
    paragraphs = paragraphs_of(actions)
    counts = (len(paragraphs), len(names), len(dates))
    values = tuple(value.text for value in (*names, *dates))
    for kept, (owners, targets) in ((dates, ((), dates)), (names, (names, ()))):
        lead, groups = _grouped(paragraphs, len(kept), [])
        if len(groups) == len(kept) > 1:
            steps = [
                step_of(group, *(tuple(value.text for value in side[i : i + 1]) for side in (owners, targets)))
                for i, group in enumerate(groups)
            ]
            return Pairing(tuple(steps), lead_in=as_text(lead), uneven=counts, unpaired=values)
    whole = step_of(actions, tuple(name.text for name in names), tuple(date.text for date in dates))
    return Pairing((whole,), uneven=counts, unpaired=values)


def _paired(
    paragraphs: Sequence[list[PrintedLine]],
    count: int,
    names: Sequence[Text],
    dates: Sequence[SideValue],
    *,
    spare: int,
) -> Pairing | None:
    """The actions when there are `count` of them, or None when actions, owners and dates don't agree on that."""
    if count > 1 and any(len(side) not in (0, count) for side in (names, dates)):
        return None
    if count == 1 and len(names) > 1 and len(dates) > 1:
        return None
    if count == 1 < len(dates) == len(paragraphs):
        return None  # as many actions, though it is not told whose each is
    lead, groups = _grouped(paragraphs, count, dates, spare=spare)
    if len(groups) != count == len(names) == len(dates) > 1:
        lead, groups = [], _each_sentence(paragraphs)
    if count > 1 and len(groups) != count:
        return None
    if count == 1 < len(groups) and max(len(names), len(dates)) > 1:
        return None
    steps = []
    for index, group in enumerate(groups):
        own = slice(None) if count == 1 else slice(index, index + 1)
        steps.append(step_of(group, tuple(names[own]), tuple(date.text for date in dates[own])))
    return Pairing(tuple(steps), lead_in=as_text(lead))


def _grouped(
    paragraphs: Sequence[list[PrintedLine]], count: int, dates: Sequence[SideValue], *, spare: int = 0
) -> tuple[list[PrintedLine], list[list[PrintedLine]]]:
    """What leads up to the actions (`spare` paragraphs at most), and the lines of each action."""
    heads = [paragraph[0] for paragraph in paragraphs]
    first = next((index for index, head in enumerate(heads) if head.labelled), None)
    labelled = sorted(labelled_like(heads, {first})) if first is not None else []
    if labelled and (
        len(labelled) == count or (count == 1 and (labelled[0] == 0 or _leads_up(paragraphs, labelled[0])))
    ):
        return _lead_and_groups(paragraphs, labelled)
    if count <= 1:
        return [], [[line for paragraph in paragraphs for line in paragraph]]
    plain = [index for index, head in enumerate(heads) if not head.marker]
    bulleted = [index for index, head in enumerate(heads) if head.bulleted and head.level == 0]
    for starts in (_starts_by_part(heads, dates), list(range(len(heads))), plain, bulleted):
        if len(starts) == count:
            return _lead_and_groups(paragraphs, starts)
    return _grouped_by_wording(paragraphs, count, dates, spare=spare)


def _grouped_by_wording(
    paragraphs: Sequence[list[PrintedLine]], count: int, dates: Sequence[SideValue], *, spare: int
) -> tuple[list[PrintedLine], list[list[PrintedLine]]]:
    """The same where neither labels nor paragraphs come out even: by sentences, a lead-in, or the dates that are named."""
    sentences = _sentence_starts([line for paragraph in paragraphs for line in paragraph])
    if len(sentences) == count:
        return [], sentences
    extra = len(paragraphs) - count
    if 0 < extra <= spare or (extra == 1 and joined(paragraphs[0]).value.endswith(":")):
        return _lead_and_groups(paragraphs, range(extra, len(paragraphs)))
    if len(paragraphs) == 1:
        return [], [
            [paragraphs[0][0]._replace(text=text)]
            for text in divided_text(joined(paragraphs[0]), [d.text for d in dates])
        ]
    return [], []


def _each_sentence(paragraphs: Sequence[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """The sentences of a lone paragraph, as lines of their own: nothing else parts what flattening has run together."""
    if len(paragraphs) != 1:
        return []
    first = paragraphs[0][0]
    return [[first._replace(text=sentence)] for sentence in joined(paragraphs[0]).sentences()]


def _sentence_starts(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines cut where a printed line begins a sentence: a paragraph may end at the very end of a line."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        begins = groups and line.text.value[:1].isupper() and is_finished(groups[-1][-1].text.value)
        if line.opens or begins or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups if all(line.top is not None for line in lines) else []


def _starts_by_part(heads: Sequence[PrintedLine], dates: Sequence[SideValue]) -> list[int]:
    """The paragraphs that begin an action: on each page the dates belong to the paragraphs that begin there."""
    starts: list[int] = []
    for part in sorted({head.part for head in heads}):
        begun = [index for index, head in enumerate(heads) if head.part == part]
        dated = sum(date.part == part for date in dates)
        starts.extend(begun if len(begun) == dated else begun[: min(dated, 1)])
    return starts


def _leads_up(paragraphs: Sequence[list[PrintedLine]], labelled: int) -> bool:
    """Whether all that stands before the first label announces a list ("The region will:")."""
    return labelled == 1 and joined(paragraphs[0]).value.endswith(":")


def _lead_and_groups(
    paragraphs: Sequence[list[PrintedLine]], starts: Sequence[int]
) -> tuple[list[PrintedLine], list[list[PrintedLine]]]:
    lead = [line for paragraph in paragraphs[: starts[0]] for line in paragraph]
    return lead, [[line for paragraph in group for line in paragraph] for group in cut(paragraphs, starts)]
