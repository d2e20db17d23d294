"""What inspection reports and letters are made of, each part with a reader of its own.

Blocks are mended (`mending`), the text is cut at its headings (`sections`, by `headings`), and each kind of section and
table is read by its own module: `tables`, `ratings`, `recommendations`, `findings`. `outline` puts them together.
"""
