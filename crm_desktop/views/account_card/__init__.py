"""The account card: everything known about one customer, in reach."""
