"""Sentences of the history in three languages."""
