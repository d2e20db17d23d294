"""What action plans are made of, each part with a reader of its own; `parts` tells them apart.

The records come about from the bottom up: `cells` reads what is printed in one, `table` makes rows and recommendations
of them, `actions` pairs what is done with owners and dates. `cards` makes tables of plans that have none.
"""
