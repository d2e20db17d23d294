"""What is rated: standards, healthy prison tests and units, as tables, chapters and sentences rate them."""
