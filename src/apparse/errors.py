"""All that can end the reading of one source, and what the command line makes of it.

ApparseError
├── UsageError            the caller asked for something that makes no sense      exit 2
├── Unjudged              this source can't be judged; others go on               exit 4
│   ├── Refused           no regular file, or a link out of the folder
│   ├── Unavailable       it can't be opened or read
│   ├── NotTheType        the content is not what the name says, or nothing we read
│   ├── Damaged           broken beyond repair
│   ├── Encrypted         needs a password
│   ├── Empty             nothing in it
│   ├── NoTextLayer       pictures of pages, or ciphered text
│   ├── UnknownKind       readable, but neither plan, report nor letter
│   ├── LimitExceeded     too large, too slow, too much memory
│   └── Crashed           the reader died on it
└── Defect                a mistake in apparse itself                             exit 3
"""

from __future__ import annotations


class ApparseError(Exception):
    """Base of all errors that apparse raises on purpose."""


class UsageError(ApparseError):
    pass


class Defect(ApparseError):
    pass


class Unjudged(ApparseError):
    """A source that can't be judged, and the `reason`. `code` is one of a closed list and stable for scripts.

    As text it names the `source` too, once that is known.
    """

    code = "unreadable"
    source: str | None = None

    @property
    def reason(self) -> str:
        return super().__str__()

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}" if self.source else self.reason


class Refused(Unjudged):
    code = "refused"


class Unavailable(Unjudged):
    code = "unavailable"


class NotTheType(Unjudged):
    code = "not-the-type"


class Damaged(Unjudged):
    code = "damaged"


class Encrypted(Unjudged):
    code = "encrypted"


class Empty(Unjudged):
    code = "empty"


class NoTextLayer(Unjudged):
    code = "no-text-layer"


class UnknownKind(Unjudged):
    code = "unknown-kind"


class LimitExceeded(Unjudged):
    code = "limit"


class Crashed(Unjudged):
    code = "crashed"
