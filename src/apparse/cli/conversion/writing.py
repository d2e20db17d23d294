"""Writing: what a batch makes of its documents, to standard output or into files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from apparse.batch.cache import Cache
from apparse.cli import streams
from apparse.cli.conversion import joint
from apparse.cli.conversion.files import Destination
from apparse.cli.conversion.forms import Forms
from apparse.cli.run import Run, fate_of
from apparse.cli.signals import ENDINGS, exit_code
from apparse.cli.tasks.contract import CONVERT, CONVERT_TO_SEVERAL, HowToRead, Made, ToConvert, ToConvertToSeveral
from apparse.errors import UsageError
from apparse.report.tally import Tally, count


class _Interrupted(Exception):
    """Ends the writing of joint files, so that the old ones stay."""


def to_stdout(run: Run, to: Forms, reading: HowToRead, tally: Tally) -> None:
    """One format, as a stream: a single document, or documents that can follow one another."""
    single = run.single
    if to.tables or len(to.texts) > 1 or (to.each and not single and run.orders):
        raise UsageError(f"{to.wish(single=single)} a folder: -o DIR")
    for outcome in run.outcomes(CONVERT, ToConvert(reading=reading, to=to.texts[0]), tally):
        tally.count(fate_of(outcome))
        streams.out(outcome.data)
    if not single:
        _say(run, tally)


def to_files(
    run: Run,
    asked: ToConvertToSeveral,
    destination: Destination,
    caching: AbstractContextManager[Cache],
    tally: Tally,
) -> None:
    """All formats, from one reading of each document. Sorted, so that the order of the arguments makes no difference."""
    names, written = sorted(order.name for order in run.orders), 0
    own = destination.own_files(names)
    run.protect_inputs(*destination.joint_files(), *(file for files in own.values() for file in files.values()))
    joined = joint.opened(destination, names, _settings(asked))
    unwritten: list[str] = []
    with _left_undone(destination, tally), caching as cache, joined as together:
        run = replace(run, orders=sorted(run.orders, key=lambda order: order.name), cache=cache, results=False)
        for outcome in run.outcomes(CONVERT_TO_SEVERAL, asked, tally):
            made: Made | None = json.loads(outcome.data) if outcome.code is None else None
            try:
                written += _write(made, own[outcome.order.name]) if made else 0
            except UsageError as problem:
                if not written:
                    raise  # nor could the next
                unwritten += problem.args
            fate = fate_of(outcome)
            tally.count(fate)
            if together:
                together.take(fate, made)
        _end(together, tally)
        written += len(destination.joint_files())
    _say(run, tally, str(destination) if destination.file else f"{count(written, 'file')} in {destination}")
    if unwritten:
        raise UsageError(*unwritten)


def _say(run: Run, tally: Tally, *where: str) -> None:
    """One line for people: how many documents, where they are, and what is not among them and why."""
    done = tally.documents["judged"]
    documents = f"{done} of {count(len(run.orders), 'document')}" if tally.interrupted else count(done, "document")
    said = ", ".join([documents, *where, *tally.left_out()])
    streams.note(said + (" (interrupted)" if tally.interrupted else ""))


@contextmanager
def _left_undone(destination: Destination, tally: Tally) -> Iterator[None]:
    """An interrupted run ends here, with what is written so far; the journal knows of it before."""
    try:
        yield
    except ENDINGS as ending:
        tally.cut_short = exit_code(ending)
    except _Interrupted:
        pass
    if tally.interrupted and destination.joint_files():
        streams.note("interrupted: the files that hold all documents were not written")


def _settings(asked: ToConvertToSeveral) -> dict[str, Any]:
    """What the tables say of the run: what its results depend on, but no password."""
    reading = asked["reading"]
    return {"engine": reading["engine"], "verify": reading["verify"], "as_of": asked["as_of"]}


def _write(made: Made, targets: Mapping[str, Path]) -> int:
    """Write a document's own files, and say how many. Raises UsageError for one that can't be: no document is to blame for that."""
    for form, target in targets.items():
        streams.to_file(target, made["texts"][form].encode())
    return len(targets)


def _end(together: joint.JointFiles | None, tally: Tally) -> None:
    """Tell the tables what was left out, or let everything be if the run was interrupted."""
    if tally.interrupted:
        raise _Interrupted
    if together:
        for each in tally.passed_over:
            together.pass_over(each["source"], each["reason"])
