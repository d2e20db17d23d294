"""The HTML report in headless Chromium: no violation of WCAG 2.2 AA for axe-core, no request, no script, no overflow."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from judged import PAYLOADS, example, failed, saying, written
from test_states import settled
from test_trace_reports import traced
from test_trace_reports import written as written_of_trace

HERE = Path(__file__).parent
MODULES = Path(os.environ.get("NODE_PATH") or HERE / "node_modules")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (CHROMIUM and shutil.which("node")), reason="needs node and Chromium"),
    pytest.mark.skipif(not (MODULES / "axe-core").exists(), reason="needs npm install in tests/report"),
]


def empty():
    verdict = example()
    verdict["findings"], verdict["exhibits"]["pages"] = [], []
    return verdict


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    texts = {
        "example": written("html", example()),
        "hostile": written(
            "html", *(saying(p) for p in PAYLOADS[:6]), saying("word" * 200, "copy.pdf"), failed("x"), passed_over="y"
        ),
        "nothing": written("html", empty()),
        "unjudged": written("html", failed("scan.pdf")),
        "settled": written("html", settled(), example() | {"source": "copy.pdf"}),
        "trace": written_of_trace("html", traced("letter-two-plans")),
    }
    for name, text in texts.items():
        folder.joinpath(f"{name}.html").write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["node", HERE / "axe.mjs", *(folder / f"{name}.html" for name in texts)],
        env=os.environ | {"CHROMIUM": CHROMIUM, "NODE_PATH": str(MODULES)},
        capture_output=True,
        timeout=300,
        check=True,
    )
    return dict(zip(texts, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", ["example", "hostile", "nothing", "unjudged", "settled", "trace"])
def test_in_the_browser(seen, name):
    page = seen[name]
    assert page["violations"] == []
    assert page["passes"] > 15
    assert page["requests"] == []
    assert page["complaints"] == []
    assert page["styled"] == "solid"
    assert page["overflow"] == 0


def test_the_pictures_are_drawn(seen):
    assert len(seen["example"]["pictures"]) == len(example()["findings"])
    assert min(seen["example"]["pictures"]) > 800
