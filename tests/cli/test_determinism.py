"""The same documents, the same bytes: whatever the workers, the hash seed, the language, the time zone, the cache and the order."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from program import plan

FIXTURES = Path(__file__).parents[1] / "fixtures"
LIBRARIES = {"parquet": "duckdb", "xlsx": "xlsxwriter"}
FORMS = ",".join(["json", "jsonl", "csv", "sqlite", *(form for form, needs in LIBRARIES.items() if find_spec(needs))])

USUAL = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "Europe/London"}
COLD, FORWARDS, BACKWARDS = ("--no-cache",), 1, -1
# workers, whether a cache is there (and then warm), the order of the arguments, and the surroundings
SETTINGS = {
    "one-worker": (1, COLD, FORWARDS, {}),
    "four-workers": (4, COLD, FORWARDS, {}),
    "hash-seed": (2, COLD, FORWARDS, {"PYTHONHASHSEED": "4242"}),
    "plain-language": (2, COLD, FORWARDS, {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}),
    "turkish": (2, COLD, FORWARDS, {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "time-zone": (2, COLD, FORWARDS, {"TZ": "Pacific/Kiritimati"}),
    "warm-cache": (2, (), FORWARDS, {}),
    "everything": (
        4,
        (),
        BACKWARDS,
        {"PYTHONHASHSEED": "7", "LC_ALL": "POSIX", "TZ": "America/Adak", "COLUMNS": "41", "PYTHONOPTIMIZE": "1"},
    ),
}


@pytest.fixture
def few(tmp_path):
    """Names that sort differently in different languages, one document twice, one broken, one that is none."""
    texts = {
        "Ä.html": plan(),
        "a.html": plan(),
        "B.html": plan(owner=""),
        "ı.html": plan(target="Ongoing"),
        "z.txt": "no",
    }
    for name, text in texts.items():
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    return tmp_path, sorted([*texts, "broken.pdf"])


def made(apparse, few, setting, out):
    """All that both commands write: the files of convert by name, and the report of validate."""
    folder, names = few
    jobs, cache, order, surroundings = setting
    how = ["-j", str(jobs), *cache]
    surroundings = USUAL | surroundings
    for _ in range(1 if cache else 2):
        apparse("convert", *names[::order], "-o", out, "--to", FORMS, *how, cwd=folder, **surroundings)
        judged = apparse("validate", *names, "-f", "json", "--as-of", "2026-06-01", *how, cwd=folder, **surroundings)
    files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return files | {"the report": judged.out.encode()}


def differing(one, other):
    assert one.keys() == other.keys()
    return [name for name in one if one[name] != other[name]]


def test_the_same_bytes_where_all_is_otherwise(apparse, few, tmp_path):
    usual = made(apparse, few, (2, COLD, FORWARDS, {}), tmp_path / "usual")
    assert len(usual) > 25
    assert differing(usual, made(apparse, few, SETTINGS["everything"], tmp_path / "out")) == []


@pytest.mark.slow
def test_the_same_bytes_in_each_setting(apparse, tmp_path):
    every = FIXTURES, documents()
    assert len({Path(name).suffix for name in every[1]}) > 4
    usual = made(apparse, every, (2, COLD, FORWARDS, {}), tmp_path / "usual")
    for name, setting in SETTINGS.items():
        assert (name, differing(usual, made(apparse, every, setting, tmp_path / name))) == (name, [])


def documents():
    """One of each fixture, in another form each time."""
    suffixes = {".pdf", ".docx", ".odt", ".html", ".md", ".txt"}
    forms = [
        sorted(p for p in folder.iterdir() if p.suffix in suffixes)
        for folder in sorted(FIXTURES.iterdir())
        if folder.is_dir()
    ]
    chosen = [paths[number % len(paths)] for number, paths in enumerate(filter(None, forms))]
    return sorted(str(path.relative_to(FIXTURES)) for path in chosen)
