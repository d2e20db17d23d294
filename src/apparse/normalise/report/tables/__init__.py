"""The tables of a report: their rows put together again, and what each row says (`rows`)."""
