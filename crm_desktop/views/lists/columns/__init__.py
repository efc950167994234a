"""The columns of a list: what each shows, which there are, their width and order."""
