"""What page breaks tear, boxes enclose and readers of pages run together is put right, and headings are found, before the text is cut into sections."""
