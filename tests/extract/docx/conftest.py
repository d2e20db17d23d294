"""Word files made of the parts that a test is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from word_package import package

from apparse.blocks import Content
from apparse.extract.docx import DOCX
from apparse.extract.format import Reading
from apparse.source import Source

WordFile = Callable[..., bytes]
ReadWord = Callable[..., Content]


@pytest.fixture
def word_file() -> WordFile:
    return package


@pytest.fixture
def read_word() -> ReadWord:
    def read(body: str, **parts: str) -> Content:
        return DOCX.read(Source("plan.docx", package(body, parts)), Reading())

    return read
