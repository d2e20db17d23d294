import json
import re
from pathlib import Path

import pytest
from program import plan

FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_show_is_a_table(apparse, poor):
    done = apparse("show", poor, COLUMNS="110")
    assert done.code == 0
    for word in ("Recommendation", "Response", "Owner", "Target", "Estates", "July 2026", "Agreed"):
        assert word in done.out
    assert "\nabout: HMP Larkfield\n" in done.out
    assert "\nrecommendations: 2 (2 agreed)\nactions: 2 (2 due)\n" in done.out
    assert all(line[0] in "tasr┌│├└" and len(line) <= 110 for line in done.out.splitlines())


def test_show_stacks_the_columns_of_a_narrow_terminal(apparse, poor):
    lines = apparse("show", poor, COLUMNS="50").out.splitlines()
    assert all(line[0] in "tasr┌│├└" for line in lines)
    assert [line.strip("│ ") for line in lines[7:12]] == [
        "Recommendation: 1 Repair the showers.",
        "Response: Agreed",
        "Action: They will be.",
        "Owner: Estates",
        "Target: July 2026",
    ]
    assert sum("Owner" in line for line in lines) == 1  # the second action has none


def test_show_blocks_reads_any_readable_file(apparse, tmp_path):
    tmp_path.joinpath("page.html").write_text("<h1>A shopping list</h1><p>Six eggs</p>")
    done = apparse("show", "--blocks", "page.html")
    assert done.code == 0
    heading, paragraph = done.out.splitlines()
    assert heading.startswith("heading 1 (line 1")
    assert heading.endswith("): A shopping list")
    assert paragraph.startswith("paragraph (line 1")
    assert paragraph.endswith("): Six eggs")


def test_rules_are_listed(apparse):
    done = apparse("rules")
    assert any(line.startswith("AP401  error    missing-owner ") for line in done.out.splitlines())
    listed = apparse("rules", "--format", "json").json
    assert {"id", "name", "severity", "summary"} == set(listed[0])


def test_explain_takes_an_id_or_a_name(apparse):
    by_id, by_name = apparse("explain", "ap401"), apparse("explain", "missing-owner")
    assert by_id.out == by_name.out
    assert by_id.out.startswith("AP401 missing-owner (error)")
    assert "## Fails" in by_id.out


def test_explain_says_what_to_do_and_names_the_columns_of_its_examples(apparse):
    page = apparse("explain", "AP306").out
    assert "## What to do\nAdd at least one action" in page
    fails = page.partition("## Fails\n")[2].split()
    assert " ".join(fails[:15]) == "``` | Rec No | Recommendation | Response | Action | Owner | Target date"
    assert "Rec No" not in apparse("explain", "IR204").out


def test_the_text_report_says_what_to_do(apparse, poor):
    assert "    what to do: Enter the post or team" in apparse("validate", poor).out


def test_explain_names_what_is_near(apparse):
    done = apparse("explain", "mising-owner")
    assert done.code == 2
    assert "missing-owner" in done.err


def test_explain_exit_codes(apparse):
    page = apparse("explain", "exit-codes").out
    assert "130" in page
    assert "aside without a word" in page
    assert apparse("explain", "exit_code").out == apparse("explain", "exit").out == page


def test_the_examples_of_a_page_are_printed_so_that_they_can_be_copied(apparse, tmp_path):
    in_words = []
    for rule in apparse("rules", "-f", "json").json:
        if rule["id"][:2] not in {"EX", "AP", "IR"}:
            continue
        page = apparse("explain", rule["id"]).out
        assert not re.search("(?m)^    ", page)
        copied = re.findall(r"^```\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        if len(copied) != 2:
            in_words.append(rule["id"])
        elif rule["id"] in {"AP401", "EX101", "IR201"}:
            tmp_path.joinpath("copied.md").write_text(copied[0])
            done = apparse("validate", "copied.md", "-f", "concise", "--select", rule["id"])
            assert f" {rule['id']} " in done.out
    assert in_words == ["EX102", *(f"EX{number}" for number in range(105, 111))]  # as README.md has it


def test_help_loads_neither_pydantic_nor_a_pdf_library(apparse, tmp_path):
    done = apparse("--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.err.splitlines()}
    assert "typer" in loaded
    assert loaded.isdisjoint({"pydantic", "pypdfium2", "pypdfium2_raw", "pdfplumber", "pdfminer", "lxml", "rich"})
    assert "validate" in done.out


def test_version(apparse):
    from apparse import __version__

    assert apparse("--version").out == f"apparse {__version__}\n"
    assert json.loads(apparse("validate", "-", "--format", "json", given=plan().encode()).out)["apparse_version"]


def test_show_page_draws_a_picture_and_says_when_there_is_none(apparse, tmp_path):
    plans = sorted(FIXTURES.glob("*/plan.pdf"))
    assert plans
    assert apparse("show", plans[0], "--page", "1", "-o", "page.png").code == 0
    assert tmp_path.joinpath("page.png").read_bytes().startswith(b"\x89PNG")
    assert apparse("show", plans[0], "--page", "999", "-o", "none.png").code == 2
    assert not tmp_path.joinpath("none.png").exists()


def test_what_is_shown_can_go_into_a_file(apparse, poor, tmp_path):
    for options in ((), ("--blocks",)):
        shown = apparse("show", poor, *options)
        done = apparse("show", poor, *options, "-o", "shown.txt")
        assert (done.code, done.out, tmp_path.joinpath("shown.txt").read_text("utf-8")) == (0, "", shown.out)


@pytest.mark.parametrize("options", [(), ("--blocks",)])
def test_no_text_is_put_under_a_name_that_another_program_would_open(apparse, poor, tmp_path, options):
    for name in ("shown.pdf", "shown.DOCX", "shown.csv"):
        done = apparse("show", poor, *options, "-o", name)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"apparse: {name} is named like no text: what is shown goes into a .txt\n"
    assert [path.name for path in tmp_path.iterdir()] == ["poor.html"]


def test_a_picture_needs_a_page_and_a_file(apparse, poor, tmp_path):
    for options, told in ((("-o", "page.png"), "(--page N)"), (("--page", "1"), "(-o FILE.png)")):
        done = apparse("show", poor, *options)
        assert (done.code, done.out) == (2, "")
        assert told in done.err


def test_show_page_of_what_has_no_pages_and_under_another_name_is_refused(apparse, poor, tmp_path):
    done = apparse("show", poor, "--page", "1", "-o", "page.png")
    assert (done.code, done.out) == (2, "")
    assert "is no PDF" in done.err
    for name in ("page.gif", "page", "."):
        done = apparse("show", poor, "--page", "1", "-o", name)
        assert done.code == 2
        assert ".png" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["poor.html"]
