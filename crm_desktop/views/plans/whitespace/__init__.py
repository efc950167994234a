"""The whitespace matrix: what we sell to which division, and what could be sold there."""
