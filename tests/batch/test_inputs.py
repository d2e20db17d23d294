"""Inputs: what a folder holds that nobody may look at is neither forgotten nor passed over."""

import os
from pathlib import Path

import pytest

from apparse.batch.inputs import gather
from apparse.errors import Unavailable


def test_a_folder_that_cannot_be_entered_is_an_order_that_fails(tmp_path, monkeypatch):
    tmp_path.joinpath("plan.html").write_text("")
    tmp_path.joinpath("shut").mkdir()
    scandir = os.scandir

    def guarded(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    orders, passed = gather([str(tmp_path)])
    assert [Path(order.name).name for order in orders] == ["plan.html", "shut"]
    assert passed == []
    with pytest.raises(Unavailable, match="can't be read: Permission denied"):
        orders[1].open()
