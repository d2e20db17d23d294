"""The action table: what its columns mean, which rows it has, and which of them make up one recommendation (`drafts`)."""
