"""What a web site adds to a document that was printed or saved from it: cookie banner, menu, licence, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Heading, Prose

_CHOICE = r"(?:(?:yes|no|ok)[,.]?\s+)?(?:i\s+)?(?:accept|reject|hide|view|manage|change|set|allow|decline)\s+(?:(?:all|additional|analytics|optional|essential|my|this|your)\s+)*cookies?(?:\s+(?:settings|preferences|message|policy))?"
_LINK = r"accessibility(?:\s+statement)?|privacy(?:\s+(?:notice|policy))?|cookies?(?:\s+policy)?|terms(?:\s+and\s+conditions|\s+of\s+use)?|contact(?:\s+us)?|site\s?map|help|home|news|search|menu|rss(?:\s+feeds?)?"
_SITE = re.compile(
    rf"(?:are\s+you\s+ok\s+with|cookies?\s+on|we(?:[’']d)?\s+(?:also\s+)?(?:like\s+to\s+)?(?:use|set)\b|you(?:[’']ve|\s+have)\s+(?:accepted|rejected))\b.{{0,160}}\bcookies?\b.{{0,120}}"
    rf"|cookies?\s+on\s+.{{1,60}}|(?:{_CHOICE}\W*)+|skip\s+to\s+(?:the\s+)?(?:main\s+)?content|(?:print|share)\s+this\s+page|is\s+this\s+page\s+useful\??.{{0,60}}"
    rf"|all\s+content\s+is\s+available\s+under\s+the\s+open\s+government\s+licen[cs]e.{{0,80}}|©\s*(?:crown\s+copyright|copyright).{{0,30}}"
    rf"|(?:(?:{_LINK})\s*[|•·]?\s*){{2,}}",
    re.IGNORECASE,
)
_OWN = re.compile(r"\d|\b(?:inspector\w*|ministry|service|published|plan|report\s+on|review)\b|[.:;?]$", re.IGNORECASE)
"""What a line of a document says before its title and a menu does not."""
_NUMBER = re.compile(r"^\d{1,2}\.\s+")
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
