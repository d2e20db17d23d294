"""What an element's tag and attributes say of its look and its part in the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from apparse.condition import Fate
from apparse.extract.html.sheets import APART, OWN_LINES, Sheets, Step, steps_to
from apparse.extract.markup import Element
from apparse.patterns import Pattern, any_of

NEVER_TEXT = frozenset(
    """
    script style template head noscript noframes iframe object embed canvas svg math audio video map datalist
    title
    """.split()
)
BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure
    footer form header hgroup hr html legend li main menu nav ol option p pre search section summary table ul
    caption tr td th thead tbody tfoot h1 h2 h3 h4 h5 h6
    """.split()
)
CELLS = frozenset("td th".split())

_STRUCK = frozenset("del s strike".split())
_BOLD = frozenset("b strong".split())
_FURNITURE = frozenset("nav footer header search button select textarea".split())
_FURNITURE_ROLES = frozenset("navigation banner contentinfo search menu menubar alertdialog".split())
_FURNITURE_NAME = any_of(
    r"""
    masthead|site-?(header|footer|nav|search|logo)|phase-?banner|global-?bar
    cookies?|cookie-?consent|consent
    breadcrumbs?|menu|navbar|pagination|pager|toc|table-?of-?contents|contents-?list
    skip-?(link|to|nav)\w*|back-?to-?top|btt
    search-?form|language-?switcher|print-?(link|button)|sidebar|widget|related
    share|sharing|social|newsletter|subscribe|feedback|survey
    """
)
_FURNITURE_NAMES = Pattern(rf"(?:^|[\s_-]){_FURNITURE_NAME}(?:$|[\s_-])")
_COOKIES = Pattern(r"\bcookies?\b", re.IGNORECASE)
_NAVIGATION = Pattern(
    any_of(
        r"""
        \W*(skip|jump|go|return|back) ((straight|back|up) )?to (the )?(top|main|content|start|contents|navigation)\b.*
        \W*top( of (the )?page)?\W*
        [↑▲⬆]+
        """
    ),
    re.IGNORECASE,
)
_FOR_SCREEN_READERS = Pattern(
    r"(?:^|\s)(?:[\w-]*visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|assistive-text|element-invisible)(?:$|\s)"
)
_FOOTNOTES = Pattern(r"footnotes?|endnotes?|(?:^|[_-])f(?:t)?n(?:$|[\d_-])", re.IGNORECASE)
_HEADING = Pattern(r"h([1-6])")
LONGEST_NAME = 8
"""Words of the name of a site."""
_LONGEST_FURNITURE = 2_000
FARTHEST = 20
"""Elements around another one that a style sheet may name."""

_OFF_SCREEN = Pattern(r"(?:left|top|text-indent|right)\s*:\s*-\s*\d{3,}")
_GONE = Pattern(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?\s*(?:;|$|!)")
_TINY = Pattern(r"font-size\s*:\s*(\d*\.?\d+)\s*(px|pt|em|rem|%)?")
_SMALLEST = {"px": 3.0, "pt": 2.5, "em": 0.2, "rem": 0.2, "%": 20.0, "": 3.0}
_WHITE = Pattern(r"(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))\s*(?:;|$|!)")


class Look(NamedTuple):
    """The look of the text in an element, as far as it decides how the text is read."""

    fate: Fate | None = None
    raised: bool = False
    bold: bool = False
    backed: bool = False

    def within(self, element: Element, sheets: Sheets) -> Look:
        """The look of what stands in `element`, whose surroundings have this look."""
        style = (element.get("style") or "").lower()
        backed = self.backed or "background" in style or bool(element.get("bgcolor")) or bool(element.get("class"))
        fate = self.fate
        if is_hidden(element, style, sheets) or (not backed and _WHITE.search(style)):
            fate = Fate.HIDDEN
        elif fate is None and (element.tag in _STRUCK or ("line-through" in style and "text-decoration" in style)):
            fate = Fate.STRUCK_OUT
        elif fate is None and element.tag == "a" and is_navigation(element):
            fate = Fate.NAVIGATION
        bold = self.bold or element.tag in _BOLD or bool(re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style))
        raised = self.raised or element.tag == "sup" or "vertical-align:super" in style.replace(" ", "")
        return Look(fate, raised or is_note_link(element), bold, backed)


def is_hidden(element: Element, style: str, sheets: Sheets) -> bool:
    """Whether nobody sees the element."""
    if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
        return True
    if style and (_too_small(style) or _GONE.search(style) or ("position" in style and _OFF_SCREEN.search(style))):
        return True
    return _has_class(element, sheets.hidden)


def has_own_lines(element: Element, sheets: Sheets) -> bool:
    """Whether an element stands on lines of its own, whatever its tag is, since it is styled so."""
    style = element.get("style")
    if style and OWN_LINES.search(style.lower()):
        return True
    return not sheets.own_lines.isdisjoint(steps_to(element)) or any(
        _fits(element, steps) for steps in sheets.own_lines_within
    )


def _fits(element: Element, steps: Sequence[Step]) -> bool:
    """Whether an element has what the last step asks for, and elements around it what the others do, from the inside out."""
    *outer, own = steps
    around = islice(element.iterancestors(), FARTHEST)
    return own.fits(element) and all(any(step.fits(each) for each in around) for step in reversed(outer))


def stands_apart(element: Element, sheets: Sheets) -> bool:
    """Whether an element stands apart from those beside it, with no blank between them, since what they are in is styled so."""
    around = element.getparent()
    if around is None:
        return False
    style = around.get("style")
    return bool(style and APART.search(style.lower())) or _has_class(around, sheets.apart)


def _has_class(element: Element, classes: frozenset[str]) -> bool:
    return bool(classes) and not classes.isdisjoint((element.get("class") or "").split())


def _too_small(style: str) -> bool:
    found = _TINY.search(style)
    return found is not None and float(found[1]) < _SMALLEST[found[2] or ""]


def is_note_link(element: Element) -> bool:
    """Whether the element is a link to a footnote."""
    href = element.get("href") or ""
    return element.tag == "a" and href.startswith("#") and bool(_FOOTNOTES.search(href[1:]))


def is_navigation(link: Element) -> bool:
    """Whether a link only leads about the page ("Back to top")."""
    text = " ".join("".join(link.itertext()).split())
    return len(text) < 60 and bool(_NAVIGATION.fullmatch(text))


def is_for_screen_readers(element: Element) -> bool:
    """Whether an element is read out and not shown: a help to find one's way, no part of the document."""
    return bool(_FOR_SCREEN_READERS.search((element.get("class") or "").lower()))


def is_furniture(element: Element) -> bool:
    """Whether an element belongs to the site and not to the document."""
    if element.tag in ("header", "footer") and any(True for _ in element.iterancestors("article", "main", "section")):
        return False
    if element.tag in _FURNITURE or (element.get("role") or "").lower() in _FURNITURE_ROLES:
        # a menu with something unclosed in it takes in all that follows
        return next(element.iter("main", "article", "table"), None) is None and not _is_title_block(element)
    if element.tag in ("body", "main", "article", "table", "html") or element.tag in CELLS:
        return False
    named = " ".join((element.get(name) or "") for name in ("id", "class", "aria-label")).lower()
    return bool(named.strip()) and bool(_FURNITURE_NAMES.search(named)) and _is_slight(element)


def _is_title_block(element: Element) -> bool:
    """Whether a header leads nowhere and says more than a site's name: the document's own, with its title and dates."""
    leads = next(element.iter("a", "nav", "form", "input", "button", "ul"), None) is not None
    return element.tag == "header" and not leads and len("".join(element.itertext()).split()) > LONGEST_NAME


def has_the_title(element: Element) -> bool:
    """Whether an element is a page's header and holds the only title that the page has."""
    if element.tag != "header":
        return False
    own = sum(1 for _ in element.iter("h1"))
    return own > 0 and own == sum(1 for _ in element.getroottree().iter("h1"))


def _is_slight(element: Element) -> bool:
    """Whether an element is too small, and too plain, to be the document itself."""
    if next(element.iter("main", "article", "table", "h1"), None) is not None:
        return False
    if any(not _COOKIES.search("".join(heading.itertext())) for heading in element.iter("h2")):
        return False
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > _LONGEST_FURNITURE:
            return False
    return True


def is_notes(element: Element) -> bool:
    """Whether an element holds footnotes, which are text wherever they stand."""
    named = " ".join((element.get(name) or "") for name in ("id", "class", "aria-label", "role"))
    return bool(named.strip()) and bool(_FOOTNOTES.search(named))


def is_contents(items: Element) -> bool:
    """Whether a list is the page's table of contents: nothing but links within the page."""
    links = [link for link in items.iter("a") if (link.get("href") or "").startswith("#")]
    if len(links) < 3 or any(_FOOTNOTES.search(link.get("href")) for link in links):
        return False
    return _letters(items) == sum(_letters(link) for link in links)


def _letters(element: Element) -> int:
    return sum(len("".join(text.split())) for text in element.itertext())


def heading_level(element: Element) -> int | None:
    if found := _HEADING.fullmatch(element.tag):
        return int(found[1])
    if element.get("role") == "heading":
        level = element.get("aria-level") or ""
        return int(level) if level.isdigit() and 0 < int(level) < 10 else 2
    return None
