"""Cards: plans that give each recommendation a block of its own, and not rows of one table.

A heading ("Recommendation 3"), the recommendation and a line with the response stand above a small table of actions,
above labelled lines ("Owner: …") or numbered paragraphs, or in a form of labels and values. Here they become rows of tables as other plans
have them (`as_tables`), so that whatever follows sees one kind of plan.

First each thing that is said has a line, a form or a table of actions to itself (`lines`), and these are asked what they state
(`stated`). A card begins with what opens it and ends before what is none of it (`found`); how it takes in what stands between
is told in `reading`, and what it has in the end in `card`. Actions that stand apart from their cards are `keyed` by number.
At last each card becomes tables (`card_tables`).
"""
