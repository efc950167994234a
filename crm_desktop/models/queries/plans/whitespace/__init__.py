"""The whitespace matrix: its cells, how they fold, which of them are next."""
