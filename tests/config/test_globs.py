from pathlib import Path

import pytest

from apparse.config.globs import check, meets

FOLDER = Path("/plans")


@pytest.mark.parametrize(
    ("glob", "file", "met"),
    [
        ("2019/**", "2019/north/plan.pdf", True),
        ("2019/**", "north/2019/plan.pdf", False),
        ("**/2019/*", "north/2019/plan.pdf", True),
        ("*.docx", "north/2019/plan.docx", True),
        ("plan.pdf", "north/plan.pdf", True),
        ("/plan.pdf", "north/plan.pdf", False),
        ("north/", "north/2019/plan.pdf", True),
        ("*", "../elsewhere/plan.pdf", False),
    ],
)
def test_a_pattern_is_seen_from_its_folder_as_gitignore_sees_it(glob, file, met):
    path = (FOLDER / file) if not file.startswith("..") else Path("/elsewhere/plan.pdf")
    assert meets(glob, path, FOLDER) is met


@pytest.mark.parametrize("glob", ["", " ", "!plan.pdf", "# plans"])
def test_what_can_meet_no_file_is_refused(glob):
    with pytest.raises(ValueError, match="is no pattern for files"):
        check(glob)
