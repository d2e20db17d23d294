"""The cover of a report or letter: its title and whom it is about (`title`), who reports (`inspectorates`), and when it came out.

`cover` reads them all, and says what is left.
"""
