"""Pictures of pages with what was found drawn on them, for people."""
