import pytest

from apparse.export.tables.rows import rows
from apparse.export.tables.run_tables import RunSettings, RunTables


@pytest.fixture
def fill(tmp_path):
    """Tables of a run over documents, given as (source, document, findings)."""

    def filled(*documents, unjudged=()):
        settings = RunSettings(engine="pdfium", verify=False, as_of="2026-05-01", inputs=len(documents))
        tables = RunTables(tmp_path / "spool", settings, [source for source, *_ in documents])
        for number, (source, document, findings) in enumerate(documents):
            tables.add(source, list(rows(document, findings, source=source, sha256=f"{number:02d}" * 32)))
        for each in unjudged:
            tables.add_unjudged(*each)
        return tables.finish()

    return filled
