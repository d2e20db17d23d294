"""What is recommended, to whom and in answer to what (`reading`); each recommendation once."""
