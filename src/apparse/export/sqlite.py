"""The tables as a SQLite database: strict, with references, views that answer the obvious questions, and a dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from apparse.export.joint import TableExport

if TYPE_CHECKING:  # the tables are only loaded for who asks for them
    from apparse.export.tables.spool import Spool

FILE = "apparse.sqlite"
_APPLICATION_ID = 0x41505053  # "APPS": what `file` shows


def write(spool: Spool, folder: Path, *, excel_safe: bool = False) -> Sequence[str]:  # noqa: ARG001 - no spreadsheet opens this
    """A copy of the spool with indexes and the dictionary. Equal rows make equal bytes."""
    from apparse.export.tables.dictionary import COLUMNS, dictionary  # noqa: PLC0415
    from apparse.export.tables.spool import indexes  # noqa: PLC0415

    run = spool.connection.execute
    run(f"CREATE TABLE data_dictionary ({', '.join(f'{name} TEXT' for name in COLUMNS)}) STRICT")
    spool.connection.executemany(
        f"INSERT INTO data_dictionary VALUES ({', '.join('?' * len(COLUMNS))})", dictionary(in_sql=True)
    )
    for statement in indexes():
        run(statement)
    run(f"PRAGMA application_id = {_APPLICATION_ID}")
    run("VACUUM INTO ?", [str(folder / FILE)])
    return ()


SQLITE = TableExport("sqlite", write, files=lambda: (FILE,), other_suffixes=(".sqlite3", ".db"))
