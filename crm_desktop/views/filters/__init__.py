"""Building filters without code; `choosing.FilterChoice` is what other pages choose records by."""
