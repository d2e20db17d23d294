import json
import os
from pathlib import Path

import pytest
from conftest import plan


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


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that can't be written")
def test_what_cannot_be_written_is_said(apparse, good, tmp_path):
    tmp_path.joinpath("out").mkdir(mode=0o500)
    done = apparse("convert", good, "-o", "out")
    assert done.code == 4
    assert "can't be written" in done.err


def test_a_folder_that_is_a_file_is_said(apparse, good, tmp_path):
    tmp_path.joinpath("out").write_text("in the way")
    done = apparse("convert", good, "-o", "out")
    assert done.code == 4
    assert "can't be written" in done.err
