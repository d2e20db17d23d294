"""The tables that the tags of a file tell of, on PDFs whose structure is built here."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from apparse.extract.pdf.engines.pdfium import pages


class Tagged:
    """A PDF of which each page prints its texts one below the other, each under a number."""

    def __init__(self, *texts):
        self.pdf = pikepdf.new()
        self.font = self.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        self.parents = [[None] * len(page) for page in texts]
        for page in texts:
            self._print(page)
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.pdf.Root.StructTreeRoot = self.root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _print(self, texts):
        page = self.pdf.add_blank_page(page_size=(300, 800))
        marked = "\n".join(
            f"/P <</MCID {number}>> BDC BT /F 10 Tf 20 {700 - 20 * number} Td ({text}) Tj ET EMC"
            for number, text in enumerate(texts)
        )
        page.Contents = self.pdf.make_stream(marked.encode())
        page.Resources = Dictionary(Font=Dictionary(F=self.font))
        page.StructParents = len(self.pdf.pages) - 1

    def element(self, kind, *inside, **attributes):
        """An element that holds others, or what stands at (page, number)."""
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + kind), K=Array()))
        if attributes:
            element.A = Dictionary(O=Name.Table, **attributes)
        for part in inside:
            if isinstance(part, tuple):
                page, number = part
                element.K.append(Dictionary(Type=Name.MCR, Pg=self.pdf.pages[page].obj, MCID=number))
                self.parents[page][number] = element
            else:
                part.P = element
                element.K.append(part)
        return element

    def pages(self, *top):
        self.root.K = Array(top)
        for element in top:
            element.P = self.root
        numbers = Array()
        for page, elements in enumerate(self.parents):
            numbers.extend([page, self.pdf.make_indirect(Array(elements))])
        self.root.ParentTree = Dictionary(Nums=numbers)
        out = BytesIO()
        self.pdf.save(out)
        return list(pages(out.getvalue()))


def shape(table):
    """Of each cell of a table whether it prints anything, and what it spans."""
    return [[(cell.bbox is not None, cell.colspan, cell.rowspan) for cell in row] for row in table]


def test_cells_have_the_box_of_what_they_print_and_what_they_claim_to_span():
    made = Tagged(["No.", "Action", "One", "Buy a van"])
    e = made.element
    [page] = made.pages(
        e("Table",
          e("THead", e("TR", e("TH", (0, 0)), e("TH", e("P", e("Span", (0, 1))), ColSpan=2))),
          e("TBody", e("TR", e("TD", (0, 2), RowSpan=3), e("TD", (0, 3)))))
    )  # fmt: skip
    [table] = page.marked
    assert shape(table) == [[(True, 1, 1), (True, 2, 1)], [(True, 1, 3), (True, 1, 1)]]
    first = page.runs[0]
    box = table[0][0].bbox
    assert box.x0 == pytest.approx(first.x0, abs=1)
    assert first.top < box.top < box.bottom < first.bottom


def test_of_a_row_that_goes_on_over_a_page_each_page_has_what_it_prints():
    made = Tagged(["One", "Buy a"], ["van."])
    e = made.element
    first, second = made.pages(e("Table", e("TR", e("TD", (0, 0)), e("TD", e("P", (0, 1), (1, 0))))))
    assert shape(first.marked[0]) == [[(True, 1, 1), (True, 1, 1)]]
    assert shape(second.marked[0]) == [[(False, 1, 1), (True, 1, 1)]]
    assert second.marked[0][0][1].bbox.top == pytest.approx(first.marked[0][0][0].bbox.top, abs=3)


def test_a_table_that_holds_another_is_a_frame():
    made = Tagged(["One", "Buy a van", "Above"])
    e = made.element
    inner = e("Table", e("TR", e("TD", (0, 0)), e("TD", (0, 1))))
    [page] = made.pages(e("Table", e("TR", e("TD", (0, 2))), e("TR", e("TD", inner))))
    assert [shape(table) for table in page.marked] == [[[(True, 1, 1), (True, 1, 1)]]]


def test_a_file_that_does_not_say_that_it_is_tagged_is_read_without_tags():
    made = Tagged(["One", "Buy a van"])
    del made.pdf.Root.MarkInfo
    [page] = made.pages(
        made.element("Table", made.element("TR", made.element("TD", (0, 0)), made.element("TD", (0, 1))))
    )
    assert page.marked == ()
    assert [run.text for run in page.runs] == ["One", "Buy a van"]


@pytest.mark.parametrize(("depth", "tables"), [(20, 1), (5_000, 0)])
def test_a_tree_that_is_deeper_than_any_is_left_out_of_account(depth, tables):
    made = Tagged(["One", "Buy a van"])
    element = made.element("Table", made.element("TR", made.element("TD", (0, 0)), made.element("TD", (0, 1))))
    for _ in range(depth):
        element = made.element("Div", element)
    [page] = made.pages(element)
    assert len(page.marked) == tables


def test_an_element_that_holds_itself_is_no_endless_tree():
    made = Tagged(["One", "Buy a van"])
    row = made.element("TR", made.element("TD", (0, 0)), made.element("TD", (0, 1)))
    table = made.element("Table", row)
    row.K.append(table)
    [page] = made.pages(table)
    assert [run.text for run in page.runs] == ["One", "Buy a van"]
