"""Exports from the window: what, as what, how far, and where it went."""
