"""The workspace of a plan: head, figures, tabs; by itself and inside the account card."""
