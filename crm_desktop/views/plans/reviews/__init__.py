"""Reviews of a plan, and its versions side by side."""
