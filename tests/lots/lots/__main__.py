"""Draw lots: ``python -m lots --seed 1 --count 40 --out DIR`` or ``python -m lots --only 1-017 --out DIR``.

Some looks only: ``--trait maker=chromium,typst --trait borders=none,horizontal``.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import replace
from pathlib import Path

from .compose import compose
from .content import Plan, draw_plan
from .golden import golden
from .look import Look, Only, draw_look
from .makers import MAKERS, flattened
from .page import Document


def draw(name: str, only: Only) -> tuple[Plan, Look, Document]:
    """Draw the document of a name like 1-017; the name is its seed."""
    look = draw_look(random.Random(f"look {name}"), only)
    plan = draw_plan(random.Random(f"plan {name}"), look)
    document, settled = compose(name, plan, look)
    return plan, settled, document


def render(name: str, out: Path, only: Only, *, tagged: bool, flat: bool) -> Look:
    """Draw a document, and write its file and its golden."""
    plan, look, document = draw(name, only)
    if flat:
        flattened.make(document, out / f"{name}.txt")
    else:
        MAKERS[look.maker, look.output](replace(document, tagged=tagged), out / f"{name}.{look.output}")
    record = golden(plan, look) | {"renderer": look.maker}
    target = out / "golden" / f"{name}.json"
    target.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return look


def main() -> None:
    """Read the command line, and draw."""
    parser = argparse.ArgumentParser(prog="lots", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the lot")
    parser.add_argument("--count", type=int, default=40, help="how many documents")
    parser.add_argument("--only", metavar="NAME", help="redraw one document, e.g. 1-017")
    parser.add_argument("--trait", action="append", default=[], metavar="TRAIT=VALUE,…", help="draw only these values")
    parser.add_argument("--tagged", action="store_true", help="tagged PDFs from LibreOffice, as from Chromium and typst")
    parser.add_argument("--flattened", action="store_true", help="text as converters of PDF leave it, whatever the maker")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    options = parser.parse_args()
    if options.flattened:
        options.trait.append("owner_merge=no")  # text shows nothing of cells that reach down
    only = {trait: values.split(",") for trait, _, values in (each.partition("=") for each in options.trait)}
    names = [options.only] if options.only else [f"{options.seed}-{k:03d}" for k in range(1, options.count + 1)]
    (options.out / "golden").mkdir(parents=True, exist_ok=True)
    lines: dict[str, str] = {}
    listing = options.out / "looks.jsonl"
    if options.only and listing.exists():
        lines = {json.loads(line)["name"]: line for line in listing.read_text(encoding="utf-8").splitlines()}
    began = time.monotonic()
    for name in names:
        look = render(name, options.out, only, tagged=options.tagged, flat=options.flattened)
        lines[name] = json.dumps({"name": name, "seed": name.split("-")[0], **look.traits()}, ensure_ascii=False)
    listing.write_text("".join(f"{lines[name]}\n" for name in sorted(lines)), encoding="utf-8")
    print(f"{len(names)} documents in {time.monotonic() - began:.0f} s: {options.out}")


if __name__ == "__main__":
    main()
