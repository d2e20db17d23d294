"""Many documents to tables, by the installed program."""

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from program import PROGRAM, contents, plan

ALL = "json,jsonl,csv,sqlite,parquet,xlsx"


@pytest.fixture
def folder(tmp_path):
    """Five files: two plans, one of them twice, one broken file, one that is no plan."""
    texts = {
        "a/plan.html": plan(),
        "a/again.html": plan(),
        "b/plan.html": plan(action="=1+1", owner="Head of Learning and Governor", target="January 2026"),
        "b/notes.html": "<h1>Minutes</h1><p>We met and we talked.</p>",
    }
    for name, text in texts.items():
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(text)
    tmp_path.joinpath("b/broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    return tmp_path


def read(folder, table):
    with folder.joinpath(f"{table}.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [{**row, "source": Path(row["source"]).as_posix()} if "source" in row else row for row in rows]


def test_all_formats_at_once(apparse, folder):
    pytest.importorskip("duckdb")
    pytest.importorskip("xlsxwriter")
    done = apparse("convert", "a", "b", "-o", "out", "--to", ALL)
    assert done.code == 4  # one is broken
    assert done.out == ""
    names = set(contents(folder / "out"))
    assert {"again.json", "documents.jsonl", "actions.csv", "csv-metadata.json", "datapackage.json"} < names
    assert {"actions.parquet", "apparse.sqlite", "apparse.xlsx"} < names
    assert [json.loads(line)["kind"] for line in folder.joinpath("out/documents.jsonl").read_text().splitlines()] == [
        "action_plan"
    ] * 3
    assert not [name for name in names if name.startswith(".")]


def test_every_input_is_accounted_for(apparse, folder):
    apparse("convert", "b", "a", "-o", "out", "--to", "csv")
    told = [(row["source"], row["state"], row["code"]) for row in read(folder / "out", "sources")]
    assert told == [
        ("a/again.html", "judged", ""),
        ("a/plan.html", "judged", ""),
        ("b/broken.pdf", "not_judged", "damaged"),
        ("b/notes.html", "passed_over", ""),
        ("b/plan.html", "judged", ""),
    ]
    documents = read(folder / "out", "documents")
    assert [row["source"] for row in documents] == ["a/again.html", "b/plan.html"]
    by_source = {row["source"]: row["document_id"] for row in read(folder / "out", "sources")}
    assert by_source["a/plan.html"] == documents[0]["document_id"]


def test_tables_can_be_joined(apparse, folder):
    apparse("convert", "a", "b", "-o", "out", "--to", "sqlite", "--as-of", "2026-02-01")
    with closing(sqlite3.connect(folder / "out" / "apparse.sqlite")) as database:
        assert database.execute("SELECT action, owners_raw, as_of FROM v_overdue").fetchall() == [
            ("=1+1", "Head of Learning and Governor", "2026-02-01")
        ]
        owners = database.execute("SELECT owner, actions FROM v_by_owner ORDER BY owner").fetchall()
        assert owners == [("Estates", 2), ("Governor", 1), ("Head of Learning", 2)]
        assert ("AP506", 1) in database.execute("SELECT rule, findings FROM v_findings_by_rule").fetchall()


@pytest.mark.parametrize(
    "arguments", [("b", "a", "-j", "1"), ("a", "b", "-j", "3"), ("b/plan.html", "a", "b", "-j", "2")]
)
def test_bytes_are_the_same_whatever_the_order_and_the_workers(apparse, folder, arguments):
    pytest.importorskip("duckdb")
    pytest.importorskip("xlsxwriter")
    apparse("convert", "a", "b", "-j", "2", "-o", "one", "--to", ALL, PYTHONHASHSEED="1")
    apparse("convert", *arguments, "-o", "two", "--to", ALL, PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C")
    one, two = contents(folder / "one"), contents(folder / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.parametrize(("form", "library"), [("parquet", "duckdb"), ("xlsx", "xlsxwriter")])
def test_a_missing_extra_is_said_before_any_work(apparse, folder, form, library):
    folder.joinpath("without").mkdir()
    folder.joinpath("without", "sitecustomize.py").write_text(f"import sys\nsys.modules[{library!r}] = None\n")
    done = apparse("convert", "a", "-o", "out", "--to", f"csv,{form}", PYTHONPATH=str(folder / "without"))
    assert done.code == 2
    assert done.err == f"apparse: --to {form} needs more: pip install 'apparse[{form}]'\n"
    assert not folder.joinpath("out").exists()


def test_a_document_never_takes_the_name_of_a_table(apparse, tmp_path):
    tmp_path.joinpath("datapackage.html").write_text(plan())
    assert apparse("convert", "datapackage.html", "-o", "out", "--to", "json,csv").code == 0
    assert json.loads(tmp_path.joinpath("out/datapackage.html.json").read_text())["kind"] == "action_plan"
    assert "resources" in json.loads(tmp_path.joinpath("out/datapackage.json").read_text())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--to", "csv"), "csv needs a folder: -o DIR"),
        (("--to", "json,jsonl"), "json, jsonl need a folder: -o DIR"),
        (("--to", "json"), "several documents as json need a folder: -o DIR"),
        (("--to", "jsonl", "--resume"), "--resume needs a folder: -o DIR"),
        (("--to", "sqlite,json", "-o", "out", "--excel-safe"), "--excel-safe is for CSV alone: --to csv"),
        (("--to", "jsonl", "--as-of", "today"), "--as-of is for tables: --to csv, sqlite, parquet, xlsx"),
        (("--to", "tsv", "-o", "out"), "'tsv' is none of json, jsonl, csv, sqlite, parquet, xlsx"),
        (("--to", ",", "-o", "out"), "is none of json"),
        (("--to", "sqlite", "-o", "a/plan.html"), "is no folder"),
    ],
)
def test_what_makes_no_sense_ends_with_2(apparse, folder, arguments, told):
    done = apparse("convert", "a", *arguments)
    assert done.code == 2
    assert told in done.err
    assert folder.joinpath("a/plan.html").read_text() == plan()


def test_formulas_in_csv(apparse, folder):
    apparse("convert", "b/plan.html", "-o", "plain", "--to", "csv")
    apparse("convert", "b/plan.html", "-o", "safe", "--to", "csv", "--excel-safe")
    assert "=1+1" in {row["text"] for row in read(folder / "plain", "actions")}
    assert "'=1+1" in {row["text"] for row in read(folder / "safe", "actions")}


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_an_interruption_leaves_the_old_tables(apparse, tmp_path):
    tmp_path.joinpath("in").mkdir()
    for number in range(200):
        tmp_path.joinpath("in", f"{number:03}.html").write_text(plan(owner=f"Head {number}"))
    apparse("convert", "in/000.html", "-o", "out", "--to", "csv,jsonl")
    old = contents(tmp_path / "out")
    running = subprocess.Popen(
        [PROGRAM, "convert", "in", "-o", "out", "--to", "csv,jsonl,json"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not list(tmp_path.glob("out/*0.json")):
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"were not written" in told
    new = contents(tmp_path / "out")
    assert {name: new[name] for name in old} == old
    assert not list(tmp_path.glob("out/.*"))
