"""Charts of one's role, from the same reports as on paper."""
