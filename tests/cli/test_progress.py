"""How far a batch is: shown on a terminal, and nowhere else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from program import PROGRAM, plan

from apparse.cli.progress import told


@pytest.mark.parametrize(
    ("so_far", "said"),
    [
        ((0, 200, 0, 0.0), "0 of 200 documents"),
        ((50, 200, 0, 10.0), "50 of 200 documents, 5.0 a second, 0:00:30 left"),
        ((1, 4000, 1, 2.0), "1 of 4000 documents, 0.5 a second, 2:13:18 left, 1 not judged"),
    ],
)
def test_what_is_said(so_far, said):
    assert told(*so_far) == said


@pytest.fixture
def folder(tmp_path):
    tmp_path.joinpath("in").mkdir()
    for number in range(12):
        tmp_path.joinpath("in", f"{number:02}.html").write_text(plan())
    tmp_path.joinpath("in", "00-broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    return tmp_path


def on_a_terminal(folder, *arguments, out=None, code=4, **environment):
    """What the program writes to a terminal as its standard error; its standard output goes to `out`, or there too."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    surroundings = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR")}
    running = subprocess.Popen(
        [PROGRAM, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=out or theirs,
        stderr=theirs,
        env=surroundings | {"TERM": "xterm", "COLUMNS": "120"} | environment,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # nobody holds the other end any more
            piece = b""
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert running.wait(timeout=60) == code
    return shown.decode()


CONVERT = ("convert", "in", "-o", "out", "--no-cache")


def test_a_terminal_shows_how_far_the_run_is_and_each_notice_on_a_line_of_its_own(folder):
    shown = on_a_terminal(folder, *CONVERT)
    last = re.findall(r"(\d+) of 13 documents, [\d.]+ a second, \d:\d\d:\d\d left, 1 not judged", shown)[-1]
    assert last == "13"
    assert re.search(r"(^|[\n\r]|\x1b\[2K)apparse: in/00-broken.pdf: is damaged", shown)
    assert shown.endswith("apparse: 12 documents, 12 files in out/, 1 not judged (1 damaged)\r\n")


def test_no_bar_in_continuous_integration(folder):
    assert "of 13" not in on_a_terminal(folder, *CONVERT, CI="true")


def test_no_bar_among_results(folder):
    assert "of 13" not in on_a_terminal(folder, "convert", "in", "--to", "jsonl")
    shown = on_a_terminal(folder, "convert", "in", "--to", "jsonl", out=subprocess.DEVNULL)
    assert "13 of 13 documents" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="asks for colour as terminals do")
def test_no_bar_in_a_pipe(apparse, folder):
    done = apparse(*CONVERT, FORCE_COLOR="1")
    assert "of 13" not in done.err
    assert "\x1b" not in done.err


RED = "\x1b[1;31merror\x1b[0m AP401 missing-owner"


def test_a_terminal_shows_severities_in_colour_and_nothing_else_does(folder, apparse):
    folder.joinpath("poor.html").write_text(plan(owner=""))
    judge = ("validate", "poor.html", "-f", "text")
    shown = on_a_terminal(folder, *judge, "-f", "concise:concise.txt", code=1)
    assert f"  {RED} (line " in shown
    piped = apparse(*judge, NO_COLOR="", FORCE_COLOR="1").out
    assert "  error AP401 missing-owner" in piped
    assert "\x1b" not in piped + folder.joinpath("concise.txt").read_text()
    bare = re.sub(r"\x1b\[[\d;]+m", "", shown)
    assert " ".join(bare.split()).startswith(" ".join(piped.split()))  # where its lines are broken is another matter
    for unwilling in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_a_terminal(folder, *judge, code=1, **unwilling)
    assert "\x1b" not in on_a_terminal(folder, *judge, "-o", "report.txt", code=1)
    assert "\x1b" not in folder.joinpath("report.txt").read_text()


def test_a_trace_shows_them_too(folder):
    pair = Path(__file__).parents[1] / "fixtures" / "pairs" / "group-dropped"
    shown = on_a_terminal(folder, "trace", pair / "report.html", pair / "plan.html", code=0)
    assert "\x1b[1;33mwarning\x1b[0m XR103" in shown
