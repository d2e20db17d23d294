"""What page breaks tear and boxes enclose is put together, and headings are found, before the text is cut into sections."""
