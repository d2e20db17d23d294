"""What a sentence means, as far as a rule needs to know: reasons, plans, deadlines, likeness."""
