"""Rows meet what is there: found, entered, changed, in batches under the rights of the person."""
