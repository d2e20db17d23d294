"""Lines and tables that hold cards, in a shape in which each says what it says behind a label of its own."""
