"""Numbers on paper: amounts in words, and codes for paying."""
