"""Responses behind boxes in lines of their own: the ticked one is meant, whichever signs the font has."""

import pytest
from test_cards import plan

BOXES = pytest.mark.parametrize(
    ("empty", "ticked"), [("☐", "☑"), ("□", "✓"), ("❑", "☒"), ("\uf06f", "\uf0fe"), ("\uf071", "\uf0fd"), ("\uf0a8", "\uf0fc")]
)  # fmt: skip


def responses(*lines):
    said = "".join(f"<p>{line}</p>" for line in lines)
    card = (
        "<p>Recommendation {}: Mend the roof of wing {}.</p>"
        + said
        + "<p>Action: Tiles will be laid.</p><p>Owner: Governor</p>"
    )
    document = plan(card.format(1, "A") + card.format(2, "B"))
    assert [r.text for r in document.recommendations] == ["Mend the roof of wing A.", "Mend the roof of wing B."]
    return {(r.response_raw, r.explanation) for r in document.recommendations}


@BOXES
def test_the_ticked_one_is_the_response(empty, ticked):
    assert responses(f"{empty} Agreed", f"{ticked} Partly agreed", f"{empty} Not agreed") == {("Partly agreed", None)}
    assert responses("Response", f"{ticked} Agreed", f"{empty} Not agreed") == {("Agreed", None)}


@BOXES
def test_none_is_where_none_is_ticked(empty, ticked):
    assert responses(f"{empty} Agreed", f"{empty} Partly agreed", f"{empty} Not agreed") == {(None, None)}


@BOXES
def test_so_it_is_in_the_cell_of_a_table(empty, ticked):
    said = f"<p>{empty} Agreed</p><p>{ticked} Partly agreed</p><p>{empty} Not agreed</p>"
    row = f"<tr><td>1</td><td>Mend the roof.</td><td>{said}</td><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr>"
    heads = "".join(
        f"<th>{head}</th>" for head in ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
    )
    (recommendation,) = plan(f"<table><tr>{heads}</tr>{row}</table>").recommendations
    assert (recommendation.response_raw, recommendation.explanation) == ("Partly agreed", None)


def test_a_response_behind_a_bullet_is_no_option():
    assert responses("• Agreed") == responses("\uf0a8 Agreed") == {("Agreed", None)}
