"""The columns of lists as SQL: where a field stands, filters on it, what is worked out."""
