"""Targets: what was reached, what is paid for it."""
