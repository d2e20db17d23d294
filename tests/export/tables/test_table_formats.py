"""Every format, opened with a reader of its own: the same rows in all of them, whatever the text."""

import csv
import io
import sqlite3
from contextlib import closing
from datetime import date, datetime

import pytest
from full_documents import FINDINGS, FULL_PLAN, FULL_REPORT, plan

from apparse.export import xlsx
from apparse.export.formats import TABLE_EXPORTS
from apparse.export.tables.catalogue import TABLES
from apparse.export.tables.plain import plain_text
from apparse.export.tables.schema import Type
from apparse.records.action_plan import Recommendation

HOSTILE = (
    '=HYPERLINK("http://example.org","click")', "=1+1", "+44 20", "-1", "- a bullet", "@SUM(A1)", "\t=1+1", "\r=1", "\n=1", " =1",
    "＝1+1", "'quoted", 'with "quotes", and commas', "two\nlines", "two\r\nlines", "NUL\x00here", "\x1b[31mred", "bell\x07", "\x7f\x9b31m",
    "alone \ud800", "\ufffe\uffff", "\u202egnp.exe", "_x0041_ stays", "_x000D_", "  blanks  ", "N/A", "NULL", "None", "nan", "#REF!", "007", "1e5", "2026-03-31",
    "true", "https://example.org", "mailto:a@example.org", "{=1}", "\ufeffmark", "\u200bzero", "🚓 é £", "a;b|c", "\\N", "\\x00", "%s {0}", "</is></c>&amp;", "a" * 32_767,
)  # fmt: skip
CONVERTERS = {
    Type.TEXT: str,
    Type.DATE: date.fromisoformat,
    Type.INTEGER: int,
    Type.NUMBER: float,
    Type.BOOLEAN: {"true": True, "false": False}.__getitem__,
}
DOCUMENTS = (
    ("a.pdf", FULL_PLAN, FINDINGS),
    ("b.pdf", FULL_REPORT, ()),
    ("hostile.pdf", plan(*(Recommendation(number=text, text=text, response_raw=text) for text in HOSTILE)), ()),
)
UNJUDGED = (("broken\udcff.pdf", "not_judged", "damaged", "is broken"), ("notes.txt", "passed_over", None, "no plan"))


def excel_value(value):
    """A cell's value as Excel shows it: it reads _x0041_ in the file as A, which openpyxl leaves to its user."""
    from openpyxl.utils.escape import unescape

    return value.date() if isinstance(value, datetime) else unescape(value) if isinstance(value, str) else value


@pytest.fixture
def written(fill, tmp_path):
    """The folder with all formats, and the rows that went in, by table, dates as dates."""
    spool = fill(*DOCUMENTS, unjudged=UNJUDGED)
    expected = {
        table.name: [
            [
                date.fromisoformat(value) if value and column.type is Type.DATE else value
                for column, value in zip(table.columns, row, strict=True)
            ]
            for row in spool.rows(table)
        ]
        for table in TABLES
    }
    for export in TABLE_EXPORTS:
        export.write(spool, tmp_path, excel_safe=False)
    spool.close()
    return tmp_path, expected


def test_the_hostile_rows_went_in_whole(written):
    assert [row[8] for row in written[1]["recommendations"][1:]] == [plain_text(text) for text in HOSTILE]
    assert [row[2:6] for row in written[1]["sources"]] == [
        ["a.pdf", "judged", None, None],
        ["b.pdf", "judged", None, None],
        ["broken\\udcff.pdf", "not_judged", "damaged", "is broken"],
        ["hostile.pdf", "judged", None, None],
        ["notes.txt", "passed_over", None, "no plan"],
    ]


def test_only_the_files_that_are_named_are_written(written):
    files = {path.name for path in written[0].iterdir()} - {"spool"}
    assert files == {name for export in TABLE_EXPORTS for name in export.files()}


def test_csv_as_the_csv_module_reads_it(written):
    folder, expected = written
    for table in TABLES:
        data = folder.joinpath(f"{table.name}.csv").read_bytes()
        assert data.endswith(b"\r\n")
        header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
        assert header == list(table.names)
        typed = [
            [
                CONVERTERS[column.type](value) if value else None
                for column, value in zip(table.columns, row, strict=True)
            ]
            for row in rows
        ]
        assert typed == expected[table.name]


def test_the_data_package_as_frictionless_judges_it(written):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(written[0] / "datapackage.json"))
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(TABLES)


def test_frictionless_notices_a_row_without_its_document(written):
    frictionless = pytest.importorskip("frictionless")
    path = written[0] / "actions.csv"
    path.write_bytes(path.read_bytes().replace(written[1]["actions"][0][1].encode(), b"0" * 16))
    assert not frictionless.validate(str(written[0] / "datapackage.json")).valid


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_web_description_as_csvw_reads_it(written):
    csvw = pytest.importorskip("csvw")
    folder, expected = written
    group = csvw.TableGroup.from_file(str(folder / "csv-metadata.json"))
    assert group.check_referential_integrity()
    for table in TABLES:
        read = [list(row.values()) for row in group.tabledict[f"{table.name}.csv"].iterdicts(strict=True)]
        dated = [[v.date() if isinstance(v, datetime) else v for v in row] for row in read]
        assert [[v if isinstance(v, str | None | bool | date) else float(v) for v in row] for row in dated] == expected[
            table.name
        ]


def test_sqlite(written):
    folder, expected = written
    with closing(sqlite3.connect(folder / "apparse.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert {row[5] for row in database.execute("PRAGMA table_list") if row[1] == "actions"} == {1}  # strict
        for table in TABLES:
            shown = database.execute(f"SELECT * FROM {table.in_sql}{'' if table.is_view else ' ORDER BY rowid'}")
            assert [column[0] for column in shown.description] == list(table.names)
            rows = shown.fetchall()
            stored = [[v.isoformat() if isinstance(v, date) else v for v in row] for row in expected[table.name]]
            assert [list(row) for row in rows] == stored
        explained = database.execute("SELECT table_name, column_name FROM data_dictionary").fetchall()
        assert explained == [(table.in_sql, name) for table in TABLES for name in table.names]


def test_the_plan_has_a_row_for_each_action_and_for_each_recommendation_without_any(written):
    names = next(table for table in TABLES if table.name == "plan").names
    rows = [dict(zip(names, row, strict=True)) for row in written[1]["plan"]]
    of_plan = [row for row in rows if row["source"] == "a.pdf"]
    assert [(row["number"], row["recommendation"], row["action"]) for row in of_plan] == [
        ("1", "Open it.", "It will open."),
        ("1", "Open it.", "Done."),
        ("1", "Open it.", "It opened.\n- On time."),
    ]
    assert [row["position"] for row in of_plan] == [1, 2, 3]
    first = of_plan[0]
    assert (first["subject"], first["response_raw"], first["response"]) == ("Plan", "Partly agreed", "partly_agreed")
    assert (first["explanation"], first["owners_raw"]) == ("No funds.", "Head of Learning, Governor")
    assert (first["target_raw"], first["target_earliest"], first["target_latest"]) == (
        "March 2026",
        date(2026, 3, 1),
        date(2026, 3, 31),
    )
    assert [row["status"] for row in of_plan] == ["due", "complete", "complete"]
    assert [row["action_id"] for row in of_plan] == [row[0] for row in written[1]["actions"]]
    without = [row for row in rows if row["source"] == "hostile.pdf"]
    assert [row["recommendation"] for row in without] == [plain_text(text) for text in HOSTILE]
    assert {(row["action"], row["action_id"], row["status"]) for row in without} == {(None, None, None)}


def test_the_views_answer(written):
    with closing(sqlite3.connect(written[0] / "apparse.sqlite")) as database:
        ask = lambda question: database.execute(question).fetchall()  # noqa: E731
        assert ask("SELECT number, target_raw, days_overdue, as_of FROM v_overdue") == [
            ("1", "March 2026", 31, "2026-05-01")
        ]
        assert ask("SELECT * FROM v_by_owner ORDER BY owner") == [
            ("Governor", 2, 1, 1, 1, 0, 1),
            ("Head of Learning", 2, 1, 1, 1, 0, 1),
        ]
        assert ask("SELECT text FROM actions WHERE target_status = 'due' AND status = 'complete'") == [
            ("It opened. On time.",)
        ]
        assert ask("SELECT unit, ref, rating, rating_raw, score, overall_rating FROM v_ratings") == [
            (None, "P 1.1", "good", "Good", 5, "requires_improvement"),
            ("North", "P 1.1", None, "Splendid", None, None),
        ]
        assert ask("SELECT response, recommendations FROM v_by_response") == [
            (None, len(HOSTILE)),
            ("partly_agreed", 1),
        ]
        assert ask("SELECT rule, findings FROM v_findings_by_rule") == [("AP101", 1), ("AP501", 1)]
        assert ask("SELECT * FROM v_by_target_month") == [("2026-03", 2, 1, 1, 1)]
        assert [row[3] for row in ask("SELECT * FROM v_unjudged")] == ["broken\\udcff.pdf", "notes.txt"]
        ask("UPDATE runs SET as_of = '2026-03-31'")
        assert ask("SELECT * FROM v_overdue") == []


def test_parquet_as_duckdb_reads_it(written):
    duckdb = pytest.importorskip("duckdb")
    folder, expected = written
    with duckdb.connect() as database:
        for table in TABLES:
            read = database.execute(f"SELECT * FROM '{folder / table.name}.parquet'")
            assert [column[0] for column in read.description] == list(table.names)
            assert [list(row) for row in read.fetchall()] == expected[table.name]


def test_the_workbook_as_openpyxl_reads_it(written):
    openpyxl = pytest.importorskip("openpyxl")
    folder, expected = written
    with closing(openpyxl.load_workbook(folder / "apparse.xlsx")) as book:
        assert book.sheetnames == ["Read me", *(table.name for table in TABLES), "data dictionary"]
        for table in TABLES:
            sheet = book[table.name]
            header, *rows = sheet.iter_rows()
            assert [cell.value for cell in header] == list(table.names)
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref
            assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n", "b", "d"}  # no formula
            assert not any(cell.hyperlink for row in rows for cell in row)
            assert [[excel_value(cell.value) for cell in row] for row in rows] == expected[table.name]


def test_the_plan_is_a_sheet_to_be_read(fill, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    spool = fill(("a.pdf", plan(Recommendation(number="1", text="Open it. " * 40, explanation="a\nb\nc")), ()))
    xlsx.write(spool, tmp_path)
    spool.close()
    with closing(openpyxl.load_workbook(tmp_path / "apparse.xlsx")) as book:
        assert book.sheetnames[book.sheetnames.index("documents") + 1] == "plan"
        sheet = book["plan"]
        columns = {cell.value: cell.column_letter for cell in sheet[1]}
        assert sheet[f"{columns['recommendation']}2"].alignment.wrap_text
        assert not book["recommendations"]["H2"].alignment.wrap_text
        widths = {name: sheet.column_dimensions[letter].width for name, letter in columns.items()}
        assert widths["action"] > widths["owners_raw"] > widths["number"]
        assert 7 * 15 <= sheet.row_dimensions[2].height <= 9 * 15  # as many lines as the recommendation takes
        assert {name for name, letter in columns.items() if sheet.column_dimensions[letter].hidden} >= {"document_id"}
        assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")


def test_a_text_too_long_for_a_cell_is_cut_and_that_is_said(fill, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    long = "🚓" * 20_000
    spool = fill(("a.pdf", plan(Recommendation(text=long)), ()))
    (note,) = xlsx.write(spool, tmp_path)
    spool.close()
    assert note.startswith("apparse.xlsx: texts cut short")
    with closing(openpyxl.load_workbook(tmp_path / "apparse.xlsx")) as book:
        text = book["recommendations"]["H2"].value
    assert text.endswith(xlsx.CUT)
    assert set(text.removesuffix(xlsx.CUT)) == {"🚓"}
    assert len(text.encode("utf-16-le")) // 2 in range(xlsx.LONGEST_CELL - 1, xlsx.LONGEST_CELL + 1)


def test_more_rows_than_a_sheet_holds_go_on_another(fill, tmp_path, monkeypatch):
    openpyxl = pytest.importorskip("openpyxl")
    monkeypatch.setattr(xlsx, "MOST_ROWS", 20)
    spool = fill(*DOCUMENTS)
    xlsx.write(spool, tmp_path)
    spool.close()
    with closing(openpyxl.load_workbook(tmp_path / "apparse.xlsx")) as book:
        sheets = [name for name in book.sheetnames if name.startswith("recommendations")]
        assert sheets == ["recommendations", "recommendations 2", "recommendations 3"]
        assert sum(book[name].max_row - 1 for name in sheets) == len(HOSTILE) + 1


def test_csv_that_is_safe_for_spreadsheets(fill, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    csv_export = next(export for export in TABLE_EXPORTS if export.name == "csv")
    spool = fill(*DOCUMENTS)
    csv_export.write(spool, tmp_path, excel_safe=True)
    spool.close()
    data = tmp_path.joinpath("recommendations.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]
    assert not any(
        cell.lstrip().startswith(tuple("=+-@＝＋－＠")) or cell.startswith(("\t", "\n", "\r")) for cell in cells
    )
    assert "'=1+1" in cells
    assert "two\nlines" in cells
    assert frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_equal_rows_make_equal_bytes(fill, tmp_path):
    made = []
    for number in range(2):
        spool = fill(*DOCUMENTS, unjudged=UNJUDGED[:: 1 if number else -1])
        folder = tmp_path / str(number)
        folder.mkdir()
        for export in TABLE_EXPORTS:
            export.write(spool, folder, excel_safe=False)
        spool.close()
        tmp_path.joinpath("spool").unlink()
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_pandas_opens_them(written):
    pandas = pytest.importorskip("pandas")
    folder, expected = written
    actions = pandas.read_csv(folder / "actions.csv", parse_dates=["target_latest"])
    owners = pandas.read_csv(folder / "action_owners.csv")
    assert len(actions) == len(expected["actions"])
    assert str(actions["target_latest"].dtype).startswith("datetime64")
    assert sorted(actions.merge(owners, on="action_id")["owner"]) == ["Governor", "Head of Learning"]
