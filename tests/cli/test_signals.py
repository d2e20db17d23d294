"""Endings that fall into the middle of something."""

import os
import signal

import pytest

from apparse.cli import signals


@pytest.fixture(autouse=True)
def _heeded():
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signals.heed()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_an_ending_comes_at_once():
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.parametrize(
    ("number", "ending"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, signals.Terminated)]
)
def test_an_ending_that_is_held_up_comes_at_the_end_and_once(number, ending):
    written = []

    def write():
        with signals.held():
            os.kill(os.getpid(), number)
            written.append("result")

    with pytest.raises(ending):
        write()
    assert written == ["result"]
    with signals.held():
        pass


def test_a_second_one_waits_for_nothing():
    written = []

    def write():
        with signals.held():
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGTERM)
            written.append("result")

    with pytest.raises(signals.Terminated):
        write()
    assert written == []
