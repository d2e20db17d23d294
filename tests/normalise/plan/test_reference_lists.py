"""Lists that help to read a plan and are no part of it: abbreviations, contacts."""

import pytest

import apparse
from apparse import Source

PLAN = """<h1>Action plan: HMP Lowmoor Fen</h1><table>
<tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target date</th></tr>
<tr><td>1</td><td>Mend the showers.</td><td>Agreed</td><td>Pipes will be laid.</td><td>Head of Works</td><td>May 2026</td></tr>
</table>"""


def plan(title, *rows):
    table = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    return apparse.parse(Source("plan.html", f"{PLAN}<h2>{title}</h2><table>{table}</table>".encode()))


@pytest.mark.parametrize("title", ["Abbreviations", "List of acronyms used in this plan", "Glossary of terms"])
def test_what_stands_below_its_title_asks_nothing(title):
    meaning = "A person who is in custody and works through a plan of their own with the help of a member of staff."
    units = [(f"U{number}", f"Unit {number}") for number in range(12)]
    document = plan(title, ("", "In full"), ("KW", meaning), *units)
    assert [(r.number, len(r.actions)) for r in document.recommendations] == [("1", 1)]
    assert meaning in [leftover.text for leftover in document.leftovers]


def test_a_list_whose_header_is_torn_asks_nothing():
    names = [(f"Wing {letter}", "Custodial manager") for letter in "ABCDEFGHIJKL"]
    document = plan("Who looks after what", ("", "In charge"), *names)
    assert [(r.number, len(r.actions)) for r in document.recommendations] == [("1", 1)]
