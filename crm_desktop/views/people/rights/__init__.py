"""What roles and single people may do, and the lists that the firm names itself."""
