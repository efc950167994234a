"""Painters of rows: lists, the timeline, and the roles by which models feed them."""
