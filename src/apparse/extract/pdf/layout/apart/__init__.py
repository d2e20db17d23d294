"""What stands apart from lines of text and tables, and would be mistaken for a part of them.

*newspaper*
    A page set in two columns that hold tables of their own: cut, and each part read as a page (`newspaper`).
*browser's lines*
    The date, address and page number that a browser prints at the edges of a page (`browser`).
*ground*
    What is painted or framed, and so may set apart what stands on it (`grounds`).
*card*, *box*
    A ground with others beside it: they are read one by one, as the cells of a table (`boxes`).
*panel*
    A ground on which a number, lines of text and a word stand beside each other: a table of one row (`panels`).
*tag*
    A number or a word on a ground of its own, or as high as two lines, beside lines of text (`tags`).
"""
