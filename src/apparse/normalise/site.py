"""What a web site adds to a document that was printed or saved from it: cookie banner, menu, licence, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Heading, Prose
from apparse.patterns import Pattern, any_of

_BANNER = any_of(
    r"""
    are you ok with|cookies? on
    we([’']d)? (also )?(like to )?(use|set)\b
    you([’']ve| have) (accepted|rejected)
    """
)
_CHOOSES = r"((yes|no|ok)[,.]? )?(i )?(accept|reject|hide|view|manage|change|set|allow|decline)"
_COOKIES = (
    r"((all|additional|analytics|optional|essential|my|this|your) )*cookies?( (settings|preferences|message|policy))?"
)
_ENTRY = any_of(
    r"""
    accessibility( statement)?|privacy( (notice|policy))?|cookies?( policy)?|terms( (and conditions|of use))?
    home|news|search|menu|help|contact( us)?|site ?map|rss( feeds?)?
    """
)
_SITE = Pattern(
    any_of(
        rf"""
        # the banner: "We use some essential cookies to make this website work", and its buttons
        {_BANNER}\b.{{0,160}}\bcookies?\b.{{0,120}}
        cookies? on .{{1,60}}
        ({_CHOOSES} {_COOKIES}\W*)+
        # what helps to find and to keep the page
        skip to (the )?(main )?content
        (print|share) this page
        \W*(back|return|go) to (the )?(top|(table of )?contents)( of (the|this) page)?\W*
        is this page useful\??.{{0,60}}
        # the foot
        all content is available under the open government licen[cs]e.{{0,80}}
        ©\s*(crown copyright|copyright).{{0,30}}
        # a menu in one line
        ({_ENTRY}\s*[|•·]?\s*){{2,}}
        """
    ),
    re.IGNORECASE,
)
_OWN = Pattern(r"\d|\b(?:inspector\w*|ministry|service|published|plan|report\s+on|review)\b|[.:;?]$", re.IGNORECASE)
"""What a line of a document says before its title and a menu does not."""
_NUMBER = Pattern(r"^\d{1,2}\.\s+")
FRONT = 40
LONGEST_ENTRY = 4


def site_places(blocks: Sequence[Block]) -> set[int]:
    """The places of the blocks that the site has added; a menu only where a banner or a link tells of a site."""
    added = {index for index, block in enumerate(blocks) if _SITE.fullmatch(_words(block))}
    title = next((i for i, b in enumerate(blocks[:FRONT]) if isinstance(b, Heading) and i not in added), 0)
    if any(index < title for index in added):
        added |= {index for index, block in enumerate(blocks[:title]) if _is_entry(block)}
    return added


def _is_entry(block: Block) -> bool:
    words = _NUMBER.sub("", _words(block))
    return 0 < len(words.split()) <= LONGEST_ENTRY and not _OWN.search(words)


def _words(block: Block) -> str:
    return " ".join(block.text.value.split()) if isinstance(block, Prose) and len(block.text) < 400 else ""
