"""Three years of history of one account: what was said, done and sold, on which day."""
