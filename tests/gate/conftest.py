import pytest


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Files are named as a user names them, from where he works."""
    monkeypatch.chdir(tmp_path)
