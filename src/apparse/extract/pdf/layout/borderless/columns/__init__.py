"""Which strips of a page make tables without full rules, and where the columns of these are.

First the strips are cut more finely where something shows columns that stand closer than a river is wide (`stops`, `cuts`, `shown`, `pieced`), and heads are made as
broad as what they head (`broad_heads`, and `ruled_heads` where nothing but rules and words show it). Then
`rivers` goes on line by line, up and down from one that falls into several parts, as long as the lines leave the same white
free; `belonging`, `below`, `bold_heads`, `over_pages` and `backdrop` say of each line whether it is of the table, and `tabular` whether all is one.

*cover*
    The spans that the columns of the table so far cover; the white between them are its rivers.
*stop*
    Where parts of lines begin again and again, as at the stops of a tabulator.
*shown columns*
    Such as painted cells, the seams of rules, the head of a table, or the page before show.
*seam*
    Where the pieces meet in which a rule is drawn: most often one for each cell.
*backdrop*
    What is drawn around the strips: lying rules and painted grounds.
*running head*, *foot*
    What stands at a page's upper and lower edge and is of no table.
"""
