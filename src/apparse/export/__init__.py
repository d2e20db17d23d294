"""Documents as files: one format a module, and all of them in `formats`."""
