import json
import os
from pathlib import Path

import pytest
from program import plan


def test_one_document_goes_to_standard_output(apparse, poor):
    done = apparse("convert", poor, "--to", "json")
    assert done.json["kind"] == "action_plan"
    assert done.json["recommendations"][1]["actions"][0]["owners_raw"] is None
    assert done.err == ""


def test_jsonl_is_one_line_a_document_with_its_source(apparse, good, poor):
    done = apparse("convert", "good.html", "poor.html", "--to", "jsonl")
    assert [json.loads(line)["source"] for line in done.out.splitlines()] == ["good.html", "poor.html"]


def test_several_documents_go_to_a_folder_and_the_bad_ones_are_named(apparse, good, poor, tmp_path):
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    done = apparse("convert", "good.html", "broken.pdf", "poor.html", "-o", "out")
    assert sorted(path.name for path in tmp_path.glob("out/*")) == ["good.json", "poor.json"]
    assert done.code == 4
    assert done.err.startswith("apparse: broken.pdf: ")
    assert json.loads(tmp_path.joinpath("out/good.json").read_text())["kind"] == "action_plan"


def test_two_inputs_of_one_name_never_overwrite_each_other(apparse, tmp_path):
    for name in ("a/plan.html", "b/plan.html", "b/plan.htm"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(plan())
    assert apparse("convert", "a", "b", "-o", "out").code == 0
    written = {str(path.relative_to(tmp_path / "out")) for path in tmp_path.glob("out/**/*.json")}
    assert written == {"plan.htm.json", str(Path("a", "plan.html.json")), str(Path("b", "plan.html.json"))}


def test_an_input_is_never_overwritten(apparse, tmp_path):
    tmp_path.joinpath("plan.json").write_text(plan())
    assert apparse("convert", "plan.json", "-o", ".").code == 2
    assert tmp_path.joinpath("plan.json").read_text() == plan()


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_output_that_cannot_be_written_is_said_once_and_blames_no_document(apparse, good, poor, tmp_path, form):
    folder = Path("long" * 99)  # as where nobody may write, the system makes no such folder
    done = apparse("convert", good, poor, "-o", folder, "--to", form)
    assert (done.code, done.out) == (2, "")
    (told,) = done.err.splitlines()
    assert told.startswith(f"apparse: {folder}")
    assert "can't be written: File name too long" in told


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that can't be written")
def test_a_folder_that_may_not_be_written_is_said_once(apparse, good, poor, tmp_path):
    tmp_path.joinpath("out").mkdir(mode=0o500)
    done = apparse("convert", good, poor, "-o", "out/deeper")
    assert (done.code, done.err.count("can't be written"), "not judged" in done.err) == (2, 1, False)


def test_one_file_that_cannot_be_written_keeps_no_other_back(apparse, tmp_path):
    for name in "abc":
        tmp_path.joinpath(f"{name}.html").write_text(plan())
    tmp_path.joinpath("out", "b.json").mkdir(parents=True)
    done = apparse("convert", "a.html", "b.html", "c.html", "-o", "out")
    assert (done.code, "not judged" in done.err) == (2, False)
    assert done.err.splitlines()[-1] == f"apparse: {Path('out', 'b.json')} is a folder, and a file was to be written"
    assert [path.name for path in sorted(tmp_path.glob("out/*")) if path.is_file()] == ["a.json", "c.json"]


@pytest.mark.parametrize(("form", "output"), [("json", "out"), ("json", "out/deeper"), ("csv,json", "out")])
def test_a_folder_that_is_a_file_is_said_before_any_work(apparse, good, tmp_path, form, output):
    tmp_path.joinpath("out").write_text("in the way")
    done = apparse("convert", good, "-o", output, "--to", form)
    assert (done.code, done.err) == (2, "apparse: out is no folder, and nothing can be written there\n")
    assert tmp_path.joinpath("out").read_text() == "in the way"


@pytest.fixture
def two(good, poor):
    return good, poor


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (["good.html"], "one.json"),
        (["good.html"], "one.JSON"),
        (["good.html", "--to", "jsonl"], "one.jsonl"),
        (["good.html", "poor.html", "--to", "jsonl"], "all.jsonl"),
        (["good.html", "poor.html", "--to", "sqlite"], "all.sqlite"),
        (["good.html"], "old.json"),
    ],
)
def test_what_is_one_file_may_have_its_own_name(apparse, two, tmp_path, arguments, output):
    tmp_path.joinpath("old.json").write_text("{}")
    done = apparse("convert", *arguments, "-o", output)
    many = "2 documents" if "poor.html" in arguments else "1 document"
    assert (done.code, done.err) == (0, f"apparse: {many}, {Path(output)}\n")
    made = tmp_path.joinpath(output)
    apparse("convert", *arguments, "-o", "folder")
    (ordinary,) = tmp_path.joinpath("folder").iterdir()
    assert made.read_bytes() == ordinary.read_bytes()
    assert [path.name for path in made.parent.glob(".*")] == []


@pytest.mark.parametrize(
    ("output", "form"),
    [
        ("all.jsonl", "jsonl"),
        ("all.sqlite", "sqlite"),
        ("all.sqlite3", "sqlite"),
        ("all.db", "sqlite"),
        ("all.XLSX", "xlsx"),
    ],
)
def test_the_name_of_the_file_says_the_format(apparse, two, tmp_path, output, form):
    assert apparse("convert", *two, "-o", output).code == 0
    said = apparse("convert", *two, "-o", "folder", "--to", form)
    assert said.code == 0
    (ordinary,) = tmp_path.joinpath("folder").iterdir()
    assert tmp_path.joinpath(output).read_bytes() == ordinary.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["good.html", "-o", "all.csv"], "all.csv is named like a file, and csv needs a folder"),
        (["good.html", "-o", "all.parquet"], "all.parquet is named like a file, and parquet needs a folder"),
        (["good.html", "-o", "a.sqlite", "--to", "json"], "a.sqlite is named like a file of another format than json"),
        (
            ["good.html", "poor.html", "-o", "all.json"],
            "all.json is named like a file, and several documents as json need",
        ),
        (["good.html", "-o", "all.csv", "--to", "csv"], "all.csv is named like a file, and csv needs a folder"),
        (
            ["good.html", "-o", "all.json", "--to", "json,csv"],
            "all.json is named like a file, and json, csv need a folder",
        ),
        (["good.html", "-o", "one.json", "--resume"], "--resume needs a folder, and one.json is a file"),
    ],
)
def test_what_is_no_single_file_is_not_named_like_one(apparse, two, tmp_path, arguments, told):
    done = apparse("convert", *arguments)
    assert done.code == 2
    assert told in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.html", "poor.html"]


def test_a_folder_named_like_a_file_is_a_folder(apparse, good, tmp_path):
    tmp_path.joinpath("one.json").mkdir()
    assert apparse("convert", good, "-o", "one.json").code == 0
    assert tmp_path.joinpath("one.json", "good.json").is_file()


def test_a_batch_ends_with_what_was_written_and_what_was_not_judged_and_why(apparse, tmp_path):
    tmp_path.joinpath("in").mkdir()
    for name, text in {"a.html": plan(), "b.html": plan(owner=""), "c.html": "<p>Minutes</p>", "d.txt": ""}.items():
        tmp_path.joinpath("in", name).write_text(text)
    for name in ("e.pdf", "f.pdf"):
        tmp_path.joinpath("in", name).write_bytes(b"%PDF-1.7\nnothing else")
    left_out = "3 not judged (2 damaged, 1 empty), 1 passed over\n"
    done = apparse("convert", "in", "-o", "out", "--to", "json,jsonl")
    assert done.err.endswith(f"apparse: 2 documents, 3 files in {Path('out')}{os.sep}, {left_out}")
    assert len(list(tmp_path.glob("out/*"))) == 3
    assert apparse("convert", "in", "--to", "jsonl").err.endswith(f"apparse: 2 documents, {left_out}")
    assert apparse("validate", "in").err.endswith(
        f"apparse: 2 documents judged, 1 error, 0 warnings, 2 info, {left_out}"
    )
