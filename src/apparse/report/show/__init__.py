"""What `show` prints: a document as a table, or the blocks that were read."""
