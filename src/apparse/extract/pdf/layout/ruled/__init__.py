"""Tables whose cells are ruled or painted.

`tables` finds them by the lines that touch (`lattice`), with the sides of painted cells (`painted_cells`, which may be a table by themselves: `painted_tables`) for more lines; tables within
the cells of others divide these (`nested`). What their
makers left undrawn is mended in turn: cells that reach over several rows without a line between them (`merged_cells`), rows without
upright lines (`undivided`, `labelled` where no row has any, and `below_head`), head rows that stand above (`heads`), text that runs out below (`overflow`).

*lattice*
    All positions of a table's lines, across and down; a cell is a rectangle of it without a wall inside.
*wall*
    The side of a lattice field that a line covers.
*open*
    Of a table at its top or bottom: its upright lines end there without a lying one, as at a page break.
*frame*
    A grid of one field, or lines around a table that divide nothing.
*band*
    A row painted across all columns.
"""
