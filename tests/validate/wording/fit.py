"""Fits the weights of the evidence for an explanation to the labelled sentences, and tells how well that carries over.

    python tests/validate/wording/fit.py            each batch judged by weights that never saw it
    python tests/validate/wording/fit.py --write    and the weights of all batches, as data

The model is logistic regression over the evidence of a sentence. A text that explains does so by its most telling
sentence; in one that doesn't no sentence does. What is expected of each kind of word before any sentence is seen
(PRIOR) keeps the weights of rare kinds from being learnt from one sentence.
"""

import json
import math
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from apparse.validate.wording import weights
from apparse.validate.wording.evidence import weigh

HERE = Path(__file__).parent
FILES = (
    "explanations",
    "../explanations",
    "second/explanations",
    "second/sentences",
    "third/explanations",
    "fourth/explanations",
    "fifth/explanations",
    "sixth/explanations",
    "seventh/explanations",
    "eighth/explanations",
    "eighth/causes",
    "tenth/explanations",
    "tenth/causes",
    "eleventh/explanations",
    "twelfth/explanations",
    "thirteenth/explanations",
    "thirteenth/causes",
    "fourteenth/explanations",
    "fifteenth/explanations",
)
PRIOR = {
    **dict.fromkeys(  # a reason by itself
        ("unlawful", "unaffordable", "unworkable", "nobody", "impossible", "excessive", "hindrance", "elsewhere"), 2.0
    ),
    **dict.fromkeys(("collides", "needless", "withheld", "paused"), 2.0),
    **dict.fromkeys(("others", "doubted", "sufficient", "held", "cause"), 1.0),
    **dict.fromkeys(("forbids", "lacking", "takes", "not", "because", "declined"), 0.7),
    # what a reason can be about, and what a step can be about too
    **dict.fromkeys(("money", "means", "people", "law", "contract", "bought"), 0.0),
    **dict.fromkeys(("therefore", "already", "lasts", "denied", "matter", "allows"), 0.0),
    **dict.fromkeys(("decision", "complied", "demand"), -0.5),
    # steps, dates, good will, scope
    **dict.fromkeys(("done", "regular", "when", "goodwill", "part", "purpose", "promise"), -1.0),
    "ground": 2.0,
    "sentence": -2.0,
}
TRUST = 1.0  # in the prior: about so many sentences as would have to speak against it
SWEEPS, ROUNDS = 50, 10  # at the most
SETTLED = 0.005  # a weight that moves less has found its place


class Labelled(NamedTuple):
    batch: str
    text: str
    explains: bool
    evidence: tuple[frozenset[str], ...]


@cache
def labelled():
    """All labelled texts. A batch was written at one time, by one author."""
    return tuple(_labelled())


def _labelled():
    for name in FILES:
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "explains" in row or row["names"]:  # what names a cause explains; what names none may do so or not
                batch = f"{name} {row.get('batch', '')}".strip()
                yield Labelled(batch, row["text"], row.get("explains", True), _evidence(row["text"]))


@cache
def steps():
    """The actions of the invented plans: no action explains. They teach what to leave alone; no batch is measured on them."""
    return tuple(_steps())


def _steps():
    for plan in sorted((HERE / "../../fixtures").glob("*/document.json")):
        for recommendation in json.loads(plan.read_text(encoding="utf-8")).get("recommendations", ()):
            if recommendation.get("response") == "agreed":
                for action in recommendation["actions"]:
                    yield Labelled(batch="", text=action["text"], explains=False, evidence=_evidence(action["text"]))


def _evidence(text):
    return tuple(sentence.found for sentence in weigh(text)) or (frozenset({"sentence"}),)


def score(evidence, weight):
    return max(sum(weight[name] for name in found) for found in evidence)


def fit(texts, start=None):
    """The weights that make the labels most likely, given the prior; where they `start` tells only how soon they get there."""
    weight, before = dict(start or PRIOR), None
    for _ in range(ROUNDS):
        rows = Counter()
        for text in texts:
            telling = max(text.evidence, key=lambda found: sum(weight[name] for name in found))
            rows.update((found, text.explains) for found in ((telling,) if text.explains else text.evidence))
        if rows == before:
            break
        _descend(rows, weight)
        before = rows
    return weight


def _descend(rows, weight):
    """One weight after the other is moved to where its slope says that the best lies (Newton's step), until all stay there."""
    holders = defaultdict(list)
    for row in rows:
        for name in row[0]:
            holders[name].append(row)
    scores = {row: sum(weight[name] for name in row[0]) for row in rows}
    for _ in range(SWEEPS):
        widest = 0.0
        for name, held in holders.items():
            likely = [1 / (1 + math.exp(-scores[row])) for row in held]
            slope = sum(rows[row] * (p - row[1]) for p, row in zip(likely, held, strict=True))
            slope += TRUST * (weight[name] - PRIOR[name])
            bend = sum(rows[row] * p * (1 - p) for p, row in zip(likely, held, strict=True))
            step = slope / (bend + TRUST)
            weight[name] -= step
            widest = max(widest, abs(step))
            for row in held:
                scores[row] -= step
        if widest < SETTLED:
            return


def measured(judged):
    """Precision and recall of (label, judgement) pairs."""
    hits = sum(label and judgement for label, judgement in judged)
    return hits / max(1, sum(judgement for _, judgement in judged)), hits / max(1, sum(label for label, _ in judged))


def left_out(texts, also):
    """For each batch its (label, judgement) pairs, by weights fitted to all the other batches."""
    judged, near = {}, fit([*texts, *also])
    for batch in dict.fromkeys(text.batch for text in texts):
        weight = fit([*(text for text in texts if text.batch != batch), *also], near)
        judged[batch] = [(text.explains, score(text.evidence, weight) > 0) for text in texts if text.batch == batch]
    return judged


def main():
    texts, also = labelled(), steps()
    judged = left_out(texts, also)
    everything = [pair for pairs in judged.values() for pair in pairs]
    for batch, pairs in [*judged.items(), ("all", everything)]:
        precision, recall = measured(pairs)
        print(f"{batch:22} {len(pairs):4} texts   precision {precision:.3f}   recall {recall:.3f}")  # noqa: T201
    if "--write" in sys.argv:
        lines = [
            f'    "{name}": {value:.1f},'
            for name, value in sorted(fit([*texts, *also]).items(), key=lambda item: -item[1])
        ]
        source = Path(weights.__file__)
        head, _, _ = source.read_text(encoding="utf-8").partition("WEIGHTS = {")
        source.write_text(head + "WEIGHTS = {\n" + "\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
