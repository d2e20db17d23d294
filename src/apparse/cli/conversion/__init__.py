"""Conversion: which forms are wanted, which files they make, and writing them from one reading of each document."""
