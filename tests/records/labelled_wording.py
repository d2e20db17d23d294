"""The labelled wording, and how much of it a grammar reads as one of the labelled answers."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

WORDING = Path(__file__).parents[1] / "validate" / "wording"

Line = dict[str, Any]


def labelled(name: str) -> list[Line]:
    """The lines with which the grammars were written, and those of four authors who had not seen them."""
    files = (WORDING / folder / f"{name}.jsonl" for folder in ("", "second", "tenth", "twelfth", "thirteenth"))
    lines = (line for file in files if file.exists() for line in file.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines if line]


def misread(lines: Iterable[Line], read: Callable[[Line], Any], answers: Callable[[Line], list[Any]]) -> list[str]:
    """The lines whose reading is none of the labelled answers, with that reading, for the failure message."""
    return [f"{line} read as {reading}" for line in lines if (reading := read(line)) not in answers(line)]
