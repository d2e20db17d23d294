import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import apparse

PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from apparse.batch.cache import program; print(program())"


def program(folder):
    """The digest of the copy of apparse in a folder."""
    return subprocess.run([sys.executable, "-c", PROGRAM, folder], check=True, capture_output=True, timeout=60).stdout


@pytest.fixture
def copied(tmp_path):
    bytecode = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(Path(apparse.__file__).parent, tmp_path / "apparse", ignore=bytecode)


@pytest.mark.parametrize("file", ["blocks.py", "validate/wording/phrases.tsv", "report/formats/html/style.css"])
def test_any_file_of_the_program_makes_it_another(copied, file):
    before = program(copied.parent)
    assert program(copied.parent) == before  # bytecode has come in between, and counts for nothing
    copied.joinpath(file).write_bytes(copied.joinpath(file).read_bytes() + b"\n")
    assert program(copied.parent) != before


def test_bytecode_half_written_by_another_process_counts_for_nothing(copied):
    before = program(copied.parent)
    copied.joinpath("__pycache__").mkdir(exist_ok=True)
    copied.joinpath("__pycache__", "blocks.cpython-311.pyc.139655393407696").write_bytes(b"half")
    assert program(copied.parent) == before
