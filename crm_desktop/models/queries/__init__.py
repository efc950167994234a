"""Everything the program asks of or writes to the server. Frozen rows leave, records never do."""
