"""Dates as they are printed: words to tokens, the forms that tokens can take, and the periods that a text names."""
