"""The tables as Parquet, written by DuckDB (it needs nothing else and is less than half the size of pyarrow)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from apparse.export.csv import write_table
from apparse.export.joint import TableExport

if TYPE_CHECKING:
    from apparse.export.tables.schema import Table
    from apparse.export.tables.spool import Spool

_LONGEST_LINE = 2**28


def write(spool: Spool, folder: Path, *, excel_safe: bool = False) -> Sequence[str]:  # noqa: ARG001 - no spreadsheet opens this
    import duckdb  # noqa: PLC0415

    from apparse import __version__  # noqa: PLC0415
    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415
    from apparse.export.tables.schema import VERSION  # noqa: PLC0415

    notes = {"apparse_version": __version__, "schema_version": VERSION}
    # one thread: the order of rows, and so the bytes, never depend on the machine
    with duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False}) as database:
        for table in TABLES:
            rows = folder / f"{table.name}.rows"
            write_table(rows, table, spool.rows(table))
            database.execute(_copy(table, rows, folder / file_name(table), notes | {"description": table.description}))
            rows.unlink()
    return ()


def file_name(table: Table) -> str:
    return f"{table.name}.parquet"


def _copy(table: Table, rows: Path, target: Path, notes: dict[str, str]) -> str:
    columns = ", ".join(f"{column.name}: '{_type(column.type.value)}'" for column in table.columns)
    metadata = ", ".join(f"{name}: {_quoted(value)}" for name, value in notes.items())
    return f"""
        COPY (SELECT * FROM read_csv({_quoted(str(rows))}, columns = {{{columns}}}, header = true, delim = ',',
              quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', parallel = false, auto_detect = false,
              max_line_size = {_LONGEST_LINE}))
        TO {_quoted(str(target))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{metadata}}})"""


def _type(name: str) -> str:
    return {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE"}.get(name, name.upper())


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _files() -> tuple[str, ...]:
    from apparse.export.tables.catalogue import TABLES  # noqa: PLC0415

    return tuple(map(file_name, TABLES))


PARQUET = TableExport("parquet", write, _files, library="duckdb")
