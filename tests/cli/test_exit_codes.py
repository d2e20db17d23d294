"""Each exit code of the contract, and which of them wins."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pytest
from program import PROGRAM, plan

pytestmark = pytest.mark.installed
PAIRS = Path(__file__).parents[1] / "fixtures" / "pairs"


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


@pytest.mark.parametrize("command", ["validate", "convert", "show"])
def test_where_nothing_is_the_path_is_wrong_and_no_document(apparse, command):
    done = apparse(command, "nowhere.pdf")
    assert done.code == 2
    assert done.err.startswith(
        "apparse: nowhere.pdf: can't be read: No such file or directory; check the name, and the folder from which it is seen (missing)"
    )
    assert command != "validate" or done.err.endswith(", 1 not judged (1 missing)\n")


@pytest.mark.skipif(sys.platform == "win32", reason="makes a link")
def test_where_a_link_in_a_folder_leads_nowhere_is_no_fault_of_who_named_the_folder(apparse, good, tmp_path):
    tmp_path.joinpath("plan.html").symlink_to("gone.html")
    assert apparse("validate", ".").code == 4
    assert apparse("validate", "plan.html").code == 2


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_report_is_headed_by_what_the_code_says(apparse, good, tmp_path, name):
    def head(*arguments):
        apparse("validate", *arguments, "-o", name)
        report = tmp_path.joinpath(name).read_text("utf-8")
        return re.search(r"(?:<h1>|## )apparse: (.*?)(?:</h1>|\n)", report)[1], report

    headline, report = head(good, "nowhere.pdf")
    assert headline == "incomplete, a path leads to no document"
    assert name == "a.md" or "Exit code 2: a path leads to no document." in report
    tmp_path.joinpath("empty").mkdir()
    assert head("empty")[0] == "nothing to judge"
    assert head(good)[0] == "passed"


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


@pytest.mark.parametrize("arguments", [["convert", "good.html"], ["validate", "--help"]])
def test_closed_pipe_ends_quietly_with_0(tmp_path, good, arguments):
    """The reader is gone before anything is written."""
    done = _into_a_closed_pipe(arguments, tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("documents", [1, 120], ids=["less than a pipe holds", "more"])
@pytest.mark.parametrize("reader", ["true", "head -n 1"])
def test_a_verdict_stands_whoever_reads_on(tmp_path, reader, documents):
    """A red gate with `| head` behind it is red, has written all else, and complains of nothing."""
    tmp_path.joinpath("in").mkdir()
    for number in range(documents):
        tmp_path.joinpath("in", f"{number}.html").write_text(plan(owner="", action="It will open soon. " * 200))
    command = f"'{PROGRAM}' validate in -f text -f junit:j.xml | {reader} > seen; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert f"apparse: {documents} document" in done.stderr
    assert "rror:" not in done.stderr
    assert tmp_path.joinpath("j.xml").read_text().count("<testsuite ") == documents


@pytest.mark.parametrize("also", ["", " -f json:kept.json"])
def test_who_closes_the_pipe_is_told_no_verdict_unless_a_file_is(tmp_path, poor, also):
    done = _into_a_closed_pipe(["validate", "poor.html", "-f", "text", *also.split()], tmp_path)
    assert done.returncode == (1 if also else 0)
    assert tmp_path.joinpath("kept.json").exists() == bool(also)


def test_nor_that_of_a_comparison(tmp_path):
    report, plan = (str(PAIRS / "missing" / f"{kind}.html") for kind in ("report", "plan"))
    assert _into_a_closed_pipe(["trace", report, plan], tmp_path).returncode == 0
    assert _into_a_closed_pipe(["trace", report, plan, "-f", "text", "-f", "json:j.json"], tmp_path).returncode == 1


def _into_a_closed_pipe(arguments, folder):
    read, write = os.pipe()
    os.close(read)
    try:
        return subprocess.run([PROGRAM, *arguments], cwd=folder, stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            "validate good.html -f text -f json:kept.json > /dev/full",
            "output can't be written: No space left on device",
        ),
        ("validate good.html -f text -f json:kept.json >&-", "output can't be written: it is closed"),
        ("convert good.html >&-", "output can't be written: it is closed"),
        ("validate --help > /dev/full", "output can't be written: No space left on device"),
        ("validate - <&-", "input can't be read: it is closed"),
    ],
)
def test_streams_that_fail_end_with_2_and_one_line(tmp_path, good, command, told):
    if "/dev/full" in command and not Path("/dev/full").exists():
        pytest.skip("there is no full disk")
    done = subprocess.run(
        f"'{PROGRAM}' {command}", shell=True, cwd=tmp_path, stderr=subprocess.PIPE, text=True, check=False
    )
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, f"apparse: standard {told}")
    assert len(done.stderr.splitlines()) == 1
    assert ("kept.json" in command) == tmp_path.joinpath("kept.json").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("closed", ["2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_nobody_needs_may_be_closed(tmp_path, poor, closed):
    command = f"'{PROGRAM}' validate poor.html -f json:out.json {closed}"
    assert subprocess.run(command, shell=True, cwd=tmp_path, check=False).returncode == 1
    assert json.loads(tmp_path.joinpath("out.json").read_text())["exit_code"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "x", "--fail-on", "fatal"], "apparse: Invalid value for '--fail-on': 'fatal' is not one of"),
        (["validate", "x", "--engine", "other"], "apparse: Invalid value for '--engine': 'other' is not one of"),
        (["show", "x", "--page", "two", "-o", "x.png"], "'--page': this is no whole number (apparse show --help"),
        (["show", "x", "--page", "0", "-o", "x.png"], "'--page': this must be 1 or more (apparse show --help"),
        (["show", "x", "y"], "apparse: Unexpected argument: y. (apparse show --help"),
        (["show", "x", "--page", "1", "--blocks", "-o", "x.png"], "one or the other"),
        (["validate", "x", "--password-file", "."], "the password file . can't be read: Is a directory"),
        (
            ["validate", "x", "--max-memory", "1KB"],
            "'--max-memory': '1KB' is too little to read anything (128M at least)",
        ),
        (["validate", "x", "--timeout", "9999999999"], "'--timeout': '9999999999' is longer than a day (86400 seconds"),
        (["validate", "x", "--select", ""], "apparse: --select names no rule"),
        (["validate", "x", "--select", ","], "apparse: --select names no rule"),
        (["validate", "x", "--severity", "AP401=fatal"], "AP401=fatal is not like AP504=info; the levels are error, w"),
        (["validate", ""], 'apparse: "": can\'t be read'),
        (["validate", "x", "-o", "x.pdf"], "apparse: x.pdf is named like no report: they end in .txt, .json,"),
        (["trace", "x", "y", "-o", "x.docx"], "apparse: x.docx is named like no report: they end in .txt, .json,"),
        (["convert", ".", "-o", "x.xls"], "apparse: x.xls is named like a file, and none of json, jsonl, csv,"),
        (["trace", "good.html", "./good.html"], "a report and at least one plan, and these are one document\n"),
        (["show", "."], "apparse: show takes one document, and . holds 2\n"),
    ],
)
def test_mistakes_are_told_in_our_words(apparse, good, poor, arguments, said):
    done = apparse(*arguments)
    assert done.code == 2
    assert said in done.err
    assert not re.search(r"Value error|Input should|Errno|<class", done.err)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["validate", "{}.pdf"], 2),
        (["validate", "good.html", "-o", "{}.html"], 2),
        (["validate", "good.html", "--config", "{}"], 2),
        (["validate", "good.html", "--write-baseline", "{}"], 2),
        (["convert", "good.html", "-o", "{}.json"], 2),
        (["convert", "good.html", "-o", "{}.sqlite"], 2),
        (["convert", "good.html", "-o", "{}", "--to", "sqlite"], 2),
        (["show", "good.html", "-o", "{}.txt"], 2),
        (["waive", "poor.html", "AP401", "--reason", "New.", "--waivers", "{}"], 2),
        (["config", "check", "{}"], 2),
    ],
)
def test_a_path_at_which_nobody_may_look_is_no_defect(apparse, good, poor, arguments, code):
    """As in a folder that may not be entered, the system refuses to say what is there: here since the name is too long."""
    done = apparse(*(argument.format("long" * 99) for argument in arguments))
    assert (done.code, "File name too long" in done.err, "defect" in done.err) == (code, True, False), done.err


def test_a_cache_where_nobody_may_look_is_done_without(apparse, good, poor):
    assert apparse("validate", good, poor, APPARSE_CACHE_DIR="long" * 99).code == 1


def test_a_folder_is_no_file_to_write(apparse, good):
    done = apparse("validate", good, "-o", ".")
    assert done.code == 2
    assert ". is a folder" in done.err


@pytest.mark.parametrize(("command", "more"), [("validate", True), ("show", False), ("trace", False)])
def test_help_tells_of_nothing_that_the_command_has_not(apparse, command, more):
    said = " ".join(apparse(command, "--help").out.split())
    assert f"[default: 30; 90 with {'--verify or ' if more else ''}--engine pdfplumber]" in said
    assert ("--verify" in said) == ("baselined" in said) == more


@pytest.mark.parametrize(
    "command",
    ["validate", "convert", "show", "trace", "waive", "rules", "explain", "schema", "config show", "config check"],
)
def test_help_names_no_types(apparse, command):
    said = apparse(*command.split(), "--help").out
    assert not re.search(r"<str>|list\[|x>=|default:\s+\(|\{|\.\.\.|(?m: $)", said)
    assert said.startswith(f"Usage: apparse {command}")


def test_what_cannot_be_judged_comes_with_what_to_do(apparse, tmp_path):
    tmp_path.joinpath("list.txt").write_text("Six eggs and a loaf of bread, please.")
    tmp_path.joinpath("note.txt").write_text("The canteen closes at noon.")
    done = apparse("validate", "list.txt", "note.txt")
    assert "list.txt: not judged: is neither" in done.out
    assert done.out.count("\n  what to do: if it is a plan") == 2
    assert done.err.count("(unknown-kind)") == 2
    assert done.err.count("apparse show --blocks") == 1


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.rtf", b"{\\rtf1 A plan.}", "is a Rich Text file (.rtf); save it as .docx; check that"),
        ("a.doc", b"{\\rtf1 A plan.}", "is a Rich Text file (.rtf); save it as .docx; check that"),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "is an old Office file (.doc, .xls, .ppt); save it as .docx or PDF; ",
        ),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password; ask for a copy that has no password, or save one (encrypted)",
        ),
        ("a.xlsx", ["[Content_Types].xml", "xl/workbook.xml"], "is an Excel workbook; save it as PDF; "),
        ("a.pptx", ["[Content_Types].xml", "ppt/presentation.xml"], "is a PowerPoint presentation; save it as PDF; "),
        ("a.zip", ["plan.pdf"], "is a zip file; unpack it; "),
    ],
)
def test_advice_fits_what_it_is_about(apparse, tmp_path, name, data, said):
    if isinstance(data, list):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for part in data:
                archive.writestr(part, "<Types/>")
    else:
        tmp_path.joinpath(name).write_bytes(data)
    done = apparse("convert", name)
    assert (done.code, done.err.startswith(f"apparse: {name}: {said}")) == (4, True), done.err


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_password_is_asked_for_and_one_that_does_not_open_is_told_as_such(apparse, tmp_path, engine):
    plain, locked = next(iter(sorted(PAIRS.parent.glob("*/plan.pdf")))), tmp_path / "locked.pdf"
    with pikepdf.open(plain) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="sesame", owner="sesame"))
    asked = apparse("convert", locked, "--engine", engine).err
    assert "is protected by a password (--password-file FILE gives it); ask for a copy" in asked
    tmp_path.joinpath("password").write_text("Sesame\n")
    wrong = apparse("convert", locked, "--engine", engine, "--password-file", "password").err
    assert "and the one given (the first line of the password file) does not open it; ask for a copy" in wrong


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_on_a_terminal_it_is_said_once(tmp_path):
    import pty

    tmp_path.joinpath("list.txt").write_text("Six eggs and a loaf of bread, please.")
    master, terminal = pty.openpty()
    subprocess.run(
        [PROGRAM, "validate", "list.txt"], stdout=terminal, stderr=terminal, cwd=tmp_path, timeout=60, check=False
    )
    os.close(terminal)
    said = os.read(master, 10_000).decode()
    os.close(master)
    assert said.count("is neither an action plan") == 1
    assert "1 not judged" in said
