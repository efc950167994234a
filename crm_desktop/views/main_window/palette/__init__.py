"""The command palette (Ctrl+K): what it finds, what it offers, how its lines are painted."""
