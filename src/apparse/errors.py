"""All that can end the reading of one source, and what the command line makes of it.

ApparseError
├── UsageError            the caller asked for something that makes no sense      exit 2
└── Unjudged              this source can't be judged; others go on               exit 4
    ├── Refused           no regular file, or a link out of the folder
    ├── Missing           nothing is there (exit 2, where the user has named it)
    ├── Unavailable       it can't be opened or read
    ├── NotTheType        the content is not what the name says, or nothing we read
    ├── Damaged           broken beyond repair
    ├── Encrypted         needs a password
    ├── Empty             nothing in it
    ├── NoTextLayer       pictures of pages, or ciphered text
    ├── UnknownKind       readable, but neither plan, report nor letter
    ├── LimitExceeded     too large, too slow, too much memory
    └── Crashed           the reader died on it

Whatever else is raised is a mistake in apparse itself: exit 3.
"""

from __future__ import annotations


class ApparseError(Exception):
    """Base of all errors that apparse raises on purpose."""


class UsageError(ApparseError):
    """Has one message for each thing that is wrong."""

    def __str__(self) -> str:
        return "; ".join(map(str, self.args))


class Unjudged(ApparseError):
    """A source that can't be judged, and the `reason`. `code` is one of a closed list and stable for scripts.

    `remedy` says what can be done about it. As text the error names the `source` too, once that is known.
    """

    code = "unreadable"
    remedy = ""
    source: str | None = None

    @property
    def reason(self) -> str:
        return super().__str__()

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}" if self.source else self.reason


class Refused(Unjudged):
    code = "refused"
    remedy = "name the file itself, not a link or a device"


class Missing(Unjudged):
    code = "missing"
    remedy = "check the name, and the folder from which it is seen"


class Unavailable(Unjudged):
    code = "unavailable"
    remedy = "check whether you may read it, and try again"


class NotTheType(Unjudged):
    code = "not-the-type"
    remedy = (
        "check that it is the right file, under a name that ends as its kind does; "
        "what can be read is PDF, Word (.docx), OpenDocument (.odt), web pages, Markdown and text"
    )


class Damaged(Unjudged):
    code = "damaged"
    remedy = "ask for a sound copy, or make the file again from its source"


class Encrypted(Unjudged):
    code = "encrypted"
    remedy = "ask for a copy that has no password, or save one"


class Empty(Unjudged):
    code = "empty"
    remedy = "check that it is the right file"


class NoTextLayer(Unjudged):
    code = "no-text-layer"
    remedy = (
        "give it a text layer by text recognition (ocrmypdf, for one), or ask for the document that it was made from"
    )


class UnknownKind(Unjudged):
    code = "unknown-kind"
    remedy = "if it is a plan or a report, apparse show --blocks shows how it was read"


class LimitExceeded(Unjudged):
    code = "limit"
    remedy = "if it ran out of time or memory, and you trust it, give it more (--timeout, --max-memory); all other limits are fixed"


class Crashed(Unjudged):
    code = "crashed"
    remedy = "try the other engine (--engine pdfplumber), and report it to whoever keeps apparse"


def remedy_of(code: str | None) -> str:
    """What can be done about a source that can't be judged for this reason; empty for unknown codes."""
    return next((kind.remedy for kind in Unjudged.__subclasses__() if kind.code == code), "")
