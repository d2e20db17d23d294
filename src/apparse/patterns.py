"""Patterns for what people write: compiled when first used, and in a notation that can be read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, AnyStr, Generic

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern(Generic[AnyStr]):
    """A pattern of `re`, compiled when it is first used: of all there are, a document needs a few.

    From then on it has the compiled pattern's own methods as attributes, so that they are called as directly.
    """

    __slots__ = (*_METHODS, "flags", "pattern")

    def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
        self.pattern: AnyStr = pattern
        self.flags = flags

    if TYPE_CHECKING:

        def search(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None: ...
        def match(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None: ...
        def fullmatch(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None: ...
        def finditer(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[AnyStr]]: ...
        def findall(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> list[Any]: ...
        def sub(self, by: AnyStr | Callable[[re.Match[AnyStr]], AnyStr], text: AnyStr, count: int = 0) -> AnyStr: ...
        def split(self, text: AnyStr, maxsplit: int = 0) -> list[AnyStr | Any]: ...

    else:

        def __getattr__(self, name: str) -> Any:
            """A method that is not there yet: all are made."""
            if name not in _METHODS:
                raise AttributeError(name)
            compiled = re.compile(self.pattern, self.flags)  # noqa: TID251 - here it is done
            for method in _METHODS:
                setattr(self, method, getattr(compiled, method))
            return getattr(self, name)


_NOTATION = Pattern(r"\\.|\[(?:\\.|[^\]\\])+\]|(?P<group>\((?!\?))|(?P<blank> )")
"""What differs from the notation of `re`, and what is escaped or stands in a class, which does not."""


def any_of(listed: str) -> str:
    """A pattern of `re` for any of the lines; those that begin with # are remarks.

    Brackets group and capture nothing. A blank is white space of any length (" ?" one at most), but for those that indent
    the lines or end them, which are nothing.
    """
    lines = [line.strip() for line in listed.splitlines()] if "\n" in listed else [listed]
    return f"(?:{'|'.join(_NOTATION.sub(_spelt_out, line) for line in lines if line and not line.startswith('#'))})"


def _spelt_out(found: re.Match[str]) -> str:
    if found["group"]:
        return "(?:"
    if found["blank"]:
        return r"\s" if found.string.startswith("?", found.end()) else r"\s+"
    return found[0]
