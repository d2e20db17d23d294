"""What is loaded lastingly is spared the search for garbage, and nothing else is."""

import gc
import subprocess
import sys

import pytest

from apparse.loading import lasting


def test_garbage_is_not_looked_for_meanwhile_and_what_is_there_then_is_spared():
    before = gc.get_freeze_count()
    with lasting():
        assert not gc.isenabled()
        loaded = [[] for _ in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(loaded)
    gc.unfreeze()


def test_who_looks_for_no_garbage_goes_on_so():
    gc.disable()
    try:
        with lasting():
            pass
        assert not gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()


def test_a_module_that_fails_to_load_leaves_the_search_on():
    with pytest.raises(ImportError), lasting():
        raise ImportError
    assert gc.isenabled()
    gc.unfreeze()


def test_the_program_spares_what_it_has_loaded():
    program = (
        "import gc, sys; sys.argv = ['apparse', '--help']\n"
        "from apparse.__main__ import main; main(); print(gc.isenabled(), gc.get_freeze_count(), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    searched, spared = done.stderr.split()
    assert searched == "True"
    assert int(spared) > 10_000


def test_the_program_ends_with_all_it_has_said_and_takes_nothing_apart():
    program = (
        "import atexit, sys; sys.argv = ['apparse', 'explain', 'nothing']; atexit.register(print, 'taken apart')\n"
        "from apparse.__main__ import program; print('said before'); program()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "said before\n")
    assert done.stderr
