"""What action plans are made of, each part with a reader of its own; `parts` tells them apart.

In the order in which a plan is read: `tables` and `cards` give all plans the shape of one with a table (`prepared`); `columns`
says what those of a table mean, `rows` what each row has in them; `recommendations` gathers rows, and `actions` pairs what is
done with owners and dates. What stands in a cell is read by `cells`, what a line says behind labels or in brackets by `facts`,
and what above all tables by `title_block`, `subject` and `title_dates`.
"""
