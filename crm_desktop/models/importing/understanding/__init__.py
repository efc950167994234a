"""From cells to values and records: types, words, rows, references."""
