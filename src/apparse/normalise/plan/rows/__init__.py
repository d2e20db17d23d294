"""The rows of an action table: as it prints them (`below_header`), with what belongs together in one place, and whole over pages."""
