"""What lists ask: windows of rows, groups, search and what was opened last."""
