"""Pages to blocks: what is printed here and there on a page becomes paragraphs and tables, in reading order.

`reading_order` composes the steps:

1. `text.bullets` puts in the bullets that are drawn, and `apart.browser` takes out what a browser has printed at the page's
   edges. (A page set in two columns was cut before, by `apart.newspaper`.)
2. `marked` takes the tables that the file's own tags tell of, where the page bears them out and no rules tell more.
3. `ruled` finds the tables whose cells are ruled or painted, and `drawn_tables` mends what their makers left undrawn.
4. `apart` sets aside what stands beside the text: cards, panels, and the tags of slides.
5. `borderless` finds among the rest the tables without full rules: columns by the white between words, then rows.
6. `text` makes paragraphs and headings of what each cell holds, and of what stands in no table.

Terms that all of them use, beside those of `apparse.extract.pdf.page` (a *run* is words printed at one go, an *edge* a ruled
line, a *fill* a painted rectangle):

*grid*
    What each table becomes, however it was found: where its rows and columns end, and which fields they make (`grid`).
*field*
    A cell by its place in a grid, with the rows and columns that it spans.
*lying*, *standing*
    Of an edge: horizontal, upright.
*height*
    Of a thing on a page, as a rule: how far below the page's top it stands; of a line: how high its type is. How near is near is told
    in heights of a line where it depends on the type, and in points where it does not (`measures`).

Which run stands in which field is settled by `sorted_runs`; `cells` makes tables of both.

The packages import one way: `reading_order`, then `apart`, `borderless` and `marked`, which don't know each other, then `ruled`, then `text`.
"""
