"""Markdown through GitHub's own renderer of it."""

import re
from html.parser import HTMLParser

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from judged import HOSTILE, PAYLOADS, example, failed, saying, written

from apparse.printable import clean
from apparse.report.formats.markdown import plain
from apparse.report.step_summary import step_summary
from apparse.report.tally import Tally

OURS = {"h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td", "a"}
OUR_ATTRIBUTE = re.compile(r"(name=|href=#)apparse-\d+-[A-Z]{2}\d{3}|align=right")


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data):
        self.text.append(data)


def rendered(markdown: str) -> Reader:
    reader = Reader()
    reader.feed(cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE))
    return reader


def test_the_renderer_can_tell():
    assert ("a", (("href", "https://evil.example"),)) in rendered("see https://evil.example").tags


def test_a_table_row_for_every_finding():
    reader = rendered(written("markdown", example()))
    assert [tag for tag, _ in reader.tags].count("tr") == len(example()["findings"]) + 1
    assert "Recommendation 2, action 2 has no owner." in "".join(reader.text)


def attribute(reader, name):
    return [value for tag, pairs in reader.tags if tag == "a" for key, value in pairs if key == name]


def test_over_several_documents_each_rule_leads_to_what_it_found():
    written_ = written("markdown", example(), saying("x", "b.pdf"), failed("scan.pdf"))
    overview = written_.split("### ")[1]
    findings = example()["findings"]
    rules = {finding["rule"] for finding in findings}
    owners = sum(finding["rule"] == "AP401" for finding in findings)
    assert overview.count("\n| ") == len(rules) + 2
    assert (
        f"| **error** | AP401 missing-owner | {2 * owners} | 2 | [plan.pdf](#apparse-1-AP401) ({owners}), " in overview
    )
    reader = rendered(written_)
    assert [f"#{name}" for name in sorted(attribute(reader, "name"))] == sorted(attribute(reader, "href"))
    assert len(attribute(reader, "name")) == 2 * len(rules)


def test_one_document_needs_no_overview():
    assert "Findings by rule" not in written("markdown", example())


def test_of_many_documents_the_overview_names_some():
    said = written("markdown", *(example() | {"source": f"{n}.pdf"} for n in range(30)))
    line = next(line for line in said.splitlines() if line.startswith("| **error** | AP401"))
    assert line.count("](#") == 20
    assert line.endswith("[19.pdf](#apparse-20-AP401) (1), and 10 more |")


@settings(max_examples=60)
@given(HOSTILE)
def test_document_text_makes_no_markup(text):
    reader = rendered(written("markdown", saying(text), failed(text), passed_over=text))
    assert {tag for tag, _ in reader.tags} <= OURS
    attributes = ["=".join(pair) for _, pairs in reader.tags for pair in pairs]
    assert [each for each in attributes if not OUR_ATTRIBUTE.fullmatch(each)] == []
    benign = rendered(written("markdown", saying("x"), failed("x"), passed_over="x"))
    assert reader.tags == benign.tags


@pytest.mark.parametrize("payload", PAYLOADS)
def test_readers_see_the_text_as_it_is(payload):
    seen = "".join(rendered(f"| a |\n| --- |\n| {plain(payload)} |\n").text).replace("\u200b", "")
    assert clean(payload).strip() in seen


@pytest.mark.parametrize("trigger", ["@org/team", "owner/repo#12", "https://evil.example", "GH-7", ":tada:", "www.a.b"])
def test_what_github_looks_for_afterwards_is_broken(trigger):
    assert trigger not in "".join(rendered(plain(trigger)).text)


def test_a_step_summary_that_is_too_long_says_that_it_is_cut():
    tally = Tally("error")
    verdicts = list(tally.counted([example()] * 20))
    whole, cut = step_summary(verdicts, tally), step_summary(verdicts, tally, limit=20_000)
    assert len(whole.encode()) > 20_000 >= len(cut.encode())
    assert "cut short" in cut
    assert "cut short" not in whole
    assert {tag for tag, _ in rendered(cut).tags} <= OURS
