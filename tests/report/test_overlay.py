from apparse.blocks import Cell, Content, Row, Table
from apparse.location import BBox, Location
from apparse.records.action_plan import Action, ActionPlan, Recommendation
from apparse.report.overlay import overlay
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
    highlights = overlay(*found(), page=1)
    assert [h.box for h in highlights[:3]] == [at(1, x).bbox for x in (0, 100, 200)]
    filled = [h for h in highlights if h.filled]
    assert {h.box for h in filled} == {at(1, x).bbox for x in (5, 105, 205)}
    assert len({h.colour for h in filled}) == 3
    frame = highlights[-1]
    assert frame.label == "2, action 1"
    assert (frame.box.x0, frame.box.x1) == (102, 228)


def test_other_pages_show_nothing_of_it():
    assert overlay(*found(), page=2) == []


def test_of_an_unknown_kind_only_the_grid_is_drawn():
    content, _ = found()
    assert len(overlay(content, None, page=1)) == 3
