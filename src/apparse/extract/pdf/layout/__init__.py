"""Pages to blocks: lines and rules to paragraphs and tables, in reading order (`reading_order`)."""
