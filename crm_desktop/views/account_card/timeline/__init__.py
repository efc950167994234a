"""The timeline of an account: its entries, its filters, and how it is printed."""
