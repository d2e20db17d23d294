"""Records compared with records. The result is a record too, and rules judge it like any other."""
