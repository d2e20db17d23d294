"""Tables that the file's own tags tell of (`Page.marked`).

Tags say what stands in one cell and which cells make a row, not where a column stands: that the words show (`columns`).
From both come grids (`grids`), with the head rows that are printed again above them (`heads`). Where rules show the same
cells, the rules are followed, since they tell what each covers (`tables`).

*marked*
    Of a table or cell: as the tags have it.
*known*
    Of columns: those of the marked table that the page before ended with.
"""
