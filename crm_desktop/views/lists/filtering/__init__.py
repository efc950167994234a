"""The row above a list: search, filters, and the periods they offer."""
