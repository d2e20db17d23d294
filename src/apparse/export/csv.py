"""The tables as CSV (RFC 4180), described by CSVW and by a Data Package."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from apparse.export.joint import TableExport
from apparse.patterns import Pattern
from apparse.printable import to_json

if TYPE_CHECKING:
    from apparse.export.tables.schema import Table, Value
    from apparse.export.tables.spool import Spool

CSVW_FILE, PACKAGE_FILE = "csv-metadata.json", "datapackage.json"
_FORMULA = Pattern(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|[\t\n]")


def write(spool: Spool, folder: Path, *, excel_safe: bool = False) -> Sequence[str]:
    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415
    from apparse.export.tables.csvw import metadata  # noqa: PLC0415
    from apparse.export.tables.package import package  # noqa: PLC0415

    for table in TABLES:
        write_table(folder / file_name(table), table, spool.rows(table), excel_safe=excel_safe)
    folder.joinpath(CSVW_FILE).write_text(to_json(metadata(encoding(excel_safe=excel_safe))), "utf-8", newline="\n")
    described = package(folder, encoding(excel_safe=excel_safe))
    folder.joinpath(PACKAGE_FILE).write_text(to_json(described), "utf-8", newline="\n")
    return ()


def write_table(path: Path, table: Table, rows: Iterable[Sequence[Value]], *, excel_safe: bool = False) -> None:
    """One table. `excel_safe` puts ' before text that a spreadsheet would take for a formula, and a mark for UTF-8 first."""
    with path.open("w", encoding=encoding(excel_safe=excel_safe), newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(table.names)
        for row in rows:
            writer.writerow([_cell(value, excel_safe=excel_safe) for value in row])


def file_name(table: Table) -> str:
    return f"{table.name}.csv"


def encoding(*, excel_safe: bool) -> str:
    return "utf-8-sig" if excel_safe else "utf-8"


def _cell(value: Value, *, excel_safe: bool) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if excel_safe and isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value


def _files() -> tuple[str, ...]:
    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415

    return (*map(file_name, TABLES), CSVW_FILE, PACKAGE_FILE)


CSV = TableExport("csv", write, _files)
