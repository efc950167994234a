"""What administrators see: people, superiors, rights, lists of the firm."""
