"""Text: runs to lines, and lines to paragraphs, list items and headings.

Runs at one height are a *line* (`lines`) or, where the white within it matters, a *strip* (`strips`); lines below each other are
*paragraphs* (`paragraphs`), parted by the white between them and by what they begin with (`labels`).

*strip*
    All that is printed at one height, in the spans (*parts*) between its wide whites.
*span*
    From where to where something reaches across the page.
*river*
    White between words that is more than a blank. Where it lies below itself in strip after strip, it divides columns.
*printing order*
    The order in which the file prints its runs. Makers print cell by cell, so it tells what belongs together (`printing`).
*leading*
    The white between two lines of a paragraph.
*breadth*
    How wide a word is, judged by its letters: whether it would have fitted on the line before (`breadth`).
"""
