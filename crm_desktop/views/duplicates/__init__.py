"""Duplicates: the pairs that a scan found, side by side, and merging them."""
