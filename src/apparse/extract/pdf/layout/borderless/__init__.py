"""Tables without full rules: nothing, or not all, is drawn between their columns or rows.

`columns` tells which strips of a page make a table, and where its columns are (`region`); `rows` tells where its rows begin.
`open_tables` makes the grid of a region from both.

*region*
    Strips that make a table, and the spans that its columns cover.
*band*
    A strip on painted ground, or one in a ruled row, that runs across some columns and not all.
*across*
    Of a strip: it runs across all columns, as a heading within the table does.
*bar*
    What lies across a table and may part rows: a lying rule, or the upper or lower side of painted ground.
"""
