"""Named views of lists: columns, filter, sort and grouping under a name."""
