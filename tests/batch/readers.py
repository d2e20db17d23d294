"""Tasks that do on demand what hostile documents do by accident; the order's bytes say what."""

import ctypes
import faulthandler
import os
import signal
import sys
import time
from pathlib import Path

from apparse.errors import Encrypted


def work(order, **_):
    said = order.data.decode()
    name, *arguments = said.split()
    if name in DEEDS:
        faulthandler.disable()  # it would tell the test's own output of the death
        DEEDS[name](*arguments)
    return f"read {said}".encode()


def process_id(_order, **_):
    return str(os.getpid()).encode()


def work_slowly(order, **_):
    """Long enough for a second worker to be started; then for as long as the order says."""
    time.sleep(600 if order.data == b"hang" else 0.3)
    return str(os.getpid()).encode()


def spin():
    while True:
        pass


def eat_slowly():
    hoard = []
    while True:
        hoard.append(bytearray(2**22))


def load():
    """A library for which there is no room, in the loader's words."""
    raise OSError("libreader.so: failed to map segment from shared object")


def recurse():
    """Raised, not reached: under hypothesis a frame too many can end in a SystemError of the interpreter."""
    raise RecursionError


def flood():
    os.write(1, b"x" * 2**20)
    sys.stderr.write("noise")


def lock():
    raise Encrypted("needs a password")


def end_the_grandparent():
    """Which is the worker of a cluster, where the parent is a host."""
    parent = Path(f"/proc/{os.getppid()}/stat").read_text().rpartition(")")[2].split()
    os.kill(int(parent[1]), signal.SIGKILL)
    time.sleep(600)


DEEDS = {
    "end-the-worker": end_the_grandparent,
    "hang": lambda: time.sleep(600),
    "spin": spin,
    "eat": lambda: bytes(2**40),
    "eat-slowly": eat_slowly,
    "load": load,
    "die": lambda name: os.kill(os.getpid(), getattr(signal, name)),
    "abort": os.abort,
    "leave": lambda: os._exit(0),
    "segfault": lambda: ctypes.string_at(0),
    "recurse": recurse,
    "flood": flood,
    "locked": lock,
    "mistake": lambda: {}["planted"],
}
