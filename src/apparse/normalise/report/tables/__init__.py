"""The tables of a report, read row by row (`reading`): their rows put together again, and what each says by its cells (`cells`)."""
