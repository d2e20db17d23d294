"""Nothing is swallowed: what a fixture prints stands in its record word by word, but for labels, heads and dates."""

import json
import re

import pytest
from golden import FIXTURES, sources

from apparse.blocks import Furniture, parts
from apparse.extract import extract
from apparse.normalise import normalise
from apparse.normalise.clean import mend_broken_words
from apparse.normalise.furniture import mark_furniture
from apparse.patterns import any_of
from apparse.records.printed_date import read_printed_date
from apparse.source import Source

REPORTS = sorted(path for path in (FIXTURES / "reports").glob("*/report.*"))
PATHS = [
    *(pytest.param(path, id=f"{case}-{form}") for case, form, path in sources()),
    *(pytest.param(path, id=f"{path.parent.name}-{path.suffix[1:]}") for path in REPORTS),
]
WORD = re.compile(r"\w+")
LABEL = re.compile(
    any_of(
        r"""
        ((key )?areas? (for|of) (improvement|strength)|(key )?strengths?|positive practice|overall rating):?
        # over columns
        additional comment|key question|percentage ‘yes’|standard|test|outcome|what (it means|the plan gives)
        """
    ),
    re.IGNORECASE,
)
FRONT = re.compile(
    any_of(
        r"""
        action plan:.*
        (action plan |regional report |report )?(submitted|published)\b:?(?P<date>.*)
        # whose days are a field, but not the words around them
        fieldwork (started|took place)\b.*
        """
    ).replace("(?:?P<date>", "(?P<date>"),
    re.IGNORECASE,
)


def words(strings):
    return {word.lower() for string in strings for word in WORD.findall(string)}


def strings(value, name=""):
    """All that a record says: its strings and numbers, and the keys of its mappings, but no places."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key != "provenance":
                yield key
                yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif value is not None:
        yield str(value)


@pytest.mark.parametrize("path", PATHS)
def test_each_word_of_a_fixture_is_said(path):
    content = extract(Source.from_path(path))
    said = words(strings(json.loads(normalise(content).model_dump_json())))
    printed = mark_furniture(mend_broken_words(content)).blocks
    texts = [text.value for block in printed if not isinstance(block, Furniture) for text in parts(block)]
    unsaid = {text: words([text]) - said for text in texts}
    assert not {text: lost for text, lost in unsaid.items() if lost and not is_label(text)}


def is_label(text):
    """Whether a text only says what another one is, or is a date, which a record has in another form."""
    front = FRONT.fullmatch(text)
    return bool(LABEL.fullmatch(text)) or bool(front and (not front["date"] or read_printed_date(front["date"])))
