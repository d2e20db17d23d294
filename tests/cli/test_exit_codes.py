"""Each exit code of the contract, and which of them wins."""

import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import PROGRAM, plan


def test_good_document_ends_with_0(apparse, good):
    assert apparse("validate", good).code == 0


def test_error_finding_ends_with_1(apparse, poor):
    assert apparse("validate", poor).code == 1


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_says_which_findings_count(apparse, tmp_path, fail_on, code):
    tmp_path.joinpath("plan.html").write_text(plan(target="Ongoing"))
    assert apparse("validate", "plan.html", "--fail-on", fail_on).code == code


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_the_form_of_the_report_never_changes_the_code(apparse, poor, form):
    assert apparse("validate", poor, "--format", form).code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate"],
        ["validate", "good.html", "--no-such-option"],
        ["validate", "good.html", "--format", "yaml"],
        ["validate", "good.html", "--select", "ZZ999"],
        ["validate", "good.html", "--as-of", "yesterday"],
        ["validate", "good.html", "--timeout", "soon"],
        ["validate", "good.html", "--max-memory", "lots"],
        ["validate", "good.html", "--password-file", "nowhere.txt"],
        ["validate", "nowhere.pdf"],
        ["validate", "empty"],
        ["convert", "good.html", "good.html/../poor.html"],
        ["convert", "empty"],
        ["show", "good.html", "--page", "1"],
        ["explain", "ZZ999"],
        ["no-such-command"],
        [],
    ],
)
def test_usage_errors_end_with_2_and_one_line(apparse, good, poor, tmp_path, arguments):
    tmp_path.joinpath("empty").mkdir()
    done = apparse(*arguments)
    assert done.code == 2
    assert done.err.splitlines()[0].startswith("apparse: ")


def test_unreadable_document_ends_with_4_and_one_line(apparse, tmp_path):
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    done = apparse("validate", "broken.pdf", "--format", "concise")
    assert done.code == 4
    told, summary = done.err.splitlines()
    assert told.startswith("apparse: broken.pdf: ")
    assert told.endswith(")")
    assert "1 not judged" in summary


def test_not_judged_goes_before_findings_and_usage_before_both(apparse, poor, tmp_path):
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    assert apparse("validate", poor, "broken.pdf").code == 4
    assert apparse("validate", poor, "broken.pdf", "nowhere.pdf").code == 2


def test_convert_and_show_do_not_judge(apparse, poor):
    assert apparse("convert", poor).code == 0
    assert apparse("show", poor).code == 0


def test_defect_ends_with_3_and_one_line(tmp_path, good):
    """A mistake is planted: the rules raise as soon as they are applied."""
    planted = "import apparse.validate as v, apparse.__main__ as m, sys\n"
    planted += "def broken(*_): raise KeyError('planted')\nv.validate = broken\n"
    planted += f"sys.argv = ['apparse', 'validate', {str(good)!r}]\nsys.exit(m.main())"
    done = subprocess.run([sys.executable, "-c", planted], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "planted" in done.stderr
    assert "Traceback" not in done.stderr


def test_closed_pipe_ends_quietly_with_0(tmp_path, good):
    """The reader is gone before anything is written."""
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run([PROGRAM, "convert", good], stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_interruption_ends_with_130_within_two_seconds(tmp_path):
    for name in range(200):
        tmp_path.joinpath(f"{name:03}.html").write_text(plan())
    running = subprocess.Popen(
        [PROGRAM, "convert", tmp_path, "-o", tmp_path / "out"], stderr=subprocess.PIPE, start_new_session=True
    )
    while not list(tmp_path.glob("out/*.json")):
        time.sleep(0.02)
    interrupted = time.monotonic()
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=20)
    assert running.returncode == 130
    assert time.monotonic() - interrupted < 2
    assert b"Traceback" not in told
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
