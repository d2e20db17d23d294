"""How near is near: the distances by which the layout of a page is read.

The values were chosen on the fixtures; a sentence says what each has to tell apart.
What only one module asks for stands at its head.
"""

from __future__ import annotations

# in points
LEVEL = 3.0
"""What lies within this distance lies at one height: less than a third of a line, more than a rule and its words differ by."""
SAME = 1.0
"""What begins within this distance begins at the very same place; painted cells as close touch each other."""
ALIGNED = 3.0
"""What begins within this distance of a column's left side begins there."""
HANGING = 40.0
"""Text that begins farther in than this is no indented text of a column: three levels of a list have room."""
SLACK = 1.0
"""Borders that nobody has drawn are laid this far from the words, and words may reach this far over them."""
OVERHANG = 2.0
"""A word may reach this far over a border that is drawn."""

# in heights of a line
TIGHT = 0.45
"""The lines of one cell are no farther apart."""
TOUCHING = 0.4
"""A line this close below another goes on with it, whatever it says."""
STANDS_OFF = 0.5
"""More white than this is more than single spacing: a new row, or another table."""
APART = 1.5
"""What has more white than this above it, an empty line and half of one, no longer belongs to what is above."""
FAR = 4.0
"""No row of a table stands farther from the one above."""
CLEAR = 0.8
"""A river between two columns is at least this wide where it is the only one: two or three blanks in a line are less."""
LARGER = 1.15
"""Times as high: the type of a heading, where sizes go by whole points (11 and 13, 12 and 14)."""

# in lines
HEAD = 5
"""A head row is no higher."""
