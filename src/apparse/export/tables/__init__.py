"""Tidy tables: one fact a row. `catalogue` says what there is, `rows` fills it, `spool` holds it until it is written."""
