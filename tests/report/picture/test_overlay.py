from apparse.blocks import Cell, Content, Row, Table
from apparse.findings import Finding, Severity
from apparse.location import BBox, Location
from apparse.records.action_plan import Action, ActionPlan, Recommendation
from apparse.report.picture.overlay import overlay
from apparse.text import Text


def at(page: int, x0: float) -> Location:
    return Location(page, BBox(x0, 10, x0 + 20, 30))


def found() -> tuple[Content, ActionPlan]:
    cells = tuple(Cell(at=at(1, x)) for x in (0, 100, 200))
    content = Content((Table((Row(cells, (0, 1, 2)),), 3, at(1, 0)),))
    action = Action.from_source(text=Text.of("Do it.", at(1, 105)), owners_raw=Text.of("Head", at(1, 205)))
    recommendation = Recommendation.from_source(number=Text.of("2", at(1, 5)), actions=(action,))
    return content, ActionPlan(recommendations=(recommendation,))


def test_grid_fields_and_action_frames_are_drawn():
    highlights, keys = overlay(*found(), page=1)
    assert [h.box for h in highlights[:3]] == [at(1, x).bbox for x in (0, 100, 200)]
    filled = [h for h in highlights if h.filled]
    assert {h.box for h in filled} == {at(1, x).bbox for x in (5, 105, 205)}
    assert len({h.colour for h in filled}) == 3
    frame = highlights[-1]
    assert frame.note == "recommendation 2, action 1"
    assert (frame.box.x0, frame.box.x1) == (102, 228)
    assert {key.label for key in keys} == {"table", "number or addressee", "action", "owner", "one action"}


def test_an_action_is_called_by_its_printed_mark_as_in_messages():
    content, _ = found()
    action = Action.from_source(label=Text.of("4)", at(1, 100)), text=Text.of("Do it.", at(1, 105)))
    plan = ActionPlan(recommendations=(Recommendation(inferred_number="1", actions=(action,)),))
    assert overlay(content, plan, page=1).highlights[-1].note == "recommendation 1 (unnumbered), action 4"


def finding(rule: str, name: str, *locations: Location) -> Finding:
    return Finding(rule=rule, name=name, severity=Severity.WARNING, message="message", locations=locations)


def test_a_finding_has_a_frame_and_is_noted_once():
    content, plan = found()
    lines = [Location(1, BBox(100, top, 150, top + 10)) for top in (10, 22, 100)]
    there = finding("EX101", "unplaced-text", *lines)
    elsewhere = finding("AP401", "missing-owner", Location(2), lines[0])
    whole_page = finding("EX102", "unreadable-page", Location(1))
    highlights, keys = overlay(content, plan, 1, [there, elsewhere, whole_page])
    framed = [h for h in highlights if h.colour == keys[-1].colour]
    assert keys[-1].label == "warning"
    assert [h.note for h in framed] == ["warning EX101 unplaced-text", "", "warning EX102 unreadable-page"]
    assert [(h.box.top, h.box.bottom) for h in framed[:2]] == [(9, 33), (99, 111)]


def test_a_frame_tells_how_grave_a_finding_is_by_colour_and_thickness():
    content, plan = found()
    at_a_line = Location(1, BBox(100, 10, 150, 20))
    graded = [finding("AP401", "missing-owner", at_a_line).model_copy(update={"severity": s}) for s in Severity]
    highlights, keys = overlay(content, plan, 1, graded)
    framed = {h.note.partition(" ")[0]: h for h in highlights if "missing-owner" in h.note}
    assert [key.label for key in keys[-3:]] == ["error", "warning", "info"]
    assert [framed[key.label].colour for key in keys[-3:]] == [key.colour for key in keys[-3:]]
    assert framed["error"].width > framed["warning"].width > framed["info"].width


def test_what_belongs_to_two_records_is_drawn_once():
    content, plan = found()
    addressee = Text.of("The region should:", at(1, 5))
    both = tuple(Recommendation.from_source(number=Text.of(n, at(1, 9)), addressee=addressee) for n in "12")
    highlights, _ = overlay(content, plan.replacing(recommendations=both), 1)
    assert sum(h.box == at(1, 5).bbox for h in highlights) == 1


def test_other_pages_show_nothing_of_it():
    assert overlay(*found(), page=2) == ([], [])


def test_of_an_unknown_kind_only_the_grid_is_drawn():
    content, _ = found()
    assert len(overlay(content, None, page=1).highlights) == 3
