"""URLs: what they are called, which of them are folders, and what comes from a file system that is no disk."""

import pytest

from apparse.batch import remote
from apparse.batch.inputs import gather
from apparse.batch.remote import documents_at, fetch, is_url, local_path, may_be_folder, name_of
from apparse.errors import LimitExceeded, Missing, UsageError


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("https://example.org/plan.pdf", True),
        ("S3://bucket/plans", True),
        ("plans/a.pdf", False),
        (r"c:\plans\a.pdf", False),
        ("c://plans/a.pdf", False),
        ("mailto:somebody", False),
    ],
)
def test_what_is_a_url(path, url):
    assert is_url(path) == url


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/a/plan.pdf", "https://example.org/a/plan.pdf"),
        ("https://user:secret@example.org/plan.pdf", "https://example.org/plan.pdf"),
        ("https://example.org/a@b/plan.pdf", "https://example.org/a@b/plan.pdf"),
    ],
)
def test_a_name_tells_nobody_who_asks(url, name):
    assert name_of(url) == name


def test_a_name_holds_no_key_and_yet_tells_documents_apart():
    one, two = (name_of(f"https://example.org/plan.pdf?sig={key}") for key in ("secret", "other"))
    assert "secret" not in one
    assert one.startswith("https://example.org/plan.pdf?")
    assert one != two


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("https://example.org/plans/", True),
        ("https://example.org/plan", False),
        ("s3://bucket/plans", True),
        ("s3://bucket/plan.PDF", False),
    ],
)
def test_what_may_be_a_folder(url, folder):
    assert may_be_folder(url) == folder


def test_a_file_url_is_a_path_with_all_that_holds_for_paths(tmp_path):
    tmp_path.joinpath("a plan.pdf").write_bytes(b"x")
    url = tmp_path.joinpath("a plan.pdf").as_uri()
    assert local_path(url) == str(tmp_path / "a plan.pdf")


def test_nothing_is_fetched_unless_asked_for(tmp_path):
    with pytest.raises(UsageError, match="is a URL, and nothing is fetched"):
        gather(["https://example.org/plan.pdf"])
    with pytest.raises(UsageError, match=r"^https://example.org/plan.pdf is a URL"):
        gather(["https://user:secret@example.org/plan.pdf"])


@pytest.fixture
def store():
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    names = [
        "/in/b.pdf",
        "/in/a.txt",
        "/in/deep/er/c.md",
        "/in/notes.zip",
        "/in/.hidden/d.pdf",
        "/in/.e.pdf",
        "/inner/f.pdf",
    ]
    for name in names:
        system.pipe(name, name.encode())
    yield system
    system.rm("/", recursive=True)


def found(url):
    return documents_at(url)


def test_a_folder_is_walked_as_a_local_one_is(store):
    assert found("memory://in") == [
        "memory:///in/a.txt",
        "memory:///in/b.pdf",
        "memory:///in/deep/er/c.md",
        "memory:///in/notes.zip",
    ]
    assert found("memory://in/") == found("memory://in")
    assert fetch("memory:///in/deep/er/c.md") == b"/in/deep/er/c.md"


def test_what_is_no_folder_is_itself(store):
    assert found("memory://in/notes.zip") == ["memory://in/notes.zip"]


def test_what_is_not_there(store):
    with pytest.raises(Missing, match="nothing is there"):
        fetch("memory://in/z.pdf")


def test_what_is_larger_than_allowed_is_not_read_to_its_end(store, monkeypatch):
    monkeypatch.setattr(remote, "MAX_BYTES", 9)
    assert fetch("memory://in/b.pdf") == b"/in/b.pdf"
    monkeypatch.setattr(remote, "MAX_BYTES", 8)
    with pytest.raises(LimitExceeded, match="is larger than"):
        fetch("memory://in/b.pdf")


@pytest.mark.parametrize(
    "url", ["nonsense://x/y.pdf", "memory::https://example.org/a.pdf", "zip://a.pdf::memory://in/x"]
)
def test_what_nobody_knows_how_to_ask(store, url):
    with pytest.raises(UsageError):
        fetch(url)


class Endless:
    """A folder system whose every folder holds one more, and whose entries lie outside."""

    def ls(self, folder, detail):
        assert folder.count("/") < 100
        return [
            {"name": f"{folder.rstrip('/')}/deeper", "type": "directory"},
            {"name": "/elsewhere/a.pdf", "type": "file"},
            {"name": f"{folder.rstrip('/')}/../a.pdf", "type": "file"},
            {"name": folder, "type": "directory"},
        ]


def test_a_folder_without_end_is_not_walked_for_ever():
    from apparse.batch.remote import _walk

    assert list(_walk(Endless(), "/in", 50)) == []
