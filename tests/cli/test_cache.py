"""The cache and --resume, by the installed program: quicker, and never a byte different."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from program import PROGRAM, contents, plan

FORMS = "json,jsonl,csv,sqlite"


def cached():
    return list(Path(os.environ["APPARSE_CACHE_DIR"]).rglob("*.entry"))


def test_a_second_run_reads_nothing_and_writes_the_same(apparse, inputs):
    first = apparse("convert", "in", "-o", "one", "--to", FORMS)
    assert len(cached()) == 60
    again = apparse("convert", "in", "-o", "two", "--to", FORMS)
    none = apparse("convert", "in", "-o", "three", "--to", FORMS, "--no-cache")
    assert first.code == again.code == none.code == 4
    assert first.err == again.err.replace("two", "one") == none.err.replace("three", "one")
    assert contents(inputs / "one") == contents(inputs / "two") == contents(inputs / "three")


def rewrite(entry, *, sealed):
    """Change what an entry holds, with or without what its first line says of it."""
    head, _, data = entry.read_bytes().partition(b"\n")
    data = data.replace(b"showers", b"windows")
    if sealed:
        head = json.dumps({"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}).encode()
    entry.write_bytes(head + b"\n" + data)


@pytest.mark.parametrize("sealed", [True, False])
def test_what_the_cache_holds_is_used_if_it_is_whole(apparse, inputs, sealed):
    apparse("convert", "in", "-o", "out", "--to", "jsonl")
    for entry in cached():
        rewrite(entry, sealed=sealed)
    apparse("convert", "in", "-o", "again", "--to", "jsonl")
    out, again = (inputs.joinpath(name, "documents.jsonl").read_text() for name in ("out", "again"))
    assert again == (out.replace("showers", "windows") if sealed else out)


def test_a_changed_file_and_other_settings_are_read_anew(apparse, inputs):
    apparse("convert", "in", "-o", "out", "--to", "csv")
    inputs.joinpath("in", "00.html").write_text(plan(owner="Somebody else"))
    apparse("convert", "in", "-o", "out", "--to", "csv", "--as-of", "2030-01-01")
    assert "Somebody else" in inputs.joinpath("out/action_owners.csv").read_text()
    assert "AP506" in inputs.joinpath("out/findings.csv").read_text()


def test_no_cache_and_one_document_leave_nothing_behind(apparse, inputs):
    apparse("convert", "in", "-o", "out", "--to", "csv", "--no-cache")
    apparse("convert", "in/00.html", "-o", "out", "--to", "csv")
    assert cached() == []


def test_what_a_password_opens_is_not_kept(apparse, inputs):
    inputs.joinpath("password").write_text("secret\n")
    apparse("convert", "in", "-o", "out", "--to", "csv", "--password-file", "password")
    assert cached() == []


def test_validate_judges_what_it_has_judged_before_no_more(apparse, inputs):
    first = apparse("validate", "in", "-f", "json")
    assert len(cached()) == 60
    for entry in cached():
        os.utime(entry, (0, 0))
    again = apparse("validate", "in", "-f", "json")
    assert all(entry.stat().st_mtime > 1 for entry in cached())
    none = apparse("validate", "in", "-f", "json", "--no-cache")
    assert first == again == none


@pytest.mark.parametrize("other", [("--as-of", "2030-01-01"), ("--select", "AP4"), ("--no-snippets",), ("--verify",)])
def test_validate_with_other_settings_judges_anew(apparse, inputs, other):
    apparse("validate", "in", "-f", "json")
    told = apparse("validate", "in", "-f", "json", *other)
    assert len(cached()) == 120
    assert told.out == apparse("validate", "in", "-f", "json", *other, "--no-cache").out


def test_validate_keeps_no_pictures_and_no_single_document(apparse, inputs):
    apparse("validate", "in", "-f", "html:report.html")
    apparse("validate", "in/00.html")
    apparse("validate", "in", "--no-cache")
    assert cached() == []


def kill_and_go_on(apparse, inputs, kill, done_before):
    """Kill a batch when that many documents are written, run it again, and compare with one that was let be."""
    apparse("convert", "in", "-o", "whole", "--to", FORMS, "--no-cache")
    arguments = ["convert", "in", "-o", "out", "--to", FORMS, "--no-cache", "--resume"]
    running = subprocess.Popen([PROGRAM, *arguments], cwd=inputs, stderr=subprocess.PIPE, start_new_session=True)
    while len(list(inputs.glob("out/*.json"))) < done_before and running.poll() is None:
        time.sleep(0.002)
    with suppress(ProcessLookupError):
        os.killpg(running.pid, kill)
    running.communicate(timeout=60)
    kept = len(list(inputs.glob("out/.apparse-resume/*/*.entry")))
    assert apparse(*arguments).code == 4
    assert contents(inputs / "out") == contents(inputs / "whole")
    return running.returncode, kept


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")
@pytest.mark.parametrize("kill", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_batch_goes_on_and_ends_the_same(apparse, inputs, kill):
    code, kept = kill_and_go_on(apparse, inputs, kill, done_before=10)
    assert code == (-kill if kill == signal.SIGKILL else 128 + kill)
    assert kept >= 10


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")
@pytest.mark.parametrize("done_before", range(0, 60, 3))
def test_a_batch_killed_anywhere_ends_the_same(apparse, inputs, done_before):
    kill_and_go_on(apparse, inputs, signal.SIGKILL, done_before)
