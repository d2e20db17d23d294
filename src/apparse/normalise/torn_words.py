"""Torn words: those that a narrow column has broken without a hyphen, made whole again.

A word that is longer than its column fills a line by itself, and the rest of it begins the next: "Rehabilitatio", "n of
offenders". So may two words: it is one that the document prints elsewhere, or of which but a few letters are left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Cell, Content, Table
from apparse.patterns import Pattern
from apparse.text import Piece, Text

_WORD = Pattern(r"[^\W\d_]+")
_ALONE = Pattern(r"(?:\S*[/(–-])?[^\W\d_]{4,}|[\d./–-]*\d")
_REST = Pattern(r"[^\W\d_]+|\d+|(?=[.,;:)])")
_DATE = Pattern(r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d|20\d\d(?:[/–-](?:20)?\d\d)?")
TAIL = Pattern(r"(?:\w?at|it|[cst])?ions?|m?ents?|[ae]nces?|it(?:y|ies)|ness|ings|ally|(?:[iy]s|at)(?:ed?|es|ing)")
"""What ends many words and is none itself."""
SHORT = frozenset(
    """
    a i ad ah am an as at be by do go ha he hi if in is it me my no of oh ok on or ox so to up us we
    ace act add age ago aid aim air all and any apt arc are ark arm art ash ask ate awe bad bag ban bar bat bay bed bee beg bet bid big bin bit
    bow box boy bug bus but buy bye cab can cap car cat cot cow cry cup cut dad dam day den did die dig dim dip dog dot dry due dye ear eat ebb
    egg ego end era eve eye fan far fat fax fed fee few fig fin fir fit fix fly foe fog for fox fun fur gap gas gay get god got gum gun gut guy
    gym had ham has hat hay hen her hey hid him hip his hit hop hot how hub hug hut ice icy ill ink inn ion its ivy jam jar jaw jet job jog joy
    keg ken key kid kin kit lab lad lag lap law lax lay led leg let lid lie lip lit log lot low mad man map mat max may men met mid mix mob mop
    mud mug nap net new nil nod nor not now nut oak oar oat odd off oil old one opt orb our out owe own pad pan pat paw pay pea peg pen per pet
    pie pig pin pit pod pop pot pro pub put ram ran rap rat raw ray red rib rid rig rim rip rob rod rot row rub rug run sad sat saw say sea see
    set sew she shy sin sip sir sit six ski sky sly sob son sow spy sue sum sun tab tag tan tap tar tax tea ten the thy tie tin tip toe ton too
    top toy try tub tug two use van vat vet via vow wag war was wax way web wed wet who why wig win wit won yes yet you zip zoo
    """.split()
)
"""Words of three letters and fewer: whatever else is so short is the rest of another word."""
LONGEST_REST = 3
USUAL = frozenset(
    """
    accommodation accountable administrator assessment assessments behaviour commissioner commissioning commissioners communication community
    complete completed completion contractor coordinator custodial delivery department deputy development director directorate diversity
    education effectiveness employment engagement establishment executive february financial governance governor healthcare implementation
    implemented improvement information intelligence intervention interventions january leadership learning management manager managers
    monitoring november october offender offenders ongoing operational operations organisational partially partnership partnerships performance
    practitioner practitioners prisoner prisoners probation procurement professional programmes protection psychologist quarterly
    recommendation recommendations regional rehabilitation relationships representative resettlement residential responsibility
    responsible safeguarding security september strategic supervision supervisors thereafter understanding
    """.split()
)
"""Long words that plans use, in columns that are too narrow for them."""
ROOM = 1.0
"""Letters: a line to which no more could be added is no farther from the right side of its column."""


def mend_torn_words(content: Content) -> Content:
    """The content with the words of table cells closed that were broken at the side of a column."""
    torn = [cell for cell in _cells(content) if any(True for _ in _tears(cell))]
    if not torn:
        return content
    halves = Counter(half for cell in torn for _, _, *pair in _tears(cell) for half in pair)
    known = Counter(word.lower() for text in content.texts() for word in _WORD.findall(text.value))
    known.subtract(halves)

    def mended(cell: Cell) -> Cell:
        cuts: dict[int, list[int]] = {}
        for number, at, first, last in _tears(cell):
            if _is_one(first, last, known):
                cuts.setdefault(number, []).append(at)
        if not cuts:
            return cell
        paragraphs = (
            replace(paragraph, text=_closed(paragraph.text, cuts.get(number, ())))
            for number, paragraph in enumerate(cell.paragraphs)
        )
        return replace(cell, paragraphs=tuple(paragraphs))

    blocks = (
        replace(block, rows=tuple(replace(row, cells=tuple(map(mended, row.cells))) for row in block.rows))
        if isinstance(block, Table)
        else block
        for block in content.blocks
    )
    return replace(content, blocks=tuple(blocks))


def _cells(content: Content) -> Iterator[Cell]:
    for block in content.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells)


def _is_one(first: str, last: str, known: Counter[str]) -> bool:
    """Whether the halves are one word: what is left is none, or the document has the whole elsewhere, and not its halves."""
    if first[-1:].isdigit() or last[:1].isdigit():
        return _DATE.fullmatch(first + last) is not None
    if len(last) <= LONGEST_REST and last not in SHORT:
        return True
    if TAIL.fullmatch(last) or (last == "on" and first.endswith(("ti", "si", "ci"))):
        return True
    whole = first + last in USUAL or known[first + last] > 0 or known[f"{first}{last}s"] > 0
    return whole and not (known[first] > 0 and known[last] > 0)


def _tears(cell: Cell) -> Iterator[tuple[int, int, str, str]]:
    """Where a word may go on in the next line: the paragraph, the place of the blank, and both halves in small letters."""
    right = max(
        (p.location.bbox.x1 for text in cell.paragraphs for p in text.text.pieces if p.location.bbox), default=0.0
    )
    for number, paragraph in enumerate(cell.paragraphs):
        pieces = paragraph.text.pieces
        for before, piece in pairwise(pieces):
            if pair := _halves(paragraph.text.value, before, piece, right):
                yield number, before.offset + before.length, *pair


def _halves(value: str, before: Piece, piece: Piece, right: float) -> tuple[str, str] | None:
    box, end = before.location.bbox, before.offset + before.length
    line, rest = value[before.offset : end], _REST.match(value, piece.offset)
    if box is None or before.location == piece.location or end + 1 != piece.offset or value[end] != " ":
        return None
    if rest is None or rest[0][:1].isupper() or not _ALONE.fullmatch(line):
        return None
    if right - box.x1 > ROOM * (box.x1 - box.x0) / len(line):
        return None
    first = line if line[-1].isdigit() else re.split(r"[/(–-]", line)[-1]
    return first.lower(), rest[0].lower()


def _closed(text: Text, cuts: Sequence[int]) -> Text:
    for at in reversed(cuts):
        text = Text.join([text[:at], text[at + 1 :]], separator="")
    return text
