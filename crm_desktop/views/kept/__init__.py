"""Filters and views of lists under a name: choosing, saving, sharing, deleting them."""
