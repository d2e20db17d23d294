"""Bytes to Pages: pdfium, the default engine, and pdfplumber, the fallback and second reading."""
