"""Blocks and values become strips: text, facts, tables."""
