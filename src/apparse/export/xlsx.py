"""The tables as a workbook: a sheet a table, frozen and filtered headings, a sheet to begin with and a dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apparse.export.joint import TableExport

if TYPE_CHECKING:
    from apparse.export.tables.schema import Column, Value
    from apparse.export.tables.spool import Spool

FILE = "apparse.xlsx"
MOST_ROWS = 2**20 - 1
"""Rows under the headings of one sheet; what goes beyond continues on another."""
LONGEST_CELL = 32_767
CUT = " … [cut here: a cell holds no more; the other formats have it whole]"
_EXCEL_BEGINS = date(1900, 3, 1)  # before that, Excel counts a day that never was
_WRITTEN = datetime(2000, 1, 1)  # noqa: DTZ001 - the same in every run, so that equal rows make equal bytes
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TEXT, _SHORT = 40, 12
_WIDTHS = {
    "number": 10,
    "response_raw": 16,
    "target_raw": 20,
    "addressee": 24,
    "source": 24,
    "subject": 28,
    "owners_raw": 28,
}
_WIDTHS |= {"recommendation": 50, "action": 60}
"""Of columns that are neither as wide as other texts nor as their headings."""
_LINE, _HIGHEST = 15, 409  # points; a row can't be higher
_LETTERS = 1.15  # in the width of a digit, the unit of widths
_A3 = 8


def write(spool: Spool, folder: Path, *, excel_safe: bool = False) -> Sequence[str]:  # noqa: ARG001 - text is text here anyway
    from xlsxwriter import Workbook  # noqa: PLC0415

    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415
    from apparse.export.tables.dictionary import COLUMNS, dictionary  # noqa: PLC0415

    with Workbook(str(folder / FILE), _OPTIONS | {"tmpdir": str(folder)}) as workbook:
        workbook.set_properties({"created": _WRITTEN, "title": "Action plans and inspection reports as tables"})
        book = _Book(workbook)
        book.sheet("Read me", ("sheet", "what it holds"), _contents())
        for table in TABLES:
            book.sheet(table.name, table.names, spool.rows(table), table.columns, to_read=table.is_view)
        book.sheet("data dictionary", COLUMNS, dictionary())
    if book.cut:
        return (f"{FILE}: texts cut short, because a cell holds {LONGEST_CELL} characters and no more: {book.cut}",)
    return ()


class _Book:
    def __init__(self, workbook: Any) -> None:
        self.workbook = workbook
        self.cut = 0
        self.bold = workbook.add_format({"bold": True, "bottom": 1})
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self.top = workbook.add_format({"valign": "top"})
        self.wrapped = workbook.add_format({"valign": "top", "text_wrap": True})

    def sheet(
        self,
        name: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[Value]],
        columns: Sequence[Column] = (),
        *,
        to_read: bool = False,
    ) -> None:
        """The rows on a sheet, or on as many as they need. One `to_read` shows its texts whole, and prints on wide pages."""
        texts = self.wrapped if to_read else self.top
        formats = [self.day if column.type.value == "date" else texts for column in columns] or [texts] * len(headings)
        rest, part = iter(rows), 1
        while True:
            sheet = self._begun(name if part == 1 else f"{name} {part}", headings, columns)
            held: Iterable[Sequence[Value]] = islice(rest, MOST_ROWS)
            if to_read:
                _lay_out(sheet, columns)
                held = _heightened(sheet, held, columns)
            count = self._fill(sheet, held, formats)
            sheet.autofilter(0, 0, max(count, 1), len(headings) - 1)
            following = next(rest, None)
            if following is None:
                return
            rest, part = chain([following], rest), part + 1

    def _begun(self, name: str, headings: Sequence[str], columns: Sequence[Column]) -> Any:
        sheet = self.workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for index, heading in enumerate(headings):
            sheet.set_column(index, index, _width(heading, columns[index] if columns else None))
            sheet.write_string(0, index, heading, self.bold)
        return sheet

    def _fill(self, sheet: Any, rows: Iterable[Sequence[Value]], formats: Sequence[Any]) -> int:
        count = 0
        for count, row in enumerate(rows, start=1):
            for index, value in enumerate(row):
                self._cell(sheet, count, index, value, formats[index])
        return count

    def _cell(self, sheet: Any, row: int, column: int, value: Value, form: Any) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value, form)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, form)
        elif value is not None and form is self.day and date.fromisoformat(value) >= _EXCEL_BEGINS:
            sheet.write_datetime(row, column, date.fromisoformat(value), form)
        elif value:
            fitting = _fitting(value)
            self.cut += fitting != value
            sheet.write_string(row, column, fitting, form)


def _lay_out(sheet: Any, columns: Sequence[Column]) -> None:
    """Wide pages with the headings and lines on each of them; keys are folded away."""
    for index, column in enumerate(columns):
        if column.name.endswith("_id"):
            sheet.set_column(index, index, _width(column.name, column), None, {"level": 1, "hidden": True})
    sheet.set_column(len(columns), len(columns), None, None, {"collapsed": True})
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)  # hide none: print them, too


def _heightened(sheet: Any, rows: Iterable[Sequence[Value]], columns: Sequence[Column]) -> Iterator[Sequence[Value]]:
    """The rows, each given the height that its texts need: not every program finds that out for itself."""
    widths = [_width(column.name, column) for column in columns]
    for number, row in enumerate(rows, start=1):
        lines = max(_lines(value, width) for value, width in zip(row, widths, strict=True))
        sheet.set_row(number, min(lines * _LINE, _HIGHEST) if lines > 1 else None)
        yield row


def _lines(value: Value, width: int) -> int:
    return sum(max(1, ceil(len(line) / (width * _LETTERS))) for line in str(value).split("\n"))


def _fitting(text: str) -> str:
    """The text as far as a cell holds it, counted as Excel counts, in units of UTF-16; a text that is cut says so."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return text
    room = (LONGEST_CELL - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _width(heading: str, column: Column | None) -> int:
    if column is None or (column.type.value == "text" and not column.name.endswith("_id") and not column.values):
        return _WIDTHS.get(heading, _TEXT)
    return max(_SHORT, len(heading) + 4)


def _contents() -> Iterator[tuple[str, str]]:
    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415

    yield "", "Written by apparse. An empty cell means that the document says nothing there."
    for table in TABLES:
        yield table.name, table.description
    yield "data dictionary", "What each column is, and where it comes from."


XLSX = TableExport("xlsx", write, files=lambda: (FILE,), library="xlsxwriter")
