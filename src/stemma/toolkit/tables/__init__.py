"""Finding tables on a page: by drawn lines, by words that stand under each other, by marks.

`page` is what the finder sees, `lattice` the drawn lines as a grid, `stacked` the words as lines
and columns, `filling` puts words into cells, `finding` decides what is a table, `columns` says
what the columns of one hold.
"""
