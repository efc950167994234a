"""Postal addresses: lines per country, what is missing in one, Latin letters, windows."""
