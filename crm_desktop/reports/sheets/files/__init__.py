"""A result as a file: workbook, CSV, and what is written of one account."""
