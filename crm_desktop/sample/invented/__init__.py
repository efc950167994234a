"""Invented firms and names: towns, trades, people, identifiers that nobody holds."""
