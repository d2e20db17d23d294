"""Lines and tables that hold cards, in a shape in which each says what it says behind a label of its own.

In the order in which `as_tables` asks them: `boxes` of one column become lines; rows of `pairs`, small `leading_tables` (or
`answered_rows` without headings) and `owners_beside` actions come apart; rows `across` a table become lines; what is `torn` is
mended, `options` are one line, owner and date `abreast` two, and `bare_labels` get their colons; what stands `above_openings`
has its place. The tables of labels that are left are `forms`.
"""
