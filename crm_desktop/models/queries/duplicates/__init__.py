"""Duplicates: likely ones while typing, the scan of all, the pairs it found, merging them."""
