"""Answers: the response in a cell or line that says more than one of the defined words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Cell
from apparse.normalise.plan.ticks import CROSSES, EMPTY_BOXES, SIGNS, is_ticked
from apparse.patterns import Pattern, any_of
from apparse.records.response import Response, read_response, read_yes_or_no
from apparse.text import EMPTY, Text

_EXTENT = any_of("fully|wholly|partly|partially|part")
_NAME = r"[A-Z][\w&’'-]*"
_BODY = any_of(rf"(?!(not|{_EXTENT})\b)(?-i:(The )?{_NAME}( (of|and|for|the|{_NAME})){{0,6}})")
_ANSWERS = any_of(rf"do(es)? not|don['’]t|doesn['’]t|cannot|can['’]t|{_EXTENT}\s|(agree|accept|disagree|reject)s?\b")
_LABEL = Pattern(
    any_of(
        rf"""
        # "HMPPS response:", "Our response to this recommendation –"
        \s*(((?-i:[A-Z])|our\b|the\b)[\w&’'-]* ([\w&’'-]+ ){{0,3}}?)?(response|decision|position|answer|status)( to (this|the) recommendation)?\s*[:–—-]\s*
        # "This recommendation is (accepted)", "After careful thought this is (rejected)", "The Ministry of Justice (does not accept …)"
        \s*(this|the) recommendation (is|was|has been)\s+
        \s*(((?-i:After|Following|Having|On) [\w ]{{3,40}}?,? )(this|it)|(?-i:This|It)) (is|was|has been)( therefore)?\s+
        \s*(we|i|{_BODY})\s+(?={_ANSWERS})
        """
    ),
    re.IGNORECASE,
)
"""What only announces the response: a label, or the words of a sentence before its verb."""
_OBJECT = Pattern(
    any_of(
        r"""
        \s+(with )?(this|the) (recommendation|concern)\b
        \s+(with )?(this|it)(?= in (part|full)\b| (partly|partially|fully)\b|\s*$)
        """
    ),
    re.IGNORECASE,
)
"""What a verb answers, which may stand in the middle of the response: "accept *this recommendation* in part"."""
_WORD_END = Pattern(r"\s*(?:[.:;]|\s[–—-])\s+|\s*\.?\s*$")
_QUALIFIES = Pattern(r"(?:in\s+principle|subject|but|if|where|except|pending)\b", re.IGNORECASE)
_GOES_ON = Pattern(r"(?:with|as|for|to|by|on|in)\b", re.IGNORECASE)
"""What qualifies a response as well, but may begin a sentence of its own behind a stop."""
EXPLAINS = Pattern(r"\s*(?:explanation|rationale|reasons?)(?:\s+\w+){0,5}\s*:\s*(?=\S)", re.IGNORECASE)
"""The label before an explanation: "Reason for this response: …"."""
_LONGEST = 80
"""Characters within which a response ends."""
_REACH = 4 * _LONGEST
"""Characters that show whether a text begins with a response, also with its label, with boxes for others, and with a reason."""
_BOX = rf"[{EMPTY_BOXES}{CROSSES}{SIGNS}]|\[[ xX✓✔]?\]"
_OPTION = Pattern(rf"(?P<box>{_BOX}) *(?P<word>[A-Za-z][A-Za-z ]{{1,25}}?)\s*(?=$|{_BOX})")
"""A response word behind a box, among others of which one is ticked: "☒ Agreed ☐ Partly agreed ☐ Not agreed"; groups `box`, `word`."""
_ASKS = Pattern(
    any_of(
        r"""
        \b(agree|accept)(s|e?d)?\b[^/]*\?
        \b(agree|accept)(s|e?d)?\b\W+y(es)?\s*/\s*(p|n|part|in part|partly|no)\b
        ^\W*(\d{1,2}\W+)?((is )?(the |this )?recommendation )?(agreed|accepted)\W*$
        """
    ),
    re.IGNORECASE,
)
_ASKS_FOR_LETTER = Pattern(r"\by(?:es)?\s*/\s*(?:p|n|part\w*|in part|no)\b", re.IGNORECASE)
_YES_OR_NO = Pattern(
    r"(?P<word>(?i:in part)|[A-Za-z]{2,}(?:,? in part)?|[A-Za-z](?!\.))(?:\s*[.:;,]\s+|\s*[–—]\s*|\s+-\s+)(?=[^\s\d])"
)
"""A word that may answer such a question, with something said behind a sign; group `word`. "N. Smith" is a name, "No. 3" a number."""
_BEFORE_ANSWER = Pattern(
    r"(?<=[.!?:”\"’'])\s+(?=(?:[\w’']+:? ){0,7}?(?:agree|accept|reject|disagree|not ))", re.IGNORECASE
)
"""The end of a sentence or a quotation before what may be a response."""
_QUOTED = Pattern(r"[“\"‘'](.*)[”\"’']")
_LABELLED_BEHIND = Pattern(
    any_of(
        r"""
        (?<=\s)((Our|The|[A-Z]{2,}[\w’']*) )?(Response|RESPONSE|Decision|DECISION|Position)( to (this|the) recommendation)?\s*[:–—-]
        (?<=\s)(Our|The|[A-Z]{2,}[\w’']*) (response|decision|position)( to (this|the) recommendation)?\s*[:–—-]
        """
    )
)
"""The label of a response in the midst of a line, where nothing sets it off from the words before."""
_NEXT_SENTENCE = Pattern(r"\s+(?=[A-Z])")
_REASON = 3
"""Words: shorter remarks behind a response qualify it ("Agreed – in principle") and give no reason."""


class Answer(NamedTuple):
    """The words that only announce the response, the response, and what is said of it."""

    label: Text
    response: Text
    reason: Text


def announces_answer(text: str) -> bool:
    """Whether a text may begin with a response behind its label or among boxes: a quick look, before each part is tried."""
    return _LABEL.match(text) is not None or _OPTION.search(text) is not None


def read_answer(text: Text) -> Answer | None:
    """A line that gives a response; None for any other line."""
    if ticked := _ticked(text):
        return ticked
    label = _LABEL.match(text.value)
    start = label.end() if label and not read_response(label[0]) else 0
    for end in _WORD_END.finditer(text.value, start, start + _LONGEST):
        said, reason = text[start : end.start()], text[end.end() :].strip()
        word = Text.join(part.strip() for part in said.split(_OBJECT))
        if read_response(word.value) and (not reason or _is_reason(reason.value, behind=end[0])):
            objects = [said.group(match) for match in _OBJECT.finditer(said.value)]
            return Answer(Text.join([text[:start], *objects]), word, reason)
    return None


def is_option(text: str) -> bool:
    """Whether a text is nothing but a response behind its box, ticked or not: "☐ Partly agreed"."""
    option = _OPTION.fullmatch(text)
    return option is not None and read_response(option["word"]) is not None


def answered_behind(said: Text) -> tuple[Text, Text]:
    """A recommendation, less the quotation marks around it, and the response behind it: "“Mend the drains.” Accepted."."""
    if read_response(said.value):
        return EMPTY, said
    if labelled := labelled_behind(said)[1]:
        return said[: len(said) - len(labelled)].strip(), labelled
    for end in _BEFORE_ANSWER.finditer(said.value):
        if read_answer(said[end.end() : end.end() + _REACH]):  # and not all of it, for each sentence of a long text
            quoted = _QUOTED.fullmatch(said.value, 0, end.start())
            return said.group(quoted, 1) if quoted else said[: end.start()], said[end.end() :]
    return said, EMPTY


def labelled_behind(said: Text) -> tuple[Text, Text]:
    """A recommendation, and the response with its label with which its line ends: "Mend the drains Response: Agreed"."""
    for label in _LABELLED_BEHIND.finditer(said.value, max(0, len(said) - _LONGEST)):
        if read_response(said.value[label.end() :]):
            return said[: label.start()].strip(), said[label.start() :]
    return said, EMPTY


def _ticked(text: Text, reads: Callable[[str], Response | None] = read_response) -> Answer | None:
    """The response whose box is ticked among several, an empty one where none is; the others only announce it."""
    options = list(_OPTION.finditer(text.value))
    if len(options) < 2 or not all(reads(option["word"]) for option in options):
        return None
    marks = is_ticked([option["box"].strip("[ ]") for option in options])
    ticked = [option for option, yes in zip(options, marks, strict=True) if yes]
    ends = [0, *(end for option in ticked for end in option.span("word")), len(text)]
    others = [text[a:b].strip() for a, b in zip(ends[::2], ends[1::2], strict=True)]
    response = Text.join(text.group(option, "word") for option in ticked)
    return Answer(Text.join(other for other in others if other), response, EMPTY)


def _asks_yes_or_no(heading: str) -> bool:
    """Whether a heading or label asks whether a recommendation is accepted: "Accepted?", "Agreed (Y/N)"."""
    return _ASKS.search(heading) is not None


def read_asked(raw: str, heading: str) -> Response | None:
    """The response that "Yes" stands for below a heading that asks, or a letter below one that names letters: "Agreed (Y/P/N)"."""
    letters = _ASKS_FOR_LETTER.search(heading) is not None
    return read_yes_or_no(raw, letters=letters) if _asks_yes_or_no(heading) else None


def read_yes_or_no_answer(text: Text, heading: str) -> Answer | None:
    """What answers a heading that asks, with a reason behind it or none; None for any other text."""
    if read_asked(text.value, heading):
        return Answer(EMPTY, text, EMPTY)
    if ticked := _ticked(text, lambda word: read_asked(word, heading)):
        return ticked
    said = _YES_OR_NO.match(text.value)
    response = read_asked(said["word"], heading) if said else None
    if said is None or response is None:
        return None
    again = read_answer(text[said.end() :])
    if again and read_response(again.response.value) is response:  # "Yes. Agreed."
        return again._replace(label=Text.join([text[: said.end()], again.label]))
    reason = text[said.end() :]
    return Answer(EMPTY, text.group(said, "word"), reason) if len(reason.value.split()) >= _REASON else None


def answer_of(cell: Cell | None, heading: str = "") -> Answer:
    """The response of a cell: all that it says, unless it is a response word with a reason behind or below it."""
    text = cell.text if cell else EMPTY
    if cell is None or not text or read_response(text.value):
        return Answer(EMPTY, text, EMPTY)
    if answer := read_yes_or_no_answer(text, heading):
        return answer
    if ticked := _ticked(text):
        return ticked
    for word, reason in _divided([paragraph.text for paragraph in cell.paragraphs]):
        answers = read_response(word.value) or read_asked(word.value, heading)
        if answers and len(reason.value.split()) >= _REASON:
            return Answer(EMPTY, word, reason)
    return read_answer(text) or before_sentence(text) or Answer(EMPTY, text, EMPTY)


def before_sentence(text: Text) -> Answer | None:
    """The response with which a line begins whose reason nothing sets off: "Accepted in part The prison agrees to …"."""
    label = _LABEL.match(text.value)
    for start in (label.end(), 0) if label else (0,):
        for cut in reversed(list(_NEXT_SENTENCE.finditer(text.value, start, start + _LONGEST))):
            word, reason = text[start : cut.start()], text[cut.end() :]
            if read_response(word.value) and _is_reason(reason.value, behind="."):
                return Answer(text[:start], word, reason)
    return None


def _divided(paragraphs: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """The cell cut behind its first paragraph, or where one of its first lines ends and a sentence begins."""
    yield paragraphs[0], Text.join(paragraphs[1:])
    lines = paragraphs[0].lines()
    for cut in range(1, min(4, len(lines))):
        reason = Text.join([*lines[cut:], *paragraphs[1:]])
        if reason.value[:1].isupper():
            yield Text.join(lines[:cut]), reason


def _is_reason(text: str, *, behind: str) -> bool:
    """Whether what stands behind a response, and what divides them, gives a reason and does not qualify it."""
    sentence = behind.strip() == "." and text[:1].isupper()
    return len(text.split()) >= _REASON and not _QUALIFIES.match(text) and (sentence or not _GOES_ON.match(text))
