"""What inspection reports and regional letters are made of, each part with a reader of its own.

Blocks are mended (`repair`) and headings found (`promote`), the text is cut at its
headings (`sections`), and each kind of section and table is read by its own module.
"""
