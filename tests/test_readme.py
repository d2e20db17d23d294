"""The README tells the truth: its example output is real, its options exist, CI calls its test command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
APPARSE = [sys.executable, "-m", "apparse"]
TENS = {"fifty": 50, "sixty": 60, "seventy": 70}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
COMMANDS = ("validate", "convert", "show", "trace", "waive", "rules", "explain", "schema", "config show")


def printed(*arguments):
    done = subprocess.run([*APPARSE, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout


def block_with(first_line):
    """The lines of the code block that holds a line, from that line to the ellipsis or the end."""
    block = next(block for block in re.findall(r"```\w*\n(.*?)```", README, re.DOTALL) if first_line in block)
    return block[block.index(first_line) :].split("…\n")[0].rstrip("\n").splitlines()


def test_the_example_output_is_real():
    shown = block_with("examples/plan.pdf: action plan")
    assert shown == printed("validate", "examples/plan.pdf").splitlines()[: len(shown)]
    assert len(shown) > 1


SAMPLES = [
    pytest.param(command, sample, id=command.split()[0])
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for command, sample in re.findall(r"^\$ apparse (.*)\n((?:(?!\$).*\n)+)", block, re.MULTILINE)
]


@pytest.mark.parametrize(("command", "sample"), SAMPLES)
def test_what_stands_below_a_command_is_what_it_prints(command, sample):
    """Lines of an ellipsis stand for any others; the rest is printed in this order."""
    shown = [re.escape(part) for part in re.split(r"^ *…\n", sample, flags=re.MULTILINE)]
    assert re.search(r"(?:.*\n)*".join(shown), printed(*command.split()))


def test_a_sample_of_each_is_compared():
    assert {"validate", "trace"} <= {sample.id for sample in SAMPLES}


def test_the_waiver_example_is_real():
    command = re.search(r"\$ apparse (validate .* --show-waived)\n(.*)\n```", README)
    assert printed(*command[1].split()) == command[2] + "\n"
    assert "[waived: " in command[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_that_is_shown_exists(command):
    used = {
        option
        for line in re.findall(rf"apparse {command}\b([^\n`#]*)", README)
        for option in re.findall(r"--[a-z-]+", line)
    }
    offered = set(re.findall(r"--[a-z-]+", printed(*command.split(), "--help")))
    assert used - offered == set()


def test_ci_calls_the_test_command():
    command = ".venv/bin/pytest -n auto"
    assert command in README
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_file_that_is_linked_exists():
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_the_number_of_rules_is_about_what_is_said():
    said = re.search(r"more than (\w+) rules", README)[1]
    assert 0 < len(printed("rules").splitlines()) - TENS[said] < 10


def test_the_example_has_as_many_errors_as_is_said():
    said = re.search(r"(\w+) errors", (ROOT / "examples" / "README.md").read_text(encoding="utf-8"))[1]
    assert printed("validate", "examples/plan.pdf", "-f", "concise").count(" error ") == NUMBERS[said.lower()]


def test_the_python_example_runs():
    code = re.search(r"```python\n(.*?)\noutcome", README, re.DOTALL)[1]
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, timeout=60)


def test_the_python_example_has_the_types_that_are_shipped(tmp_path):
    example = tmp_path / "example.py"
    example.write_text(re.search(r"```python\n(.*?)```", README, re.DOTALL)[1], encoding="utf-8")
    strict = ["--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache' / 'readme'}"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *strict, str(example)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
