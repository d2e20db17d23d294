"""Which rows make up one recommendation (`gather`), and which of them one action (`continuation`)."""
