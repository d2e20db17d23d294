"""The HTML report in headless Chromium: no violation of WCAG 2.2 AA for axe-core, no request, no script, no overflow."""

import base64
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
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


def long():
    verdict = example()
    verdict["findings"][2]["evidence"] = "\n".join(f"Line {number} of a long text" for number in range(150))
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
        "long": written("html", long()),
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


@pytest.mark.parametrize("name", ["example", "hostile", "nothing", "long", "unjudged", "settled", "trace"])
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


@pytest.mark.parametrize("name", ["example", "nothing", "settled", "trace"])
def test_no_table_is_cut_off_and_no_badge_broken_on_any_screen(seen, name):
    assert {width: fit for width, fit in seen[name]["fits"].items() if fit["cut"] or fit["broken"]} == {}


def pages(seen, name):
    document = pypdfium2.PdfDocument(base64.b64decode(seen[name]["printed"]))
    return [page.get_textpage().get_text_range() for page in document]


def test_in_print_no_finding_is_torn(seen):
    headed = [len(re.findall(r"\(page \d", page)) for page in pages(seen, "example")]
    pictured = [len(re.findall(r"\bPage \d", page)) for page in pages(seen, "example")]
    assert headed == pictured
    assert sum(headed) == len(example()["findings"])


def test_in_print_a_finding_that_needs_more_than_a_page_fills_the_pages(seen):
    quoted = [len(re.findall("Line \\d+ of a long text", page)) for page in pages(seen, "long")]
    begun, *whole, _ = [lines for lines in quoted if lines]
    assert sum(quoted) == 150
    assert begun > 5
    assert min(whole) > 30


def test_in_print_the_heading_of_the_rules_stands_above_the_first_of_them(seen):
    for name in ("example", "settled", "trace"):
        (page,) = [page for page in pages(seen, name) if "The rules that found something" in page]
        assert "Why it matters" in page.partition("The rules that found something")[2]


def test_in_print_there_is_nothing_that_only_a_screen_can_use(seen):
    text = "".join(pages(seen, "example"))
    for useless in ("More on", "the place in the table", "To waive it", "| --- |", "neither a network"):
        assert useless not in text
    assert "It rests on" in text  # the rules' pages without their examples
    assert len(pages(seen, "example")) <= 12
