"""What is said of a recommendation or an action in a few words: behind a label, in brackets, in a sentence."""
