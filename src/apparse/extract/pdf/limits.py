"""What one document may ask of us. Beyond these it is refused by name, never read in part."""

MAX_PAGES = 3_000
MAX_CHARS = 500_000
"""A page. A page printed full in the smallest legible type has about 20,000."""
MAX_OBJECTS = 200_000
"""Drawn objects a page, those of forms counted each time they are drawn."""
MAX_DEPTH = 24
"""Forms within forms."""
MAX_EDGES = 100_000
"""Ruled lines a page; pages with more are drawings, their lines are left out of account."""
