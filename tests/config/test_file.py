import os
from datetime import date
from pathlib import Path

import pytest

from apparse.config.file import file_in, read
from apparse.errors import UsageError


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text, name="apparse.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def complaints(path):
    with pytest.raises(UsageError) as caught:
        read(path)
    return list(caught.value.args)


def test_keys_are_named_as_the_options_are(write):
    path = write(
        'select = ["AP", "missing-owner"]\nfail-on = "warning"\nas-of = 2026-03-31\n'
        '[severity]\nAP504 = "info"\n[per-file-ignores]\n"2019/**" = ["AP5"]\n[limits]\nmax-memory = "2GiB"\n'
    )
    assert read(path).said == {
        "select": ("AP", "missing-owner"),
        "fail-on": "warning",
        "as-of": date(2026, 3, 31).isoformat(),
        "severity": {"AP504": "info"},
        "per-file-ignores": {"2019/**": ("AP5",)},
        "limits": {"max-memory": 2 * 2**30},
    }


def test_a_value_knows_its_line(write):
    file = read(write('\nselect = ["AP"]\n[limits]\ntimeout = 5\n'))
    assert file.origin("select") == "apparse.toml:2"
    assert file.origin("limits", "timeout") == "apparse.toml:4"


def test_a_table_in_pyproject_is_the_same(write):
    file = read(
        write(
            '[project]\nname = "x"\n[tool.apparse]\nignore = ["AP4"]\n[tool.apparse.limits]\njobs = 2\n',
            "pyproject.toml",
        )
    )
    assert file.said == {"ignore": ("AP4",), "limits": {"jobs": 2}}
    assert file.origin("ignore") == "pyproject.toml:4"
    assert file.origin("limits", "jobs") == "pyproject.toml:6"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('ignroe = ["AP4"]', "apparse.toml:1: there is no key 'ignroe'; did you mean ignore?"),
        ('fail_on = "error"', "apparse.toml:1: there is no key 'fail_on'; did you mean fail-on?"),
        ("timeout = 3", "apparse.toml:1: there is no key 'timeout'; did you mean limits.timeout?"),
        ("[limits]\ntimout = 3", "apparse.toml:2: there is no key 'timout' in limits; did you mean timeout?"),
        ("zzz = 1", "apparse.toml:1: there is no key 'zzz'"),
        ('select = ["missing-ower"]', "did you mean missing-owner?"),
        ('ignore = ["AP9"]', "apparse.toml:1: ignore: there is no rule 'AP9'; "),
        ('[severity]\nmissing-ower = "info"', "apparse.toml:2: severity.missing-ower: there is no rule"),
        ('[severity]\nAP504 = "grave"', "apparse.toml:2: severity.AP504: 'grave' is none of error, warning, info"),
        ('[severity]\nAP504 = "off"', "a rule is switched off in ignore"),
        ('[per-file-ignores]\n"2019/**" = ["ZZ"]', "apparse.toml:2: per-file-ignores.2019/**: there is no rule 'ZZ'"),
        ('[per-file-ignores]\n"!x" = ["AP"]', "is no pattern for files"),
        ('select = "AP4"', "apparse.toml:1: select: should be a list"),
        ("select = []", "apparse.toml:1: select: should name at least one"),
        ("select = [4]", "apparse.toml:1: select: should be a string"),
        ('nested = "no"', "apparse.toml:1: nested: should be a boolean"),
        ('limits = "none"', "apparse.toml:1: limits: should be a table"),
        ('[limits]\ntimeout = "soon"', "apparse.toml:2: limits.timeout: 'soon' is no time"),
        ("[limits]\ntimeout = true", "is no time"),
        ('[limits]\njobs = "2"', "apparse.toml:2: limits.jobs: should be an integer"),
        ("[limits]\njobs = -1", "apparse.toml:2: limits.jobs: should be greater than or equal to 0"),
        ('as-of = "yesterday"', "apparse.toml:1: as-of: 'yesterday' is no day"),
        ("as-of = 2026", "apparse.toml:1: as-of: 2026 is no day"),
        ('fail-on = "sometimes"', "apparse.toml:1: fail-on: should be 'error', 'warning', 'info' or 'never'"),
        ('format = "sarif:out.sarif"', "apparse.toml:1: format: 'sarif:out.sarif' is none of text, "),
        ("x =", "apparse.toml: is no TOML: "),
        ("a = 1\nb c", "apparse.toml:2: is no TOML: "),
        ("x = " + "[" * 5000, "apparse.toml: is nested too deeply"),
        ('extend = "nowhere.toml"', "nowhere.toml: does not exist"),
        ('extend = "apparse.toml"', "apparse.toml:1: extend: 'apparse.toml' leads back to this file"),
        ('extend = "."', "is no file"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(write, text, complaint):
    told = complaints(write(text))
    assert complaint in told[0]
    assert all("\n" not in line for line in told)


def test_each_error_has_a_line_in_the_order_of_the_file(write):
    told = complaints(write('ignroe = []\nselect = ["AP", "ZZ"]\n[limits]\njobs = "x"\n'))
    assert [line.split(": ")[0] for line in told] == ["apparse.toml:1", "apparse.toml:2", "apparse.toml:4"]


def test_a_rule_that_is_none_is_one_mistake(write):
    (told,) = complaints(write('select = ["AP999"]\n'))
    assert told.startswith("apparse.toml:1: select: there is no rule 'AP999'; those that begin with AP are ")


def test_a_file_goes_over_those_that_it_extends(write):
    write('ignore = ["AP4"]\n', "a.toml")
    write('extend = "../a.toml"\nselect = ["AP"]\n', "b/b.toml")
    file = read(write('extend = "b/b.toml"\n'))
    assert [parent.name for parent in file.parents] == [str(Path("b", "b.toml")), "a.toml"]


def test_an_error_in_an_extended_file_says_how_it_came_in(write):
    write("ignroe = []\n", "a.toml")
    told = complaints(write('extend = "a.toml"\n'))
    assert told == [
        "a.toml:1: there is no key 'ignroe'; did you mean ignore?",
        "apparse.toml:1: extend: 'a.toml' can't be used",
    ]


def test_files_that_extend_each_other_are_refused(write):
    write('extend = "apparse.toml"\n', "a.toml")
    assert "leads back to this file" in complaints(write('extend = "a.toml"\n'))[0]


def test_apparse_toml_goes_before_pyproject(write, tmp_path):
    assert file_in(tmp_path) is None
    shared = write("[tool.apparse]\n", "pyproject.toml")
    assert file_in(tmp_path) == shared
    own = write("")
    assert file_in(tmp_path) == own


def test_a_pyproject_that_is_not_about_apparse_is_none_of_ours_even_if_broken(write, tmp_path):
    write('[project]\nname = "apparse"\n[tool.ruff]\n', "pyproject.toml")
    assert file_in(tmp_path) is None
    write("[project\n", "pyproject.toml")
    assert file_in(tmp_path) is None


def test_a_broken_pyproject_that_is_about_apparse_is_never_skipped(write, tmp_path):
    write("[tool.apparse]\nselect = [\n", "pyproject.toml")
    with pytest.raises(UsageError, match="is no TOML"):
        file_in(tmp_path)


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_what_has_the_name_and_is_no_file_is_refused_at_once(write, tmp_path, monkeypatch, make):
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "apparse.toml")
    assert complaints(file_in(tmp_path)) == ["apparse.toml: is no file"]


def test_bytes_that_are_no_text_and_files_without_end_are_refused(write):
    path = write("")
    path.write_bytes(b"select = ['\xff']")
    assert complaints(path) == ["apparse.toml: is not in UTF-8"]
    path.write_bytes(b"#" * (2**20 + 1))
    assert complaints(path) == ["apparse.toml: is too large for a configuration"]


def test_a_byte_order_mark_is_no_matter(write):
    assert read(write("\ufeffselect = ['AP']\n")).said == {"select": ("AP",)}
