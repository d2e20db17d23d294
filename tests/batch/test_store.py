import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from apparse.batch.store import Store


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def entries(store):
    return [path for path in store.folder.rglob("*") if path.is_file()]


def test_what_was_put_is_got(store):
    assert store.get("key") is None
    store.put("key", b"line\nand \x00 line")
    store.put("other \udcff", b"")
    assert store.get("key") == b"line\nand \x00 line"
    assert store.get("other \udcff") == b""
    store.put("key", b"new")
    assert store.get("key") == b"new"
    assert len(entries(store)) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: b"",
        lambda data: b"[]\n" + data,
        lambda data: data[40:],
    ],
)
def test_a_spoilt_entry_is_none(store, spoil):
    store.put("key", b"result")
    (path,) = entries(store)
    path.write_bytes(spoil(path.read_bytes()))
    assert store.get("key") is None
    store.put("key", b"result")
    assert store.get("key") == b"result"


def test_the_least_recently_used_goes_first(store):
    for age, key in enumerate("abcd"):
        store.put(key, b"x" * 1000)
        for path in entries(store):
            if path.stat().st_mtime > 10**6:
                os.utime(path, (age, age))
    assert store.get("a")  # is the youngest now
    store.shrink(2500)
    assert [key for key in "abcd" if store.get(key)] == ["a", "d"]


def test_a_store_that_cannot_be_written_only_forgets(tmp_path):
    tmp_path.joinpath("store").write_text("in the way")
    store = Store(tmp_path / "store")
    store.put("key", b"result")
    store.shrink(0)
    assert store.get("key") is None


def put_and_get(folder, number):
    store = Store(folder)
    for turn in range(50):
        store.put("shared", f"{number} {turn}".encode() * 1000)
        seen = store.get("shared")
        assert seen is None or seen == seen[: len(seen) // 1000] * 1000
        if turn % 10 == 0:
            store.shrink(0)
    return True


def test_several_runs_at_once_never_see_half_an_entry(store):
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert all(pool.map(put_and_get, [store.folder] * 3, range(3)))
