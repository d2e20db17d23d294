"""What people see on a terminal of eighty columns, and what a pipe gets."""

import os
import re
import subprocess
import sys

import pytest
from program import PROGRAM, plan

from apparse.cli.terminal import hung

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")


@pytest.fixture
def on_terminal(tmp_path):
    import pty

    def run(*arguments):
        master, terminal = pty.openpty()
        environment = os.environ | {"COLUMNS": "80", "TERM": "xterm"}
        running = subprocess.Popen(
            [PROGRAM, *arguments], cwd=tmp_path, env=environment, stdout=terminal, stderr=subprocess.DEVNULL
        )
        os.close(terminal)
        shown = b""
        while True:
            try:
                piece = os.read(master, 10_000)
            except OSError:  # Linux says so that the other side has gone
                break
            if not piece:
                break
            shown += piece
        os.close(master)
        running.wait(timeout=60)
        return re.sub(r"\x1b\[[\d;]*m", "", shown.decode()).splitlines()

    return run


def test_on_a_terminal_long_lines_go_on_indented_and_no_word_is_torn(on_terminal, apparse, tmp_path):
    tmp_path.joinpath("plan.html").write_text(plan(owner="", action="The library will open on each day. " * 5))
    shown = on_terminal("validate", "plan.html")
    assert max(map(len, shown)) <= 80
    evidence = next(n for n, line in enumerate(shown) if line.startswith("    evidence: "))
    assert shown[evidence + 1].startswith("      ")
    piped = apparse("validate", "plan.html", COLUMNS="80").out
    assert " ".join(" ".join(shown).split()) == " ".join(piped.split())
    assert max(map(len, piped.splitlines())) > 80


def test_the_list_of_rules_is_told_from_its_names_down(on_terminal, apparse):
    shown = on_terminal("rules")
    assert max(map(len, shown)) <= 80
    assert [line[:5] for line in shown if not line.startswith(" ")] == [
        line[:5] for line in apparse("rules").out.splitlines()
    ]


def test_a_line_is_broken_at_blanks():
    assert hung("  a: one two three", 10) == "  a: one\n    two\n    three"
    assert hung("  a: one", 10, indent=1) == "  a: one"
    assert hung("unbreakable-word", 5) == "unbreakable-word"
    assert hung("", 5) == ""
    assert hung("\x1b[1;31merror\x1b[0m ab", 8) == "\x1b[1;31merror\x1b[0m ab"
