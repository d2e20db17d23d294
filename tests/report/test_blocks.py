from apparse.blocks import Aside, Cell, Content, Furniture, Heading, ListItem, Paragraph, Remark, Row, Table, Unreadable
from apparse.location import Location
from apparse.report.show.blocks import describe
from apparse.text import Text


def said(value: str, page: int = 1) -> Text:
    return Text.of(value, Location(page))


def test_every_block_is_shown_with_its_kind_and_place():
    cell = Cell((Paragraph(said("Agreed")), ListItem(said("and how"), said("a)"))), Location(2), colspan=2, rowspan=3)
    content = Content(
        (
            Heading(said("Plan"), 2),
            Paragraph(said("Two\x1blines")),
            ListItem(said("first"), said("1."), 0),
            Table((Row((cell,), (1,), header=True),), 4, Location(2), open_bottom=True),
            Furniture(said("OFFICIAL")),
            Unreadable(3, "no text layer"),
        ),
        (Aside(said("old"), "struck out"),),
        (Remark("salvaged", "The file was repaired.", (Location(1),), "xref"),),
    )
    assert list(describe(content)) == [
        "heading 2 (page 1): Plan",
        "paragraph (page 1): Two\\x1blines",
        "item (page 1): 1. first",
        "table (page 2): 1 rows, 4 columns, open at the bottom",
        "  row 1 (header) column 2 ×2 across ×3 down (page 2): Agreed ¶ a) and how",
        "furniture (page 1): OFFICIAL",
        "unreadable (page 3): no text layer",
        "aside, struck out (page 1): old",
        "remark, salvaged (page 1): The file was repaired.: xref",
    ]
