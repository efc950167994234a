"""Report sheets: rows become groups and totals, and those paper, workbook or CSV."""
