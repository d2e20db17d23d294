"""The headings of reports and letters: what each announces (`roles`), its number (`numbers`), and whether a line is one (`titles`)."""
