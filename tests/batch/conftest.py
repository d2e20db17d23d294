from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _readers(monkeypatch):
    """Workers find the tasks of `readers`."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
