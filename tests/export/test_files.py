import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparse.export.files import plan_names, write_atomically


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["plan.pdf"], ["plan.json"]),
        (["plan.pdf", "report.docx"], ["plan.json", "report.json"]),
        (["plan.pdf", "plan.docx"], ["plan.pdf.json", "plan.docx.json"]),
        (["Plan.pdf", "plan.docx"], ["Plan.pdf.json", "plan.docx.json"]),
        (["plan.pdf", "other.pdf", "plan.txt"], ["plan.pdf.json", "other.json", "plan.txt.json"]),
        (["a/plan.pdf", "b/plan.pdf"], ["a/plan.pdf.json", "b/plan.pdf.json"]),
        (["A/plan.pdf", "a/plan.pdf"], ["A/plan.pdf.json", "a/plan.pdf-2.json"]),
        (["caf\u00e9.pdf", "cafe\u0301.pdf"], ["caf\u00e9.pdf.json", "cafe\u0301.pdf-2.json"]),
        (["CON.pdf"], ["_CON.json"]),
        (["\x1b[31mred.pdf"], ["_[31mred.json"]),
        (["plan.pdf.pdf", "plan.pdf", "plan.txt"], ["plan.pdf.pdf.json", "plan.pdf.json", "plan.txt.json"]),
    ],
)
def test_names(sources, names):
    assert [name.as_posix() for name in plan_names(sources, ".json")] == names


@given(
    st.lists(
        st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1).filter(
            lambda n: n not in {".", ".."}
        )
    )
)
def test_no_two_names_are_one_even_where_case_does_not_count(stems):
    names = plan_names([f"{stem}.pdf" for stem in dict.fromkeys(stems)], ".json")
    assert len({str(name).casefold() for name in names}) == len(names)
    assert all(len(name.name.encode()) < 255 and not name.is_absolute() and ".." not in name.parts for name in names)


def test_what_is_written_is_whole_and_has_ordinary_permissions(tmp_path):
    target = tmp_path / "new" / "document.json"
    write_atomically(target, b"first")
    write_atomically(target, b"second")
    assert target.read_bytes() == b"second"
    assert stat.S_IMODE(target.stat().st_mode) & 0o400
    assert list(target.parent.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file_and_no_remains(tmp_path, monkeypatch):
    target = tmp_path / "document.json"
    target.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="has neither pipes with names nor links for everybody")
def test_what_is_no_plain_file_is_written_to_and_stays_what_it_is(tmp_path):
    pipe, link, target = tmp_path / "pipe", tmp_path / "link.json", tmp_path / "target.json"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(pipe.read_bytes)
        write_atomically(pipe, b"told")
        assert read.result(timeout=10) == b"told"
    assert pipe.is_fifo()
    link.symlink_to(target)
    write_atomically(link, b"told")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"told")
