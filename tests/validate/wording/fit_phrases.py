"""Fits the weights of phrases and of words alike for an explanation to the labelled texts; needs scikit-learn.

    python tests/validate/wording/fit_phrases.py VECTORS            each author judged by weights that never saw them
    python tests/validate/wording/fit_phrases.py VECTORS --write    and the weights of all authors, as data

VECTORS is a file of word vectors, the commonest word first: a word and its numbers a line (GloVe, 100 numbers).

Logistic regression over the presence of phrases, scaled to unit length, beside the mean of the vectors of the words. By the
vectors a word that no labelled text holds gets the weight that words used like it have. The texts are learnt from whole
and by sentence: of one that explains the most telling sentence, of one that doesn't each. What the table of
kinds (`fit`) says of a text counts too, as `explain` has it.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fit import fit, labelled, measured, score, steps
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from apparse.sentences import statements
from apparse.validate.wording import phrases as learnt
from apparse.validate.wording.explanation import KINDS_COUNT

SEEN = 2  # texts in which a phrase stands at least
KEPT = 8000  # phrases: the most telling ones
COMMONEST = 15000  # words whose vectors are asked
STRENGTH = 20.0  # of the fit against the wish for small weights
OF_STEPS = 0.4  # what an action of a plan counts beside a labelled text
OF_SENTENCES = 0.5  # what a sentence counts beside the text that it is from
OF_VECTORS = 0.3  # how far the weights of words used alike are drawn together
ROUNDS = 2  # of choosing the most telling sentence


class Weights(NamedTuple):
    phrases: dict[str, float]
    words: dict[str, float]
    every: float

    def of(self, text):
        return learnt.weigh(text, self.phrases, self.words, self.every)


class Vectors:
    """The commonest words as directions; what all words have in common is taken out."""

    def __init__(self, file):
        lines = (line.split(" ") for line in file.read_text(encoding="utf-8").splitlines()[:COMMONEST])
        named = [(word, numbers) for word, *numbers in lines if learnt.WORD.fullmatch(word)]
        self.words = [word for word, _ in named]
        directions = normalize(np.array([numbers for _, numbers in named], dtype=float))
        self.directions = OF_VECTORS * (directions - directions.mean(axis=0))


def presence(rows, known):
    """Which of the known phrases or words stand in a row, scaled to unit length."""
    place = {name: i for i, name in enumerate(known)}
    found = [[place[name] for name in row if name in place] for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    ones = csr_matrix((np.ones(ends[-1]), [i for row in found for i in row], ends), shape=(len(found), len(known)))
    return normalize(ones)


def vocabulary(texts):
    seen = {}
    for text in texts:
        for phrase in set(learnt.spoken_in(text)):
            seen[phrase] = seen.get(phrase, 0) + 1
    return sorted(phrase for phrase, count in seen.items() if count >= SEEN)


def fitted(texts, also, vectors):
    known = vocabulary([row.text for row in [*texts, *also]])
    model = _model(texts, also, known, vectors)
    if len(known) > KEPT:
        told = sorted(zip(known, model.coef_[0], strict=False), key=lambda pair: -abs(pair[1]))
        known = sorted(phrase for phrase, _ in told[:KEPT])
        model = _model(texts, also, known, vectors)
    phrases, alike = np.split(model.coef_[0], [len(known)])
    words = vectors.directions @ alike
    return Weights(
        dict(zip(known, phrases, strict=True)),
        dict(zip(vectors.words, words, strict=True)),
        float(model.intercept_[0]),
    )


def _model(texts, also, known, vectors):
    rows = [*texts, *also]
    whole = [(row.text, row.explains) for row in rows]
    counts = [1.0] * len(texts) + [OF_STEPS] * len(also)
    parts = [(sentences, row.explains, count) for row, count in zip(rows, counts, strict=True)
             if len(sentences := statements(row.text)) > 1]  # fmt: skip
    sentences = [sentence for part, _, _ in parts for sentence in part]
    own, spoken = _evidence([text for text, _ in whole], known, vectors), _evidence(sentences, known, vectors)
    model = _regression(own, [explains for _, explains in whole], counts)
    for _ in range(ROUNDS):
        weights, chosen, start = model.decision_function(spoken), [], 0
        for part, explains, count in parts:
            of_part = range(start, start + len(part))
            telling = [max(of_part, key=lambda i: weights[i])] if explains else of_part
            chosen += [(i, explains, OF_SENTENCES * count) for i in telling]
            start += len(part)
        places, labels, shares = zip(*chosen, strict=True)
        model = _regression(
            hstack([own.T, spoken[list(places)].T]).T.tocsr(),
            [explains for _, explains in whole] + list(labels),
            counts + list(shares),
        )
    return model


def _evidence(texts, known, vectors):
    spoken = [set(learnt.spoken_in(text)) for text in texts]
    return hstack([presence(spoken, known), presence(spoken, vectors.words) @ csr_matrix(vectors.directions)]).tocsr()


def _regression(evidence, labels, counts):
    return LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-3).fit(evidence, labels, sample_weight=counts)


def judged(texts, weights, kinds):
    return [(row.explains, bool(weights.of(row.text) + KINDS_COUNT * score(row.evidence, kinds) > 0)) for row in texts]


def main():
    texts, also, vectors = list(labelled()), list(steps()), Vectors(Path(sys.argv[1]))
    for author in dict.fromkeys(row.batch.split("/")[0] for row in texts):
        own = [row for row in texts if row.batch.split("/")[0] == author]
        rest = [row for row in texts if row.batch.split("/")[0] != author]
        precision, recall = measured(judged(own, fitted(rest, also, vectors), fit([*rest, *also])))
        print(f"{author:22} {len(own):4} texts   precision {precision:.3f}   recall {recall:.3f}")  # noqa: T201
    if "--write" in sys.argv:
        weights = fitted(texts, also, vectors)
        _write(learnt.PHRASES, {"": weights.every, **weights.phrases})
        _write(learnt.WORDS, weights.words)


def _write(file, weights):
    file.write_text("".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
