"""The map of people of a plan: canvas, table, gaps."""
