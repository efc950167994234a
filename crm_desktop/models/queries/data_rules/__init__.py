"""Rules on data: keeping them, what they say about records, verifying."""
