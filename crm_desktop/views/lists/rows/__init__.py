"""The rows of a list: fetched, held, shown in the table, copied, found again."""
