"""How tests look at tables."""


def shape(table):
    """Each cell of each row: the column in which it begins, what it says, its spans."""
    return [
        [(c, x.text.value, x.colspan, x.rowspan) for c, x in zip(row.columns, row.cells, strict=True)]
        for row in table.rows
    ]
