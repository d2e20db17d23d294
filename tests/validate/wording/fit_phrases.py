"""Fits the weights of phrases for an explanation to the labelled texts; needs scikit-learn.

    python tests/validate/wording/fit_phrases.py            each batch judged by weights that never saw it
    python tests/validate/wording/fit_phrases.py --write    and the weights of all batches, as data

Logistic regression over the presence of phrases, scaled to unit length. `fit` is run first: what the table of kinds
says of a text counts too, as `explain` has it.
"""

import sys
from pathlib import Path

import numpy as np
from fit import labelled, measured, score, steps
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from apparse.validate.wording import phrases as learnt
from apparse.validate.wording.explanation import KINDS_COUNT
from apparse.validate.wording.weights import WEIGHTS

SEEN = 3  # texts in which a phrase stands at least
KEPT = 3000  # phrases: the most telling ones
STRENGTH = 20.0  # of the fit against the wish for small weights
OF_STEPS = 0.4  # what an action of a plan counts beside a labelled text


def vocabulary(texts):
    seen = {}
    for text in texts:
        for phrase in set(learnt.phrases(text)):
            seen[phrase] = seen.get(phrase, 0) + 1
    return sorted(phrase for phrase, count in seen.items() if count >= SEEN)


def matrix(texts, known):
    place = {phrase: i for i, phrase in enumerate(known)}
    rows = [[place[p] for p in set(learnt.phrases(text)) if p in place] for text in texts]
    ends = np.cumsum([0, *map(len, rows)])
    found = csr_matrix((np.ones(ends[-1]), [i for row in rows for i in row], ends), shape=(len(texts), len(known)))
    return normalize(found)


def fitted(texts, also):
    """The most telling phrases with their weights, and the weight of every text."""
    rows = [*texts, *also]
    words, labels = [row.text for row in rows], [row.explains for row in rows]
    counts = [1.0] * len(texts) + [OF_STEPS] * len(also)
    known = vocabulary(words)
    for _ in range(2):
        model = LogisticRegression(C=STRENGTH, max_iter=3000)
        model.fit(matrix(words, known), labels, sample_weight=counts)
        told = sorted(zip(known, model.coef_[0], strict=True), key=lambda pair: -abs(pair[1]))[:KEPT]
        if len(known) <= KEPT:
            break
        known = sorted(phrase for phrase, _ in told)
    return dict(sorted(told)), float(model.intercept_[0])


def judged(texts, weights, every):
    known = list(weights)
    found = matrix([row.text for row in texts], known) @ np.array([weights[p] for p in known]) + every
    return [
        (row.explains, bool(spoken + KINDS_COUNT * score(row.evidence, WEIGHTS) > 0))
        for row, spoken in zip(texts, found, strict=True)
    ]


def main():
    texts, also = list(labelled()), list(steps())
    for author in dict.fromkeys(row.batch.split("/")[0] for row in texts):
        own = [row for row in texts if row.batch.split("/")[0] == author]
        rest = [row for row in texts if row.batch.split("/")[0] != author]
        precision, recall = measured(judged(own, *fitted(rest, also)))
        print(f"{author:22} {len(own):4} texts   precision {precision:.3f}   recall {recall:.3f}")  # noqa: T201
    if "--write" in sys.argv:
        weights, every = fitted(texts, also)
        lines = [f"\t{every:.2f}", *(f"{phrase}\t{weight:.2f}" for phrase, weight in weights.items())]
        Path(learnt.DATA).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
