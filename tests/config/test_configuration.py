from pathlib import Path

import pytest

from apparse.config.configuration import Configuration
from apparse.config.settings import Options
from apparse.errors import UsageError


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Write files, given by their paths; the working folder is `work`."""
    tmp_path.joinpath("work").mkdir()
    monkeypatch.chdir(tmp_path / "work")

    def tree(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    return tree


def ignored(configuration, document):
    return configuration.of(Path(document)).value("ignore")


def test_without_any_file_the_defaults_hold(tree):
    run = Configuration().run
    assert run.name is None
    assert (run.value("fail-on"), run.value("limits", "timeout"), run.value("select")) == ("error", 30.0, None)
    assert run.setting("fail-on").origin == "default"


def test_the_closest_file_wins_whole(tree):
    tree({"work/apparse.toml": 'ignore = ["AP1"]\nselect = ["AP"]\n', "work/a/b/apparse.toml": 'ignore = ["AP2"]\n'})
    configuration = Configuration()
    assert ignored(configuration, "plan.pdf") == ignored(configuration, "a/plan.pdf") == ("AP1",)
    assert ignored(configuration, "a/b/plan.pdf") == ignored(configuration, "a/b/c/plan.pdf") == ("AP2",)
    assert configuration.of(Path("a/b/plan.pdf")).value("select") is None


def test_a_document_elsewhere_has_its_own_or_else_the_working_folders(tree):
    tree({"work/apparse.toml": 'ignore = ["AP1"]\n', "other/apparse.toml": 'ignore = ["AP2"]\n'})
    configuration = Configuration()
    assert ignored(configuration, "../other/x/plan.pdf") == ("AP2",)
    assert ignored(configuration, "../third/plan.pdf") == ("AP1",)
    assert configuration.of(None).value("ignore") == ("AP1",)


def test_a_file_above_the_working_folder_is_found(tree):
    tree({"pyproject.toml": "[tool.apparse]\nignore = ['AP1']\n"})
    assert ignored(Configuration(), "plan.pdf") == ("AP1",)
    assert Configuration().run.setting("ignore").origin == str(Path("..", "pyproject.toml:2"))


def test_two_ways_to_a_folder_are_one(tree, tmp_path):
    tree({"work/apparse.toml": 'ignore = ["AP1"]\n'})
    tmp_path.joinpath("link").symlink_to(tmp_path / "work")
    configuration = Configuration()
    configuration.of(tmp_path / "link" / "plan.pdf")
    assert list(configuration.remarks()) == ["configured by apparse.toml"]


def test_what_took_effect_is_said(tree):
    tree({"work/apparse.toml": "", "work/a/apparse.toml": 'fail-on = "never"\n', "work/b/apparse.toml": "x"})
    configuration = Configuration()
    configuration.of(Path("a/plan.pdf"))
    inner = str(Path("a", "apparse.toml"))
    assert list(configuration.remarks()) == [
        "configured by apparse.toml",
        f"configured by {inner}, for the documents that it is closest to",
        f"{inner}: only the working folder's file speaks for a whole run: fail-on not heeded",
    ]


def test_the_working_folders_file_can_shut_closer_ones_out_and_says_so(tree):
    tree({"work/apparse.toml": '\nnested = false\nignore = ["AP1"]\n', "work/a/apparse.toml": "broken"})
    configuration = Configuration()
    assert ignored(configuration, "a/plan.pdf") == ("AP1",)
    assert list(configuration.remarks()) == [
        "configured by apparse.toml",
        f"{Path('a', 'apparse.toml')} is not heeded: apparse.toml:2 says nested = false",
    ]


def test_a_closer_file_cannot_let_itself_in(tree):
    tree({"work/apparse.toml": "nested = false\n", "work/a/apparse.toml": 'nested = true\nignore = ["AP"]\n'})
    assert ignored(Configuration(), "a/plan.pdf") == ()


def test_a_named_file_is_the_only_one(tree):
    tree({"work/apparse.toml": "broken", "work/a/apparse.toml": "broken", "x.toml": 'ignore = ["AP3"]\n'})
    configuration = Configuration(file=Path("../x.toml"))
    assert ignored(configuration, "a/plan.pdf") == ("AP3",)
    assert configuration.run.name == str(Path("..", "x.toml"))


def test_isolated_heeds_none(tree):
    tree({"work/apparse.toml": "broken", "work/a/apparse.toml": "broken"})
    configuration = Configuration(isolated=True)
    assert ignored(configuration, "a/plan.pdf") == ()
    assert list(configuration.remarks()) == []
    with pytest.raises(UsageError):
        Configuration(isolated=True, file=Path("x.toml"))


@pytest.mark.parametrize("place", ["apparse.toml", "a/apparse.toml", "../apparse.toml", "a/pyproject.toml"])
def test_a_broken_file_is_never_skipped(tree, place):
    tree({f"work/{place}": "[tool.apparse]\nx ="})
    with pytest.raises(UsageError, match="is no TOML"):
        Configuration().of(Path("a/plan.pdf"))


def test_options_go_over_files_and_files_over_what_they_extend(tree):
    tree(
        {
            "work/apparse.toml": 'extend = "../far.toml"\nfail-on = "info"\n[limits]\njobs = 2\n',
            "far.toml": 'fail-on = "never"\nignore = ["AP1"]\n[limits]\njobs = 1\ntimeout = 5\n',
        }
    )
    run = Configuration(Options({"limits": {"jobs": 4}})).run
    assert {setting.key: (setting.value, setting.origin) for setting in run.all()} == {
        ("nested",): (True, "default"),
        ("select",): (None, "default"),
        ("ignore",): (("AP1",), f"{Path('..', 'far.toml')}:2"),
        ("fail-on",): ("info", "apparse.toml:2"),
        ("as-of",): (None, "default"),
        ("format",): ("text", "default"),
        ("limits", "timeout"): (5.0, f"{Path('..', 'far.toml')}:5"),
        ("limits", "max-memory"): (2**30, "default"),
        ("limits", "jobs"): (4, "--jobs"),
    }
