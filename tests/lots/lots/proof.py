"""Proof-reading: ``python -m lots.proof DIR`` says where print was lost, runs off the page, or overlaps.

It reads the PDFs with general tools only, and holds them against nothing but the words of their golden.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber

WORD = re.compile(r"[^\W_]+")
MOST_PAGES = 10


def spoken(record: object) -> Iterator[str]:
    """Yield every text of a golden's recommendations."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, dict):
        for key, value in record.items():
            if key not in {"alt", "response", "addressee"}:
                yield from spoken(value)
    elif isinstance(record, list):
        for value in record:
            yield from spoken(value)


def faults(path: Path, record: dict[str, Any]) -> Iterator[str]:
    """Yield the faults of one printed document."""
    printed: Counter[str] = Counter()
    with pdfplumber.open(path) as pdf:
        if len(pdf.pages) > MOST_PAGES:
            yield f"{len(pdf.pages)} pages"
        for page in pdf.pages:
            words = page.extract_words(x_tolerance=1, extra_attrs=["upright", "size"])
            words = [w for w in words if w["upright"] and w["size"] < 50]
            printed.update(part for w in words for part in WORD.findall(w["text"]))
            for word in words:
                if word["x0"] < 8 or word["x1"] > page.width - 8 or word["top"] < 4 or word["bottom"] > page.height - 4:
                    yield f"page {page.page_number}: {word['text']!r} runs off the page"
            yield from overlaps(words, page)
    lost = Counter(part for text in spoken(record["recommendations"]) for part in WORD.findall(text)) - printed
    if lost and record["look"]["owner_merge"] == "no":
        yield f"lost words: {dict(lost.most_common(8))}"


def overlaps(words: list[dict[str, Any]], page: Any) -> Iterator[str]:
    """Yield pairs of words that are printed over each other, and words that a vertical line crosses."""
    for i, a in enumerate(words):
        for b in words[i + 1 :]:
            across = min(a["x1"], b["x1"]) - max(a["x0"], b["x0"])
            down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
            if across > 1 and down > 0.45 * min(a["size"], b["size"]):
                yield f"page {page.page_number}: {a['text']!r} over {b['text']!r}"
    upright = [e for e in page.edges if e["orientation"] == "v" and e["bottom"] - e["top"] > 4]
    for word in words:
        middle = (word["top"] + word["bottom"]) / 2
        for edge in upright:
            if word["x0"] + 1 < edge["x0"] < word["x1"] - 1 and edge["top"] < middle < edge["bottom"]:
                yield f"page {page.page_number}: a line crosses {word['text']!r}"
                break


def main() -> None:
    """Proof-read a folder."""
    folder = Path(sys.argv[1])
    count = 0
    for path in sorted(folder.glob("*.pdf")):
        record = json.loads((folder / "golden" / f"{path.stem}.json").read_text(encoding="utf-8"))
        found = list(faults(path, record))
        count += len(found)
        look = record["look"]
        for fault in found[:6]:
            print(f"{path.stem} ({look['maker']}, {look['arrangement']}, {look['borders']}): {fault}")
    print(f"{count} faults")


if __name__ == "__main__":
    main()
