"""What is said of a recommendation in a few words: behind a label, in brackets, in a sentence."""
