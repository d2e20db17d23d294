"""Which rows make up one recommendation (`drafts`), and which of them one action (`continuation`)."""
