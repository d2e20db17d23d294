"""What is printed in a cell: lines, paragraphs and labels, several values side by side, paragraphs that a page has cut."""
