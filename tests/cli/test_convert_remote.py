"""`convert --remote`, by the installed program, from a web server of this machine."""

import functools
import json
import os
import sys
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from program import plan

pytest.importorskip("fsspec")
pytest.importorskip("aiohttp")


class Server(SimpleHTTPRequestHandler):
    """Serves a folder; /endless.pdf never ends, /silent.pdf never begins, and /kept.pdf wants to know who asks."""

    def do_GET(self):
        name = self.path.partition("?")[0]
        if name == "/silent.pdf":
            time.sleep(8)
        elif name == "/kept.pdf":
            self.send_error(403)
        elif name == "/endless.pdf":
            self.send_response(200)
            self.end_headers()
            self.pour()
        else:
            super().do_GET()

    def pour(self):
        try:
            for _ in range(200):
                self.wfile.write(b"%PDF" * 2**18)
        except OSError:
            self.close_connection = True

    def do_HEAD(self):
        if self.path in {"/silent.pdf", "/endless.pdf", "/kept.pdf"}:
            self.send_error(405)
        else:
            super().do_HEAD()

    def log_message(self, *_):
        pass


@pytest.fixture
def site(tmp_path):
    """The address of a server whose folder `in` has three plans, one of them deeper down, and what is no document."""
    folder = tmp_path / "site" / "in"
    folder.joinpath("deeper").mkdir(parents=True)
    folder.joinpath("a.html").write_text(plan())
    folder.joinpath("b.html").write_text(plan(owner=""))
    folder.joinpath("deeper", "c.html").write_text(plan(owner="Governor"))
    folder.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    folder.joinpath("data.zip").write_bytes(b"PK")
    tmp_path.joinpath("site", "outside.html").write_text(plan())
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=folder.parent))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_document_by_url_is_the_document(apparse, site, tmp_path):
    near = apparse("convert", tmp_path / "site/in/a.html")
    far = apparse("convert", f"{site}/in/a.html", "--remote")
    assert (far.code, far.err) == (0, "")
    assert far.json == near.json


def test_a_folder_by_url_is_walked_as_a_local_one(apparse, site, tmp_path):
    near = apparse("convert", tmp_path / "site/in", "-o", "near")
    far = apparse("convert", f"{site}/in/", "-o", "far", "--remote")
    assert near.code == far.code == 4
    assert f"apparse: {site}/in/broken.pdf: is damaged" in far.err
    assert far.err.endswith(f"3 documents, 3 files in far{os.sep}, 1 not judged (1 damaged), 1 passed over\n")
    assert f"looked at in a folder: {site}/in/data.zip;" in far.err
    assert {p.name: p.read_text() for p in tmp_path.glob("far/*")} == {
        p.name: p.read_text() for p in tmp_path.glob("near/*")
    }


def test_it_is_off_unless_asked_for(apparse, site):
    done = apparse("convert", f"{site}/in/a.html")
    assert done.code == 2
    assert done.err == f"apparse: {site}/in/a.html is a URL, and nothing is fetched without `convert --remote`\n"
    assert apparse("validate", f"{site}/in/a.html").code == 2


def test_what_cannot_be_fetched_is_not_judged_and_the_others_are(apparse, site):
    urls = [f"{site}/{name}" for name in ("nowhere.pdf", "in/a.html", "kept.pdf?sig=s3cr3t", "silent.pdf")]
    done = apparse("convert", *urls, "http://127.0.0.1:9/x.pdf", "--to", "jsonl", "--remote", "--timeout", "5")
    assert done.code == 2  # as for a path at which nothing is
    assert json.loads(done.out)["source"] == urls[1]
    assert "nowhere.pdf: can't be fetched: nothing is there" in done.err
    assert "silent.pdf: took longer than 5 seconds" in done.err
    assert "http://127.0.0.1:9/x.pdf: can't be fetched: " in done.err
    assert "403" in done.err
    assert "s3cr3t" not in done.err
    assert done.err.endswith("apparse: 1 document, 4 not judged (2 unavailable, 1 over a limit, 1 missing)\n")


@pytest.mark.parametrize("folder", ["", "/"])
def test_where_no_server_answers_nobody_knows_what_is_there(apparse, folder):
    done = apparse("convert", f"http://127.0.0.1:9/plans{folder}", "-o", "out", "--remote", "--timeout", "5")
    assert (done.code, done.err.endswith("1 not judged (1 unavailable)\n")) == (4, True), done.err


def test_what_never_ends_is_over_the_limit(apparse, site):
    done = apparse("convert", f"{site}/endless.pdf", "--remote")
    assert done.code == 4
    assert done.err.startswith(f"apparse: {site}/endless.pdf: is larger than 100 MiB")


def test_no_key_gets_into_what_is_written(apparse, site, tmp_path):
    url = site.replace("http://", "http://somebody:hunter2@") + "/in/a.html?sig=s3cr3t"
    done = apparse("convert", url, url.replace("a.html", "b.html"), "-o", "out", "--remote", "--to", "json,jsonl,csv")
    assert done.code == 0
    written = b"".join(path.read_bytes() for path in tmp_path.glob("out/*")) + done.err.encode()
    assert b"hunter2" not in written
    assert b"s3cr3t" not in written
    assert f"{site}/in/a.html?".encode() in written


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nonsense://x/plan.pdf", "nonsense://x/plan.pdf: nonsense:// can't be fetched: "),
        ("zip://plan.pdf::https://example.org/x.zip", "(::) are not fetched"),
        ("nonsense://x/", "nonsense://x/: nonsense:// can't be fetched: "),
    ],
)
def test_what_nobody_knows_how_to_fetch_is_a_usage_error(apparse, path, told):
    done = apparse("convert", path, "--remote")
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


def test_a_folder_that_cannot_be_listed_is_told(apparse, site):
    done = apparse("convert", f"{site}/nowhere/", f"{site}/in/a.html", "--remote", "--to", "jsonl")
    assert done.code == 2
    assert f"{site}/nowhere/: can't be fetched: nothing is there" in done.err
    assert len(done.out.splitlines()) == 1


def test_a_file_url_is_a_path(apparse, good):
    assert apparse("convert", good.as_uri(), "--remote").json == apparse("convert", good).json


def test_a_missing_extra_is_said(apparse, tmp_path):
    tmp_path.joinpath("sitecustomize.py").write_text("import sys\nsys.modules['fsspec'] = None\n")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    done = apparse("convert", "https://example.org/plan.pdf", "--remote", PYTHONPATH=path)
    assert (done.code, done.err) == (2, "apparse: --remote needs more: pip install 'apparse[remote]'\n")


def test_the_cluster_fetches_for_itself(apparse, site, tmp_path):
    pytest.importorskip("distributed")
    sys.path.insert(0, str(Path(__file__).parents[1] / "batch"))
    from clusters import cluster_of

    with cluster_of(1, **os.environ) as cluster:
        far = apparse("convert", f"{site}/in/", "-o", "far", "--remote", "--scheduler", cluster.address)
    assert far.code == 4
    assert sorted(path.name for path in tmp_path.glob("far/*")) == ["a.json", "b.json", "c.json"]
