"""Targets of a plan by quarter, against what was reached and what is expected."""
