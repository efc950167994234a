"""What leaves the CRM as a file: which rows, recorded before they are read."""
