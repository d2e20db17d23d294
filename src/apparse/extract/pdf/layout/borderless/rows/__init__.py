"""Where the rows of a table without full rules begin.

By what lies across it (`bars`), else by the order of printing (`printed`), else by the white between rows (`white`), with tables of
one line a row for themselves (`single_lines`). `open_columns` says how the text of each column runs, and `open_fields` which of a
column's rows are one cell.

*zone*
    The heights between two bars.
*slab*
    The heights between two whites that go through all columns.
*block*
    Lines of one column that run on: a paragraph, or all that a cell holds.
*begin anew*
    Of a column: a block begins, though the page goes on.
*wall*
    The upper side of a field that nothing crosses.
"""
