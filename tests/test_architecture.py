"""The layout is the architecture: imports run one way, modules stay small, a library lives in one module."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "apparse").rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
TABLES_OF_DATA = {"export/tables/catalogue.py"}
# a library and the only places that may know it
HOMES = {
    "pypdfium2": set(),  # what it wraps is asked directly
    "pypdfium2_raw": {"extract/pdf/engines/binding.py"},
    "pdfplumber": {"extract/pdf/engines/plumber.py"},
    "pdfminer": {"extract/pdf/engines/plumber.py"},
    "pikepdf": {"extract/pdf/annotated.py", "extract/pdf/salvage.py"},
    "lxml": {"extract/markup.py"},
    "PIL": {"report/picture/"},
    "markdown_it": {"extract/markdown.py"},
    "rapidfuzz": {"similarity.py"},
    "typer": {"cli/", "__main__.py"},
    "distributed": {"batch/cluster.py"},
    "fsspec": {"batch/remote.py"},
    "duckdb": {"export/parquet.py"},
    "xlsxwriter": {"export/xlsx.py"},
    "jinja2": {"report/formats/html/page.py"},
    "rich": {"cli/progress.py", "report/show/plan_table.py", "report/show/report_tables.py", "report/show/table.py"},
    "pathspec": {"config/globs.py"},
    "psutil": {"batch/limits.py"},
}


def name(path):
    return path.relative_to(ROOT / "src" / "apparse").as_posix()


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_module_is_small_and_its_libraries_are_at_home(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= LONGEST_MODULE or name(path) in TABLES_OF_DATA
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if f.end_lineno - f.lineno >= LONGEST_FUNCTION] == []
    strangers = {
        library for library in imported(tree) if library in HOMES and not name(path).startswith(tuple(HOMES[library]))
    }
    assert strangers == set()


def test_every_library_is_at_its_home():
    missing = [
        (library, home)
        for library, homes in HOMES.items()
        for home in homes
        if not any(library in path.read_text(encoding="utf-8") for path in SOURCES if name(path).startswith(home))
    ]
    assert missing == []


def test_no_drawers():
    drawers = {"utils", "helpers", "common", "base", "manager", "misc"}
    assert [name(path) for path in SOURCES if path.stem in drawers or path.parent.name in drawers] == []


def test_imports_run_one_way():
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_importing_the_package_is_free():
    heavy = "{'pydantic', 'typer', 'rich', 'lxml', 'pypdfium2_raw', 'pdfplumber'}"
    code = f"import apparse, sys; assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
